package dipper.batch;

import dipper.batch.Batch.Setting;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

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

    /** The batch with that of its substrates leaving after so much, whenever it was to leave; as it is where none has the name. */
    public static Batch leaving(Batch batch, String name, Amount after) {
        var passes = batch.passes().stream().map(pass -> new Pass(pass.substrates().stream()
                .map(substrate -> substrate.name().equals(name) ? leaving(substrate, after) : substrate).toList(),
                pass.set(), pass.place())).toList();
        return new Batch(batch.name(), batch.recipe(), batch.recipePlace(), batch.rig(), batch.rigPlace(),
                batch.beakers(), batch.inTurn(), passes, batch.set(), batch.deckRules(), batch.place());
    }

    private static Substrate leaving(Substrate substrate, Amount after) {
        return switch (substrate) {
            case Substrate.Pellet(var slot, var name, var _, var place) ->
                    new Substrate.Pellet(slot, name, Optional.of(after), place);
            case Substrate.Witness(var slot, var name, var hanging, var _, var place) ->
                    new Substrate.Witness(slot, name, hanging, Optional.of(after), place);
        };
    }

    private static Map<String, Setting> over(Map<String, Setting> below, Map<String, Setting> above) {
        var all = new LinkedHashMap<>(below);
        all.putAll(above);
        return all;
    }
}
