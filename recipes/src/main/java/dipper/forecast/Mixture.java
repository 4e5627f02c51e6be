package dipper.forecast;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;

/** How much of each fresh solution is in a liquid, as fractions that sum up to 1; by the recipe's names, in the order in which they came. */
final class Mixture {

    private final Map<String, Double> fractions = new LinkedHashMap<>();

    private Mixture() {}

    static Mixture of(String solution) {
        var mixture = new Mixture();
        mixture.fractions.put(solution, 1.0);
        return mixture;
    }

    Mixture copy() {
        var copy = new Mixture();
        copy.fractions.putAll(fractions);
        return copy;
    }

    /** Takes in that part of itself of another liquid, and loses as much: c ← c + part · (other − c). */
    void takeIn(Mixture other, double part) {
        if (part == 0) {
            return;
        }
        other.fractions.keySet().forEach(solution -> fractions.putIfAbsent(solution, 0.0));
        fractions.replaceAll((solution, fraction) -> fraction + part * (other.of(solution, 0) - fraction));
    }

    double fraction(String solution) {
        return of(solution, 0);
    }

    /** The fractions together of all solutions that are of a kind. */
    double together(Predicate<String> kind) {
        return fractions.entrySet().stream().filter(entry -> kind.test(entry.getKey()))
                .mapToDouble(Map.Entry::getValue).sum();
    }

    Map<String, Double> fractions() {
        return java.util.Collections.unmodifiableMap(fractions);
    }

    private double of(String solution, double otherwise) {
        return fractions.getOrDefault(solution, otherwise);
    }
}
