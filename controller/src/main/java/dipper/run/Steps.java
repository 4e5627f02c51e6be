package dipper.run;

import dipper.plan.Command;
import dipper.plan.Command.Wait;
import dipper.plan.PlannedStep;
import dipper.run.Turn.Onward;
import java.time.Instant;
import java.util.Optional;

/** Performs the plan's steps, each by its kind, and after each answers the wish to stop, a person's or the machine's own. */
final class Steps {

    private final Stage stage;
    private final Watch watch;
    private final Motions motions;
    private final Detour detour;
    private final Switches switches;
    private final Waits waits;
    private final Dwells dwells;
    private final Questions questions;

    Steps(Stage stage, Watch watch) {
        this.stage = stage;
        this.watch = watch;
        var tasks = new Tasks(stage);
        this.motions = new Motions(stage, tasks);
        this.switches = new Switches(stage, tasks);
        this.detour = new Detour(stage, motions, watch);
        this.waits = new Waits(stage, detour);
        this.dwells = new Dwells(stage, waits, new Strokes(stage, tasks, waits));
        this.questions = new Questions(stage);
    }

    /** When the last step ended: for a motion, when the axes came to rest. */
    long settled() {
        return stage.whereabouts.settled();
    }

    /** One step; {@code next} is known so that a lift can be armed behind its dwell. */
    Turn perform(PlannedStep step, Optional<PlannedStep> next) {
        watch.begins(step);
        stage.whereabouts.begins(step);
        var turn = switch (step.command()) {
            case Command.Motion motion -> motions.perform(step, motion);
            case Wait wait -> waits.perform(step, wait);
            case Command.Dwell dwell -> dwells.perform(step, dwell, next);
            case Command.Switch wanted -> switches.perform(step, wanted);
            case Command.Ask ask -> questions.perform(step, ask);
        };
        return answered(turn, step);
    }

    /** Waits in air until that instant of the wall clock. */
    Turn await(PlannedStep step, Wait wait, Instant hour) {
        watch.begins(step);
        stage.whereabouts.begins(step);
        return answered(waits.performUntil(step, wait, hour), step);
    }

    private Turn answered(Turn turn, PlannedStep step) {
        return turn instanceof Onward && stage.restIsWanted() ? afterStop(step).orElse(turn) : turn;
    }

    /** The run is about to be closed: what is still to be noted is noted, and what is on is switched off. */
    void end() {
        dwells.end();
        switches.off();
    }

    private Optional<Turn> afterStop(PlannedStep step) {
        return switch (stage.diversion(step)) {
            case Diversion.GoOn _ -> Optional.empty();
            case Diversion.StayHere(var where) -> {
                dwells.completeInTheBath();
                yield Optional.of(stage.restsIn(where));
            }
            case Diversion.GoTo(var solution) -> {
                dwells.completeByDetour();
                yield Optional.of(detour.to(solution));
            }
        };
    }
}
