package dipper.run;

import dipper.coater.Fault;
import dipper.coater.Outcome;
import dipper.coater.Outcome.Position;
import dipper.plan.Plan;
import dipper.plan.PlannedStep;
import dipper.record.Awaited;
import dipper.record.RunEvent.Ending;
import dipper.record.RunEvent.RunClosed;
import dipper.record.RunEvent.StepFailed;
import dipper.record.RunEvent.StopRequested;
import dipper.run.Happening.Braked;
import dipper.run.Happening.GoOnWanted;
import dipper.run.Happening.RestWanted;
import dipper.run.Listening.Heard;
import dipper.run.Rest.Weight;
import dipper.run.Turn.Over;
import dipper.units.Time;
import java.util.Optional;

/** What all kinds of steps share while a run lasts: the bench, the journal, the holder's whereabouts, and the wish to stop. */
final class Stage {

    private static final long SAID_BEHIND = Time.ofSeconds(1).nanoseconds();

    final Bench bench;
    final Listening listening;
    final Journal journal;
    final Plan plan;
    final Whereabouts whereabouts;
    private Optional<Rest> rest = Optional.empty();
    private Heading heading = Heading.PLAN;

    /** Where the holder is going. */
    private enum Heading {
        PLAN, REST
    }

    Stage(Bench bench, Listening listening, Journal journal, Plan plan) {
        this.bench = bench;
        this.listening = listening;
        this.journal = journal;
        this.plan = plan;
        this.whereabouts =
                new Whereabouts(new Position(plan.rig().homedX(), plan.rig().homedZ()), bench.clock().nanos());
    }

    /** Whether the run is to come to its rest from where it is now. */
    boolean restIsWanted() {
        return rest.filter(wanted -> wanted.weight() != Weight.AFTER_UNIT || journal.isBetweenUnits()).isPresent();
    }

    /** The weightiest wish counts; another that weighs no more changes nothing. */
    void note(RestWanted wanted) {
        if (isNew(Rest.of(wanted.wish()))) {
            journal.append(new StopRequested(wanted.who(), wanted.wish().kind()));
        }
    }

    private boolean isNew(Rest wanted) {
        var outweighed = rest.filter(before -> !wanted.outweighs(before)).isPresent();
        rest = outweighed ? rest : Optional.of(wanted);
        return !outweighed;
    }

    /** Takes a person's wish back, as long as the holder has not set off for it. */
    void note(GoOnWanted wanted) {
        if (heading == Heading.PLAN && rest.filter(wish -> wish.weight() != Weight.LOOK).isPresent()) {
            rest = Optional.empty();
            journal.append(new StopRequested(wanted.who(), Awaited.GO_ON));
        }
    }

    /** From now on the holder goes to the rest, whoever thinks better of it. */
    void headsForRest() {
        heading = Heading.REST;
    }

    /** What the wish to stop makes of that step; pellets that nothing has wetted yet wait wherever they are. */
    Diversion diversion(PlannedStep step) {
        return whereabouts.lastPassage().isEmpty()
                ? new Diversion.StayHere("in air; nothing has been wetted")
                : Diversion.at(step, plan.protocol());
    }

    /** Something is not right that a person must look at before the run may go on; the pellets are brought to their rest first. */
    void needsPerson(String why) {
        var look = Rest.toLook(why);
        rest = rest.filter(wanted -> !look.outweighs(wanted)).or(() -> Optional.of(look));
    }

    /**
     * The brake has bitten. Comes to rest in good order and ends the run, whatever else people wish meanwhile; the stop comes before its record. Nobody
     * pauses where the position is lost: that is the end of it.
     */
    Turn brake(String key, Braked braked) {
        var atOnce = bench.coater().stop();
        journal.append(new StopRequested(braked.who(), kind(braked.ending())));
        return switch (atOnce.orElseGet(this::outcome)) {
            case Outcome.Stopped(var where) -> stoppedAtOnce(key, braked.ending(),
                    "at X %s, Z %s; the position is kept".formatted(where.x(), where.z()));
            case Outcome.Failed(Fault.Alarm alarm) ->
                    stoppedAtOnce(key, Ending.ABORTED, "and the position is not known: " + alarm.what());
            case Outcome.Failed(Fault.Braked felt) ->
                    stoppedAtOnce(key, Ending.ABORTED, "and the position is not known: " + felt.what());
            case Outcome.Failed(var fault) -> failed(key, fault);
            case Outcome.Done _, Outcome.Connected _ ->
                    throw new IllegalStateException("a stop ends in Stopped or Failed");
        };
    }

    /** The words under which the record keeps them; stored, so never changed. */
    private static String kind(Ending ending) {
        return switch (ending) {
            case PAUSED -> "pause at once";
            case ABORTED -> "abort";
            case COMPLETED, STOPPED, NEEDS_PERSON, FAILED ->
                    throw new IllegalStateException("nothing is stopped at once to be " + ending);
        };
    }

    /** Stops the coater in good order, whatever comes of it. */
    Outcome comeToRest() {
        return bench.coater().stop().orElseGet(this::outcome);
    }

    /** Every wait of a stop has a deadline of the coater's. */
    private Outcome outcome() {
        while (true) {
            if (listening.until(Long.MAX_VALUE) instanceof Heard.FromCoater(var outcome)) {
                return outcome;
            }
        }
    }

    private Turn stoppedAtOnce(String key, Ending ending, String where) {
        var why = "%s at once by request, %s".formatted(ending == Ending.PAUSED ? "paused" : "stopped", where);
        journal.append(
                new StepFailed(key, "stopped at once", why, "see to the pellets; going on homes the coater first"));
        return new Over(new RunClosed(ending, why));
    }

    /** The coater could not do its part; one that only felt the brake is brought to rest, whoever pulled it. */
    Turn failed(String key, Fault fault) {
        if (fault instanceof Fault.Braked) {
            return brake(key, pulled());
        }
        journal.append(new StepFailed(key, kind(fault), fault.what(), fault.remedy(), bench.coater().evidence()));
        return new Over(new RunClosed(Ending.FAILED, fault.what()));
    }

    /** Whoever pulls the brake says so right behind it, which the board's own word may overtake. */
    private Braked pulled() {
        var until = bench.clock().nanos() + SAID_BEHIND;
        while (true) {
            switch (listening.until(until)) {
                case Heard.FromPerson(Braked braked) -> {
                    return braked;
                }
                case Heard.Due _, Heard.FromCoater _ -> {
                    return new Braked("the brake", Ending.ABORTED);
                }
                case Heard.FromPerson _ -> {
                    // A stop at once weighs more than whatever else is wished.
                }
            }
        }
    }

    /** The coater's word in a wait, when it says anything at all: the machine itself has come to an outcome. */
    Turn unexpected(String key, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Failed(var fault) -> failed(key, fault);
            case Outcome.Stopped(var where) ->
                    throw new IllegalStateException("nobody asked for a stop, yet it stands at " + where);
            case Outcome.Done _, Outcome.Connected _ ->
                    throw new IllegalStateException("no motion is under way in a wait, yet: " + outcome);
        };
    }

    /** The words under which the record keeps faults; stored, so never changed. */
    private static String kind(Fault fault) {
        return switch (fault) {
            case Fault.LinkGone _ -> "link gone";
            case Fault.Silent _ -> "silent";
            case Fault.NotGrbl _ -> "not GRBL";
            case Fault.Mismatch _ -> "mismatch";
            case Fault.Refused _ -> "refused";
            case Fault.Alarm _ -> "alarm";
            case Fault.Restarted _ -> "restarted";
            case Fault.OffTarget _ -> "off target";
            case Fault.NotBegun _ -> "not begun";
            case Fault.Held _ -> "held";
            case Fault.Braked _ -> "braked";
            case Fault.Garbled _ -> "garbled";
            case Fault.Overdue _ -> "overdue";
        };
    }

    /** The end of a run that was wanted to come to rest. */
    Turn restsIn(String where) {
        var wanted = rest.orElseThrow(() -> new IllegalStateException("nobody wanted a rest"));
        return new Over(new RunClosed(wanted.ending(), wanted.why() + "; the holder waits " + where));
    }
}
