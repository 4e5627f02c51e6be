package dipper.cli;

import dipper.batch.Batch;
import dipper.cli.Sources.Source;
import dipper.plan.Plan;
import dipper.plan.Planner;
import dipper.recipe.Recipe;
import dipper.record.RunEvent.Aim;
import dipper.rig.Rig;
import dipper.yaml.Checked;
import java.util.List;
import java.util.Optional;

/**
 * Files read, checked against each other and planned: what every command but the log works on.
 *
 * @param batch empty where beakers and pellets were assigned
 * @param batchSource the batch's text; empty text where there is none
 * @param aim what it is planned for
 */
record Prepared(Recipe recipe, Source recipeSource, Rig rig, Source rigSource, Optional<Batch> batch,
        Source batchSource, Plan plan,
        List<String> overrides, Aim aim) {

    /** The motion of the same, once, to be gone through with empty beakers or water. */
    Checked<Prepared> rehearsed() {
        return Planner.plan(plan.protocol().rehearsal(), plan.deck(), rig)
                .then(brief -> Checked.of(new Prepared(recipe, recipeSource, rig, rigSource, batch, batchSource,
                        brief, overrides, Aim.REHEARSAL), List.of()));
    }

    /** The same for that aim. */
    Checked<Prepared> aimedAt(Aim wanted) {
        return switch (wanted) {
            case COATING -> Checked.of(this, List.of());
            case REHEARSAL -> rehearsed();
        };
    }
}
