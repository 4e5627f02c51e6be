package dipper.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Measures what Dipper promises in figures: {@code controller/bench [NAME...]}. Prints figure, bound and verdict; ends with 1 outside a bound. */
public final class Benchmarks {

    private static final Map<String, Consumer<Results>> ALL = new LinkedHashMap<>();

    static {
        ALL.put("start", all(StartUp::measure));
        ALL.put("forecast", all(Foretelling::measure));
        ALL.put("dry-run", all(DryRunCost::measure));
        ALL.put("read", all(LongRecipe::measure));
        ALL.put("hostile", all(HostileFiles::measure));
        ALL.put("dwell", all(DwellOnTime::measure));
        ALL.put("stop", StopAtOnce::measure);
        ALL.put("moves", all(HostCost::measure));
        ALL.put("speed", results -> {
            SpeedInVirtualTime.measure(results);
            SpeedInTrueTime.measure(results);
        });
        ALL.put("stream", Streaming::measure);
    }

    private Benchmarks() {}

    private static Consumer<Results> all(Supplier<List<Figure>> measure) {
        return results -> measure.get().forEach(results::figure);
    }

    public static void main(String[] names) {
        var wanted = names.length == 0 ? List.copyOf(ALL.keySet()) : List.of(names);
        if (!ALL.keySet().containsAll(wanted)) {
            System.err.println("the benchmarks are " + String.join(", ", ALL.keySet()));
            System.exit(2);
        }
        var allWithin = true;
        for (var name : wanted) {
            var results = new Results(name);
            ALL.get(name).accept(results);
            allWithin &= results.areWithin();
        }
        System.exit(allWithin ? 0 : 1);
    }
}
