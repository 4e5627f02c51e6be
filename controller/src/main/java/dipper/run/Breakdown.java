package dipper.run;

import dipper.coater.Fault;
import dipper.coater.Outcome;
import dipper.record.RunEvent.Ending;
import dipper.record.RunEvent.RunClosed;
import dipper.record.RunEvent.StepDisarmed;
import dipper.record.RunEvent.StepFailed;
import dipper.record.RunEvent.StopRequested;
import dipper.run.Happening.Braked;
import dipper.run.Listening.Heard;
import dipper.run.Turn.Over;
import dipper.run.Whereabouts.Owed;
import dipper.units.Time;

/** How a step ends that cannot be finished: the brake has bitten, or the coater has failed. Brings the axes to rest and records what is known. */
final class Breakdown {

    private static final long SAID_BEHIND = Time.ofSeconds(1).nanoseconds();

    private final Bench bench;
    private final Listening listening;
    private final Journal journal;
    private final Whereabouts whereabouts;

    Breakdown(Bench bench, Listening listening, Journal journal, Whereabouts whereabouts) {
        this.bench = bench;
        this.listening = listening;
        this.journal = journal;
        this.whereabouts = whereabouts;
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
        callOff(key);
        return new Over(new RunClosed(ending, why));
    }

    /** The coater could not do its part; one that only felt the brake is brought to rest, whoever pulled it. */
    Turn failed(String key, Fault fault) {
        if (fault instanceof Fault.Braked) {
            return brake(key, pulled());
        }
        journal.append(new StepFailed(key, kind(fault), fault.what(), fault.remedy(), bench.coater().evidence()));
        callOff(key);
        return new Over(new RunClosed(Ending.FAILED, fault.what()));
    }

    /** The lift that waits for the end of that dwell will not be: its first byte has not gone out, and the board begins nothing by itself. */
    private void callOff(String dwell) {
        if (whereabouts.owed().orElse(null) instanceof Owed.Completion armed && armed.key().equals(dwell)) {
            journal.append(new StepDisarmed(armed.lift()));
            whereabouts.owesNothing();
        }
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
}
