package dipper.report;

import dipper.protocol.Tally;
import dipper.record.RunState;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What each pellet of a run has received. One holder moves all pellets, so what holds for one holds for all that hang on it. */
public final class Pellets {

    private Pellets() {}

    /** An object a pellet: its name, slot, certain counts, and where they differ the possible ones. */
    public static List<Map<String, Object>> asObjects(RunState state) {
        return state.opened().pellets().stream().map(pellet -> {
            var object = new LinkedHashMap<String, Object>();
            object.put("pellet", pellet.name());
            object.put("slot", pellet.slot());
            putCounts(object, state.counts().certain(), "");
            if (!state.counts().atMost().equals(state.counts().certain())) {
                putCounts(object, state.counts().atMost(), "possible_");
            }
            return (Map<String, Object>) object;
        }).toList();
    }

    private static void putCounts(Map<String, Object> object, Tally tally, String prefix) {
        tally.units()
                .forEach(progress -> object.put(prefix + Names.plural(progress.unit().name()), progress.complete()));
        object.put(prefix + "layers", tally.layers());
        object.put(prefix + "precursors", tally.precursors());
    }

    /** "30 bilayers", or "29 to 30 bilayers" while that much is not known; "61 layers" where nothing is counted. */
    public static String counts(RunState state) {
        var certain = state.counts().certain();
        var possible = state.counts().atMost();
        if (certain.units().isEmpty()) {
            return interval(certain.layers(), possible.layers(), "layer");
        }
        return String.join(", ", certain.units().stream().map(Tally.Progress::unit)
                .map(unit -> interval(certain.complete(unit.name()), possible.complete(unit.name()), unit.name()))
                .toList());
    }

    static String interval(int certain, int possible, String unit) {
        return certain == possible ? Names.counted(certain, unit) : certain + " to " + Names.counted(possible, unit);
    }
}
