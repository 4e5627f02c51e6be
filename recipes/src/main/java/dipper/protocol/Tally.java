package dipper.protocol;

import dipper.recipe.CountedUnit;
import dipper.recipe.Purpose;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Layers counted as they complete, immutable: all layers, those that no unit counts (precursors), those out of order, and for each declared unit how
 * many are complete and how far the next one has come.
 *
 * <p>A layer belongs to one unit: to the one in progress that awaits it, the last one that got a layer if several do; else it begins a unit. Where
 * two units begin alike, both hold it until one of them is complete.
 */
public record Tally(int layers, int precursors, int outOfOrder, List<Progress> units) {

    /**
     * A unit, how many are complete, and the layers of the one in progress.
     *
     * @param begun the layers it has, by their number among all layers
     */
    public record Progress(CountedUnit unit, int complete, List<Integer> begun) {

        public Progress {
            begun = List.copyOf(begun);
        }

        /** So many whole ones, and a part of another. */
        public Amount amount() {
            return new Amount(complete, begun.size(), unit.layers().size());
        }

        private boolean awaits(String solution) {
            return unit.layers().get(begun.size()).equals(solution);
        }

        private boolean isBegun() {
            return !begun.isEmpty();
        }

        private int latest() {
            return isBegun() ? begun.getLast() : 0;
        }

        private boolean isComplete() {
            return begun.size() == unit.layers().size();
        }

        private Progress with(int layer) {
            var longer = new ArrayList<>(begun);
            longer.add(layer);
            return new Progress(unit, complete, longer);
        }

        /** Out of order: a sequence begins anew where its first layer comes again, and waits on where another one does. */
        private Progress disturbed(String solution, int layer) {
            return unit.layers().getFirst().equals(solution)
                    ? new Progress(unit, complete, List.of(layer))
                    : this;
        }

        private Progress counted() {
            return isComplete() ? new Progress(unit, complete + 1, List.of()) : this;
        }

        private Progress without(Set<Integer> taken) {
            return !isComplete() && begun.stream().anyMatch(taken::contains)
                    ? new Progress(unit, complete, List.of())
                    : this;
        }
    }

    public Tally {
        units = List.copyOf(units);
    }

    public static Tally none(List<CountedUnit> declared) {
        return new Tally(0, 0, 0, declared.stream().map(unit -> new Progress(unit, 0, List.of())).toList());
    }

    /** This tally after one more dwell of that purpose has completed in that solution; only layers change it. */
    public Tally plus(Purpose purpose, String solution) {
        return switch (purpose) {
            case LAYER -> plus(solution);
            case UNCOUNTED_LAYER -> new Tally(layers + 1, precursors + 1, outOfOrder, units);
            case RINSE, DIP, REHEARSAL -> this;
        };
    }

    private Tally plus(String solution) {
        var layer = layers + 1;
        var takers = takers(solution);
        if (!takers.isEmpty()) {
            var grown = each(progress -> takers.contains(progress) ? progress.with(layer) : progress);
            return new Tally(layer, precursors, outOfOrder, settled(grown));
        }
        return units.stream().anyMatch(progress -> progress.unit().layers().contains(solution))
                ? new Tally(layer, precursors, outOfOrder + 1, each(progress -> progress.disturbed(solution, layer)))
                : new Tally(layer, precursors + 1, outOfOrder, units);
    }

    /** Whom a layer belongs to: several only while they are the same layers of units that begin alike. */
    private List<Progress> takers(String solution) {
        var takers = new ArrayList<Progress>();
        for (var progress : units) {
            if (progress.awaits(solution)) {
                if (!takers.isEmpty() && progress.latest() > takers.getFirst().latest()) {
                    takers.clear();
                }
                if (takers.isEmpty() || progress.latest() == takers.getFirst().latest()) {
                    takers.add(progress);
                }
            }
        }
        return takers;
    }

    private List<Progress> each(UnaryOperator<Progress> change) {
        return units.stream().map(change).toList();
    }

    /** What has become complete is counted, and its layers are no other unit's. */
    private static List<Progress> settled(List<Progress> units) {
        var taken = new HashSet<Integer>();
        units.stream().filter(Progress::isComplete).forEach(progress -> taken.addAll(progress.begun()));
        return units.stream().map(progress -> progress.without(taken)).map(Progress::counted).toList();
    }

    /** This tally after that treatment is done. */
    public Tally plus(Action action) {
        return action instanceof Action.Immerse immerse ? plus(immerse.purpose(), immerse.solution()) : this;
    }

    /** All that the counting of further layers depends on: for each unit the layers of the one in progress, by their order among all of those. */
    List<List<Integer>> inProgress() {
        var order = units.stream().flatMap(progress -> progress.begun().stream()).distinct().sorted().toList();
        return units.stream()
                .map(progress -> progress.begun().stream().map(layer -> order.indexOf(layer) + 1).toList()).toList();
    }

    /** This tally after that has happened so often again that led from one tally, with the same in progress, to another. */
    Tally plus(Tally from, Tally to, long times) {
        if (times == 0) {
            return this;
        }
        var begun = to.inProgress();
        var progress = new ArrayList<Progress>();
        for (var at = 0; at < units.size(); at++) {
            progress.add(new Progress(units.get(at).unit(),
                    more(units.get(at).complete(), from.units.get(at).complete(), to.units.get(at).complete(), times),
                    begun.get(at)));
        }
        return new Tally(more(layers, from.layers, to.layers, times),
                more(precursors, from.precursors, to.precursors, times),
                more(outOfOrder, from.outOfOrder, to.outOfOrder, times), progress);
    }

    private static int more(int now, int from, int to, long times) {
        return Math.toIntExact(now + times * (to - from));
    }

    /** Layers that belong to that unit, those of one in progress included. */
    long layersOf(CountedUnit unit) {
        return units.stream().filter(progress -> progress.unit().equals(unit))
                .mapToLong(progress -> (long) progress.complete() * unit.layers().size() + progress.begun().size())
                .sum();
    }

    /** How many of that unit are complete. */
    public int complete(String unit) {
        return units.stream().filter(progress -> progress.unit().name().equals(unit)).mapToInt(Progress::complete)
                .sum();
    }

    /** How much there is of that declared unit, the one in progress included. */
    public Amount amount(String unit) {
        return units.stream().filter(progress -> progress.unit().name().equals(unit)).findFirst()
                .map(Progress::amount)
                .orElseThrow(() -> new IllegalArgumentException("no unit is called " + unit));
    }

    /** How much there is of each declared unit, in the order of the text. */
    public Map<String, Amount> amounts() {
        var amounts = new LinkedHashMap<String, Amount>();
        units.forEach(progress -> amounts.put(progress.unit().name(), progress.amount()));
        return Collections.unmodifiableMap(amounts);
    }

    /** What the first pass comes to when nothing goes wrong, for a pellet that hangs to its end. */
    public static Tally of(Protocol protocol) {
        return of(protocol, 1);
    }

    /** What that pass comes to when nothing goes wrong, for a pellet that hangs to its end. */
    public static Tally of(Protocol protocol, int pass) {
        var tally = none(protocol.counts());
        for (var treatment : protocol) {
            tally = treatment.scene().pass() == pass ? tally.plus(treatment.action()) : tally;
        }
        return tally;
    }
}
