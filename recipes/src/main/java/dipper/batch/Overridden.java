package dipper.batch;

import dipper.batch.Batch.Setting;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;

/** A batch with settings from elsewhere over its own. */
public final class Overridden {

    private Overridden() {}

    /** The batch with some settings over its own, and some over those of its passes, by number from 1. */
    public static Batch batch(Batch batch, Map<String, Setting> everywhere,
            Map<Integer, Map<String, Setting>> inPasses) {
        var passes = new ArrayList<Pass>();
        for (var pass : batch.passes()) {
            var own = inPasses.getOrDefault(passes.size() + 1, Map.of());
            passes.add(new Pass(pass.substrates(), over(pass.set(), own), pass.place()));
        }
        return new Batch(batch.name(), batch.recipe(), batch.recipePlace(), batch.rig(), batch.rigPlace(),
                batch.beakers(), batch.inTurn(), passes, over(batch.set(), everywhere), batch.deckRules(),
                batch.place());
    }

    private static Map<String, Setting> over(Map<String, Setting> below, Map<String, Setting> above) {
        var all = new LinkedHashMap<>(below);
        all.putAll(above);
        return all;
    }
}
