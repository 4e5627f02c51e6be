package dipper.run;

import dipper.plan.Command;
import dipper.plan.PlannedStep;
import dipper.protocol.Passage;
import dipper.run.Turn.Over;

/** Motion outside the plan, under keys of its own: out of where the pellets are and into where they rest. */
final class Detour {

    private final Stage stage;
    private final Motions motions;
    private final Watch watch;
    private int detours;

    Detour(Stage stage, Motions motions, Watch watch) {
        this.stage = stage;
        this.motions = motions;
        this.watch = watch;
    }

    /** Takes the pellets to that solution, in the manner of the last passage, and ends the run there. */
    Turn to(String solution) {
        stage.headsForRest();
        var passage = stage.whereabouts.lastPassage()
                .orElseThrow(() -> new IllegalStateException("only wet pellets need a rest"));
        for (var step : way(passage, solution)) {
            watch.begins(step);
            if (perform(step) instanceof Over over) {
                return over;
            }
        }
        return stage.restsIn("in " + solution);
    }

    private Iterable<PlannedStep> way(Passage passage, String solution) {
        detours++;
        var where = stage.whereabouts.position();
        return stage.plan().detour(detours, where.x(), where.z(), stage.whereabouts.scene(), passage, solution);
    }

    private Turn perform(PlannedStep step) {
        return switch (step.command()) {
            case Command.Motion motion -> motions.perform(step, motion);
            case Command.Wait wait -> new Waits(stage, this).perform(step, wait);
            case Command.Switch _, Command.Dwell _, Command.Ask _ ->
                    throw new IllegalStateException("a detour only moves and drains: " + step.key());
        };
    }
}
