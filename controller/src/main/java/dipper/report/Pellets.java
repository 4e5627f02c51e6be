package dipper.report;

import dipper.protocol.Amount;
import dipper.protocol.Tally;
import dipper.record.Interval;
import dipper.record.RunEvent.Aim;
import dipper.record.RunEvent.HungPellet;
import dipper.record.RunEvent.Kind;
import dipper.record.RunState;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What each pellet of a run has received; witnesses are told apart. */
public final class Pellets {

    private Pellets() {}

    /** An object a pellet or a witness: its name, slot, certain counts, where they differ the possible ones, and what was planned for it. */
    public static List<Map<String, Object>> asObjects(RunState state, Kind kind) {
        return state.opened().pellets().stream().filter(pellet -> pellet.kind() == kind)
                .map(pellet -> asObject(state, pellet)).toList();
    }

    private static Map<String, Object> asObject(RunState state, HungPellet pellet) {
        var object = new LinkedHashMap<String, Object>();
        var received = state.counts().of(pellet.name());
        object.put("pellet", pellet.name());
        object.put("slot", pellet.slot());
        object.put("pass", pellet.pass());
        putCounts(object, received.certain(), "");
        if (!received.possible().equals(received.certain())) {
            putCounts(object, received.possible(), "possible_");
        }
        if (!received.decided().equals(received.certain())) {
            putCounts(object, received.decided(), "decided_");
        }
        pellet.planned().forEach((unit, count) -> put(object, "planned_" + Names.plural(unit), count));
        return object;
    }

    private static void putCounts(Map<String, Object> object, Tally tally, String prefix) {
        tally.units()
                .forEach(progress -> put(object, prefix + Names.plural(progress.unit().name()), progress.amount()));
        object.put(prefix + "layers", tally.layers());
        object.put(prefix + "precursors", tally.precursors());
    }

    /** A line a pellet: slot, name, and the rest as told of it; the pass too, where there are several. */
    static List<String> lines(RunState state, java.util.function.Function<HungPellet, String> told) {
        var passes = state.opened().pellets().stream().mapToInt(HungPellet::pass).max().orElse(1);
        var lines = new ArrayList<String>();
        for (var kind : Kind.values()) {
            state.opened().pellets().stream().filter(pellet -> pellet.kind() == kind).forEach(pellet -> lines
                    .add("%sslot %-5d %-16s %s".formatted(passes == 1 ? "" : "pass " + pellet.pass() + ", ",
                            pellet.slot(), pellet.name(), (kind == Kind.WITNESS ? "witness: " : "")
                                    + told.apply(pellet))));
        }
        return lines;
    }

    /** The whole ones as a number; what there is of a next one beside it. */
    private static void put(Map<String, Object> object, String units, Amount amount) {
        object.put(units, amount.whole());
        if (!amount.isWhole()) {
            object.put(units + "_and", amount.layers() + " of " + amount.of());
        }
    }

    /**
     * "30 bilayers", or "29 to 30 bilayers" while that much is not known; "61 layers" where nothing is counted. What people decided stands beside it:
     * "29 to 30 bilayers (30 by decision)".
     */
    public static String counts(Interval received) {
        return known(received) + (received.decided().equals(received.certain())
                ? ""
                : " (%s by decision)".formatted(decided(received.decided())));
    }

    private static String decided(Tally decided) {
        return decided.units().isEmpty()
                ? Integer.toString(decided.layers())
                : String.join(", ", decided.units().stream().map(unit -> unit.amount().toString()).toList());
    }

    private static String known(Interval received) {
        var certain = received.certain();
        var possible = received.possible();
        if (certain.units().isEmpty()) {
            return interval(certain.layers(), possible.layers(), "layer");
        }
        return String.join(", ", certain.units().stream().map(Tally.Progress::unit)
                .map(unit -> interval(certain.amount(unit.name()), possible.amount(unit.name()), unit.name()))
                .toList());
    }

    /** The counts of all pellets in one line: "30 bilayers" where they are equal, else each with its own. */
    public static String summary(RunState state) {
        if (state.aim() == Aim.REHEARSAL) {
            return "rehearsal, nothing counted";
        }
        var pellets = state.opened().pellets().stream().filter(pellet -> pellet.kind() == Kind.PELLET).toList();
        var different = pellets.stream().map(pellet -> counts(state.counts().of(pellet.name()))).distinct().toList();
        return different.size() == 1
                ? different.getFirst() + "  " + String.join(", ", pellets.stream().map(HungPellet::name).toList())
                : String.join(", ", pellets.stream()
                        .map(pellet -> pellet.name() + " " + counts(state.counts().of(pellet.name()))).toList());
    }

    private static String interval(Amount certain, Amount possible, String unit) {
        return certain.equals(possible)
                ? Names.counted(certain, unit)
                : certain + " to " + Names.counted(possible, unit);
    }

    static String interval(int certain, int possible, String unit) {
        return certain == possible ? Names.counted(certain, unit) : certain + " to " + Names.counted(possible, unit);
    }
}
