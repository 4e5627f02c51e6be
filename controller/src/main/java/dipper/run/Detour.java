package dipper.run;

import dipper.plan.Command;
import dipper.plan.PlannedStep;
import dipper.protocol.Passage;
import dipper.run.Turn.Onward;
import dipper.run.Turn.Over;
import java.util.Optional;

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
        var passage = stage.whereabouts.lastPassage()
                .orElseThrow(() -> new IllegalStateException("only wet pellets need a rest"));
        for (var step : way(passage, solution)) {
            watch.begins(step);
            if (perform(step) instanceof Over over) {
                return over;
            }
        }
        return Stage.restsIn("in " + solution);
    }

    private Iterable<PlannedStep> way(Passage passage, String solution) {
        detours++;
        var where = stage.whereabouts.position();
        return stage.plan.detour(detours, where.x(), where.z(), passage, solution);
    }

    private Turn perform(PlannedStep step) {
        return switch (step.command()) {
            case Command.Motion motion -> motions.perform(step, motion);
            case Command.Wait wait -> new Waits(stage, this).perform(step, wait, Optional.empty());
            case Command.Ask _ -> new Onward();
        };
    }
}
