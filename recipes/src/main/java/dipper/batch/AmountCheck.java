package dipper.batch;

import dipper.batch.Amount.Counted;
import dipper.recipe.CountedUnit;
import dipper.yaml.Code;
import dipper.yaml.Problems;
import dipper.yaml.Words;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Holds amounts against what the recipe counts. */
record AmountCheck(List<CountedUnit> declared, Problems problems) {

    /** What a pellet receives: units, their parts, or layers. */
    void layers(Amount amount) {
        counted(amount, false).ifPresent(counted -> {
            switch (counted) {
                case Counted.Units(var unit) -> part(amount, unit);
                case Counted.Layers _ -> wholeOnly(amount, "a layer");
                case Counted.Immersions _ ->
                        notCounted(amount, "a pellet leaves after layers, not after immersions", false);
            }
        });
    }

    /** What a beaker serves: a whole number of units, layers or immersions. */
    void whole(Amount amount) {
        counted(amount, true).ifPresent(_ -> wholeOnly(amount, "a beaker's service"));
    }

    private void part(Amount amount, CountedUnit unit) {
        var layers = unit.layers().size();
        if (amount.part() > 0 && amount.of() != layers) {
            problems.error(Code.NOT_COUNTED, amount.place(),
                    "a %s has %d layers, not %d".formatted(unit.name(), layers, amount.of()),
                    "write whole ones, or e.g. %d + 1 of %d %ss".formatted(amount.whole(), layers, unit.name()));
        }
    }

    private void wholeOnly(Amount amount, String what) {
        if (amount.part() > 0) {
            problems.error(Code.NOT_COUNTED, amount.place(), what + " is counted in whole numbers, not " + amount,
                    "write " + amount.whole() + " or " + (amount.whole() + 1) + " " + amount.word());
        }
    }

    private Optional<Counted> counted(Amount amount, boolean immersionsToo) {
        var counted = amount.counted(declared);
        if (counted.isEmpty()) {
            notCounted(amount, "the recipe does not count " + Words.quoted(amount.word()), immersionsToo);
        }
        return counted;
    }

    private void notCounted(Amount amount, String what, boolean immersionsToo) {
        var ending = amount.isOne() ? "" : "s";
        var words = Stream.concat(declared.stream().map(CountedUnit::name),
                immersionsToo ? Stream.of("layer", "immersion") : Stream.of("layer")).map(name -> name + ending)
                .toList();
        problems.unknown(Code.NOT_COUNTED, amount.place(), amount.word(), what, words,
                "it counts " + Words.list(words));
    }
}
