package dipper.protocol;

import dipper.batch.Batch.Setting;
import dipper.batch.Pass;
import dipper.batch.Substrate;
import dipper.recipe.CountedUnit;
import dipper.units.Quantity;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One pass with everything bound: what hangs, and the steps with their loops still folded.
 *
 * @param prefix of its keys; empty where the batch has one pass
 * @param settings all that is set while it lasts, whoever sets it
 * @param goals of those that leave before the end
 */
record Load(int number, String prefix, Pass pass, Map<String, Setting> settings, Map<String, Quantity> parameters,
        List<Course> steps, Map<Substrate, Goal> goals) {

    static Map<Substrate, Goal> goals(Pass pass, List<CountedUnit> declared) {
        var goals = new LinkedHashMap<Substrate, Goal>();
        pass.substrates().forEach(substrate -> substrate.until()
                .ifPresent(amount -> goals.put(substrate, Goal.of(amount, declared))));
        return goals;
    }

    long size() {
        return Course.Loop.of(1, steps).size();
    }

    Unrolling unrolled() {
        return new Unrolling(prefix, steps);
    }
}
