package dipper.cli;

import dipper.batch.Batch;
import dipper.cli.Sources.Source;
import dipper.plan.Plan;
import dipper.recipe.Recipe;
import dipper.rig.Rig;
import java.util.List;
import java.util.Optional;

/**
 * Files read, checked against each other and planned: what every command but the log works on.
 *
 * @param batch empty where beakers and pellets were assigned
 * @param batchSource the batch's text; empty text where there is none
 */
record Prepared(Recipe recipe, Source recipeSource, Rig rig, Source rigSource, Optional<Batch> batch,
        Source batchSource, Plan plan,
        List<String> overrides) {
}
