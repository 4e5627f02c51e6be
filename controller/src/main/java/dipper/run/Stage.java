package dipper.run;

import dipper.coater.Fault;
import dipper.coater.Outcome;
import dipper.coater.Outcome.Position;
import dipper.plan.Plan;
import dipper.plan.PlannedStep;
import dipper.record.RunEvent.Ending;
import dipper.record.RunEvent.RunClosed;
import dipper.record.RunEvent.StepFailed;
import dipper.record.RunEvent.StopRequested;
import dipper.run.Happening.StopWanted;
import dipper.run.Listening.Heard;
import dipper.run.Turn.Over;
import java.util.Optional;

/** What all kinds of steps share while a run lasts: the bench, the journal, the holder's whereabouts, and the wish to stop. */
final class Stage {

    final Bench bench;
    final Listening listening;
    final Journal journal;
    final Plan plan;
    final Whereabouts whereabouts;
    private Optional<Rest> rest = Optional.empty();

    /** Why the run is to end where the pellets may wait, and how it then ended. */
    private record Rest(Ending ending, String why) {
    }

    Stage(Bench bench, Listening listening, Journal journal, Plan plan) {
        this.bench = bench;
        this.listening = listening;
        this.journal = journal;
        this.plan = plan;
        this.whereabouts =
                new Whereabouts(new Position(plan.rig().homedX(), plan.rig().homedZ()), bench.clock().nanos());
    }

    boolean restIsWanted() {
        return rest.isPresent();
    }

    /** The first wish to stop counts; another changes nothing. */
    void note(StopWanted wanted) {
        if (rest.isEmpty()) {
            rest = Optional.of(new Rest(Ending.STOPPED, "stopped by request"));
            journal.append(new StopRequested(wanted.who(), "stop"));
        }
    }

    /** What the wish to stop makes of that step; pellets that nothing has wetted yet wait wherever they are. */
    Diversion diversion(PlannedStep step) {
        return whereabouts.lastPassage().isEmpty()
                ? new Diversion.StayHere("in air; nothing has been wetted")
                : Diversion.at(step, plan.protocol());
    }

    /** Something is not right that a person must look at before the run may go on; the pellets are brought to their rest first. */
    void needsPerson(String why) {
        rest = rest.or(() -> Optional.of(new Rest(Ending.NEEDS_PERSON, why)));
    }

    /** The brake has bitten. Comes to rest in good order and ends the run, whatever else people wish meanwhile; the stop comes before its record. */
    Turn brake(String key, String who) {
        var atOnce = bench.coater().stop();
        journal.append(new StopRequested(who, "at once"));
        return switch (atOnce.orElseGet(this::outcome)) {
            case Outcome.Stopped(var where) -> stoppedAtOnce(key,
                    "at X %s, Z %s; the position is kept".formatted(where.x(), where.z()));
            case Outcome.Failed(Fault.Alarm alarm) ->
                    stoppedAtOnce(key, "and the position is not known: " + alarm.what());
            case Outcome.Failed(Fault.Braked braked) ->
                    stoppedAtOnce(key, "and the position is not known: " + braked.what());
            case Outcome.Failed(var fault) -> failed(key, fault);
            case Outcome.Done _, Outcome.Connected _ ->
                    throw new IllegalStateException("a stop ends in Stopped or Failed");
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

    private Turn stoppedAtOnce(String key, String where) {
        journal.append(new StepFailed(key, "stopped at once", "stopped at once by request, " + where,
                "see to the pellets; the next run homes the coater first"));
        return new Over(new RunClosed(Ending.STOPPED, "stopped at once by request, " + where));
    }

    /** The coater could not do its part; one that only felt the brake is brought to rest, whoever pulled it. */
    Turn failed(String key, Fault fault) {
        if (fault instanceof Fault.Braked) {
            return brake(key, "the brake");
        }
        journal.append(new StepFailed(key, kind(fault), fault.what(), fault.remedy(), bench.coater().evidence()));
        return new Over(new RunClosed(Ending.FAILED, fault.what()));
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
