package dipper.run;

import dipper.coater.Fault;
import dipper.coater.Outcome;
import dipper.coater.Outcome.Position;
import dipper.plan.Plan;
import dipper.record.RunEvent.Ending;
import dipper.record.RunEvent.RunClosed;
import dipper.record.RunEvent.StepFailed;
import dipper.record.RunEvent.StopRequested;
import dipper.run.Happening.StopWanted;
import dipper.run.Turn.Over;
import java.util.Optional;

/** What all kinds of steps share while a run lasts: the bench, the journal, the holder's whereabouts, and a person's wish to stop. */
final class Stage {

    final Bench bench;
    final Listening listening;
    final Journal journal;
    final Plan plan;
    final Whereabouts whereabouts;
    private Optional<StopWanted> stop = Optional.empty();

    Stage(Bench bench, Listening listening, Journal journal, Plan plan) {
        this.bench = bench;
        this.listening = listening;
        this.journal = journal;
        this.plan = plan;
        this.whereabouts =
                new Whereabouts(new Position(plan.rig().homedX(), plan.rig().homedZ()), bench.clock().nanos());
    }

    boolean stopIsWanted() {
        return stop.isPresent();
    }

    /** The first wish to stop counts; another changes nothing. */
    void note(StopWanted wanted) {
        if (stop.isEmpty()) {
            stop = Optional.of(wanted);
            journal.append(new StopRequested(wanted.who(), "stop"));
        }
    }

    /** The brake's byte is out; now to come to rest in good order, which answers with an outcome later unless the line is gone. */
    Optional<Outcome> brake(Happening.Braked braked) {
        journal.append(new StopRequested(braked.who(), "at once"));
        return bench.coater().stop();
    }

    Turn failed(String key, Fault fault) {
        journal.append(new StepFailed(key, kind(fault), fault.what(), fault.remedy()));
        return new Over(new RunClosed(Ending.FAILED, fault.what()));
    }

    Turn stoppedAtOnce(String key, Position where) {
        journal.append(new StepFailed(key, "stopped at once",
                "stopped at once by request, at X %s, Z %s".formatted(where.x(), where.z()),
                "see to the pellets; the next run homes the coater first"));
        return new Over(new RunClosed(Ending.STOPPED, "stopped at once by request"));
    }

    /** The coater's word in a wait, when it says anything at all: the machine itself has come to an outcome. */
    Turn unexpected(String key, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Failed(var fault) -> failed(key, fault);
            case Outcome.Stopped(var where) -> stoppedAtOnce(key, where);
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
        };
    }

    static Turn restsIn(String where) {
        return new Over(new RunClosed(Ending.STOPPED, "stopped by request; the holder waits " + where));
    }
}
