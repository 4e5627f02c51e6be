package dipper.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Measures what Dipper promises in figures: {@code controller/bench [NAME...]}. Prints figure, bound and verdict; ends with 1 outside a bound. */
public final class Benchmarks {

    private static final Map<String, Supplier<List<Figure>>> ALL = new LinkedHashMap<>();

    static {
        ALL.put("start", StartUp::measure);
        ALL.put("dry-run", DryRunCost::measure);
        ALL.put("read", LongRecipe::measure);
        ALL.put("hostile", HostileFiles::measure);
        ALL.put("dwell", DwellOnTime::measure);
        ALL.put("stop", StopAtOnce::measure);
        ALL.put("moves", HostCost::measure);
        ALL.put("speed", SpeedInTrueTime::measure);
    }

    private Benchmarks() {}

    public static void main(String[] names) {
        var wanted = names.length == 0 ? List.copyOf(ALL.keySet()) : List.of(names);
        if (!ALL.keySet().containsAll(wanted)) {
            System.err.println("the benchmarks are " + String.join(", ", ALL.keySet()));
            System.exit(2);
        }
        var allWithin = true;
        for (var name : wanted) {
            for (var figure : ALL.get(name).get()) {
                System.out.println(name + "  " + figure);
                allWithin &= figure.isWithin();
            }
        }
        System.exit(allWithin ? 0 : 1);
    }
}
