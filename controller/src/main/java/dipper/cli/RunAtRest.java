package dipper.cli;

import dipper.door.Answer;
import dipper.door.Answer.Granted;
import dipper.door.Asked;
import dipper.door.Caller;
import dipper.ledger.CoaterLock;
import dipper.plan.Plan;
import dipper.record.Ledger;
import dipper.record.Recorded;
import dipper.record.RunEvent.Aim;
import dipper.record.RunEvent.DeviationNoted;
import dipper.record.RunEvent.Ending;
import dipper.record.RunEvent.PelletLost;
import dipper.record.RunEvent.PelletTakenOut;
import dipper.record.RunEvent.Remarked;
import dipper.record.RunEvent.RunChanged;
import dipper.record.RunState;
import dipper.run.BatchNotes;
import dipper.time.Clock;
import dipper.time.SystemClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** A run that no process works on: what people note of it goes into its record at once. */
record RunAtRest(DataFolder data, String run) {

    private static final Clock CLOCK = new SystemClock();

    /** What becomes of it, by the run's process where there is one; refused in words. */
    static String note(DataFolder data, String run, Asked asked) {
        return Caller.isAnswered(data.door(run))
                ? RunUnderWay.ask(data, run, asked)
                : new RunAtRest(data, run).noted(asked);
    }

    /** No process can be about to go on with a run that is complete, so that its coater may be in use by another. */
    private String noted(Asked asked) {
        var state = begun(asked);
        return isComplete(state) ? written(asked) : onLockedCoater(asked, Links.coater(state.opened().coater()));
    }

    private String onLockedCoater(Asked asked, String coater) {
        try (var _ = CoaterLock.take(data.locks(), coater).orElseThrow(() -> Refusal.of(ExitCode.STOPPED_OR_FAULTED,
                "a run holds the coater " + coater, "wait until it ends (dipper status shows it)"))) {
            return written(asked);
        } catch (IOException unusable) {
            throw new UncheckedIOException("the folder of locks " + data.locks(), unusable);
        }
    }

    private String written(Asked asked) {
        try (var ledger = data.ledgers().goOn(run, CLOCK, Person.account())) {
            return said(answer(asked, data.ledgers().read(run), ledger));
        }
    }

    private static boolean isComplete(RunState state) {
        return state.closed().filter(closed -> closed.ending() == Ending.COMPLETED).isPresent();
    }

    /** What has been seen can be told of any run; its batch only changes as long as it can be gone on with. */
    private RunState begun(Asked asked) {
        var events = data.ledgers().read(run);
        if (events.isEmpty()) {
            throw Refusal.of(ExitCode.USAGE, "there is no run " + run + " in " + data.ledgers().file(),
                    "dipper log lists the runs");
        }
        var state = RunState.of(events);
        if (asked.kind() != Asked.Kind.NOTE && isComplete(state)) {
            throw Refusal.of(ExitCode.USAGE, "run " + run + " is complete", "its record stays as it is");
        }
        return state;
    }

    private static Answer answer(Asked asked, List<Recorded> events, Ledger ledger) {
        return switch (asked.kind()) {
            case TAKE_OUT -> takenOut(asked, RunState.of(events), ledger);
            case CHANGE, LOSE, NOTE -> new BatchDesk(new InRecord(ledger)).answer(asked, Person.account(), events);
            case PAUSE, PAUSE_AT_ONCE, STOP, STOP_AFTER_UNIT, ABORT, RESUME ->
                    throw new IllegalArgumentException("nothing of the batch's: " + asked.kind());
        };
    }

    /** Nothing moves, so that it is out of the holder already. */
    private static Answer takenOut(Asked asked, RunState state, Ledger ledger) {
        if (state.aim() == Aim.REHEARSAL) {
            return BatchDesk.OF_REHEARSAL;
        }
        var pellet = BatchDesk.hanging(asked, state);
        if (pellet.isEmpty()) {
            return BatchDesk.nothingHangs(asked, state);
        }
        var name = pellet.get().name();
        ledger.append(new PelletTakenOut("", pellet.get().slot(), name));
        ledger.append(new DeviationNoted("", "taken out",
                "%s, by %s: %s".formatted(name, Person.account(), asked.reason())));
        return new Granted(name + " is out of the holder, and keeps what it has received");
    }

    private record InRecord(Ledger ledger) implements BatchNotes {

        @Override
        public void change(Plan plan, RunChanged changed) {
            ledger.append(changed);
        }

        @Override
        public void lose(PelletLost lost) {
            ledger.append(lost);
        }

        @Override
        public void remark(Remarked remark) {
            ledger.append(remark);
        }
    }

    private String said(Answer answer) {
        return switch (answer) {
            case Granted(var what) -> run + ": " + what;
            case Answer.Refused(var what, var remedy) -> throw Refusal.of(ExitCode.USAGE, what, remedy);
        };
    }
}
