package dipper.cli;

import dipper.door.Answer;
import dipper.door.Answer.Granted;
import dipper.door.Answer.Refused;
import dipper.door.Asked;
import dipper.door.Doorkeeper;
import dipper.plan.Plan;
import dipper.record.Alive;
import dipper.record.LedgerBroken;
import dipper.record.Recorded;
import dipper.record.RunEvent.Choice;
import dipper.record.RunEvent.DeckConfirmed;
import dipper.record.RunEvent.RunResumed;
import dipper.record.RunState;
import dipper.record.RunStatus;
import dipper.run.Guard;
import dipper.run.Guard.Obstacle;
import dipper.run.Recovery;
import dipper.run.Requests;
import dipper.run.RestForetold;
import dipper.run.Resumption;
import dipper.run.Resumption.Decision;
import dipper.run.Standing.InDoubt;
import dipper.run.Standing.Instants;
import dipper.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Answers at a run's door: the one table of what may be asked of a run in which state. What stops at once is passed on before anything is looked up.
 *
 * @param plan by which this process began
 * @param record the run's events so far
 */
record Porter(Plan plan, Requests requests, Supplier<List<Recorded>> record, String coater, String board, Clock clock,
        Guard guard)
        implements
        Doorkeeper {

    @Override
    public Answer answer(Asked asked, String who) {
        return switch (asked.kind()) {
            case ABORT -> {
                requests.abort(who);
                yield new Granted("stopped at once, wherever the pellets are; see to them");
            }
            case PAUSE_AT_ONCE -> {
                requests.pauseAtOnce(who);
                yield new Granted("held at once, wherever the pellets are; dipper resume goes on, from homing");
            }
            case PAUSE, STOP, STOP_AFTER_UNIT, RESUME, CHANGE, LOSE, TAKE_OUT, NOTE -> lookedUp(asked, who);
        };
    }

    /** Whoever wishes for a rest gets it, whether or not the record can be read. */
    private Answer lookedUp(Asked asked, String who) {
        try {
            return inState(asked, who, record.get());
        } catch (LedgerBroken unreadable) {
            return switch (asked.kind()) {
                case PAUSE, STOP, STOP_AFTER_UNIT -> underWay(asked, who, List.of());
                case RESUME, CHANGE, LOSE, TAKE_OUT, NOTE, ABORT, PAUSE_AT_ONCE -> new Refused(
                        "the record cannot be read: " + unreadable.getMessage(), "see to the disk, then again");
            };
        }
    }

    private Answer inState(Asked asked, String who, List<Recorded> events) {
        var status = RunStatus.of(RunState.of(events), Alive.RUNNING);
        if (isOfBatch(asked.kind()) && !isOver(status)) {
            return new BatchDesk(requests).answer(asked, who, events);
        }
        return switch (status) {
            case STARTING, RUNNING, NEEDS_PERSON -> underWay(asked, who, events);
            case PAUSING, STOPPING -> onItsWay(asked, who, events);
            case PAUSED -> paused(asked, who, events);
            case STOPPED, ABORTED, FAILED, INTERRUPTED, COMPLETED -> new Refused(
                    "the run has ended: " + status.word(), "dipper log shows how");
        };
    }

    private static boolean isOfBatch(Asked.Kind kind) {
        return switch (kind) {
            case CHANGE, LOSE, TAKE_OUT, NOTE -> true;
            case PAUSE, PAUSE_AT_ONCE, STOP, STOP_AFTER_UNIT, ABORT, RESUME -> false;
        };
    }

    private static boolean isOver(RunStatus status) {
        return switch (status) {
            case STOPPED, ABORTED, FAILED, INTERRUPTED, COMPLETED -> true;
            case STARTING, RUNNING, PAUSING, PAUSED, NEEDS_PERSON, STOPPING -> false;
        };
    }

    private Answer underWay(Asked asked, String who, List<Recorded> events) {
        return switch (asked.kind()) {
            case PAUSE -> {
                requests.pause(who);
                yield new Granted("pausing: " + rest(events) + "; dipper resume goes on");
            }
            case STOP -> {
                requests.stop(who);
                yield new Granted("stopping: " + rest(events));
            }
            case STOP_AFTER_UNIT -> {
                requests.stopAfterUnit(who);
                yield new Granted("stopping after this unit: then the pellets go to their rest");
            }
            case RESUME -> behindLid(who);
            case ABORT, PAUSE_AT_ONCE, CHANGE, LOSE, TAKE_OUT, NOTE ->
                    throw new IllegalStateException("answered already: " + asked.kind());
        };
    }

    /** A run under way waits for nobody but where its lid has been open. */
    private Answer behindLid(String who) {
        return guard.obstacle().<Answer>map(obstacle -> switch (obstacle) {
            case EMERGENCY_STOP -> pressed();
            case LID_OPEN -> open();
            case LID_WAS_OPEN -> {
                requests.goOn(who);
                yield new Granted("going on: the lid is closed");
            }
        }).orElseGet(() -> new Refused("the run is under way, there is nothing to go on with",
                "dipper status shows what it does"));
    }

    private static Refused pressed() {
        return new Refused("the emergency stop is pressed", "see to the reason, then release it");
    }

    private static Refused open() {
        return new Refused("the lid is open", "close it, then again");
    }

    /** Somebody has pressed the panel's resume button: it goes on with a run that is paused, and answers nothing else. Why not, where something is in the way. */
    Optional<String> resumePressed() {
        return RunStatus.of(RunState.of(record.get()), Alive.RUNNING) == RunStatus.PAUSED
                && answer(new Asked(Asked.Kind.RESUME, Optional.empty(), List.of(), ""),
                        "panel") instanceof Refused(var why, var remedy)
                                ? Optional.of("resume button: " + why + "; " + remedy)
                                : Optional.empty();
    }

    /** By which the run goes now. */
    private Plan plan(RunState state) {
        return state.opened().planHash().equals(plan.hash())
                ? plan
                : Terminal.sound(Preparation.ofRecord(state.opened().inputs()), new Sources()).plan();
    }

    private String rest(List<Recorded> events) {
        return events.isEmpty()
                ? "the pellets go to their rest"
                : RestForetold.inWords(plan(RunState.of(events)), events);
    }

    private Answer onItsWay(Asked asked, String who, List<Recorded> events) {
        if (asked.kind() == Asked.Kind.RESUME) {
            requests.goOn(who);
            return new Granted("taken back, unless the holder has set off for its rest already: see dipper status");
        }
        return underWay(asked, who, events);
    }

    private Answer paused(Asked asked, String who, List<Recorded> events) {
        return switch (asked.kind()) {
            case PAUSE -> new Refused("the run is paused already", "dipper resume goes on");
            case STOP, STOP_AFTER_UNIT -> {
                requests.stop(who);
                yield new Granted("stopped: the pellets stay where they are");
            }
            case RESUME -> resume(asked, who, events);
            case ABORT, PAUSE_AT_ONCE, CHANGE, LOSE, TAKE_OUT, NOTE ->
                    throw new IllegalStateException("answered already: " + asked.kind());
        };
    }

    private Answer resume(Asked asked, String who, List<Recorded> events) {
        return switch (guard.obstacle().orElse(Obstacle.LID_WAS_OPEN)) {
            case EMERGENCY_STOP -> pressed();
            case LID_OPEN -> open();
            // Whoever goes on says with it that the coater is free to move.
            case LID_WAS_OPEN -> goOn(asked, who, events);
        };
    }

    private Answer goOn(Asked asked, String who, List<Recorded> events) {
        var now = plan(RunState.of(events));
        if (Recovery.standing(now, events) instanceof InDoubt doubt) {
            var choice = asked.choice().or(doubt::byRecipe);
            if (choice.isEmpty()) {
                return new Refused("a treatment is in doubt, and nobody decides",
                        "say what it is taken for with --choose");
            }
            if (choice.get() == Choice.END) {
                requests.stop(who);
                return new Granted("stopped: the pellets stay where they are");
            }
        }
        requests.resume(who, () -> resumption(asked, who, record.get()));
        return new Granted("going on, from homing: Z upward, then X");
    }

    private Resumption resumption(Asked asked, String who, List<Recorded> events) {
        var now = plan(RunState.of(events));
        var decision = Recovery.standing(now, events) instanceof InDoubt doubt
                ? asked.choice().map(choice -> new Decision(choice, who, asked.reason())).or(doubt::decisionByRecipe)
                : Optional.<Decision>empty();
        return Resumption.of(now, events,
                new RunResumed(who, asked.reason(), coater, board, now.hash(), Optional.empty()), decision,
                new DeckConfirmed(who), Instants.now(clock));
    }
}
