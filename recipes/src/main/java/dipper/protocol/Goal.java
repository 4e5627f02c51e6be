package dipper.protocol;

import dipper.batch.Amount;
import dipper.batch.Amount.Counted;
import dipper.recipe.CountedUnit;
import java.util.List;

/** An amount held against tallies: how much of what it counts there is, and whether that is enough. */
record Goal(Amount amount, Counted counted) {

    /** The batch's check lets no amount through that the recipe does not count. */
    static Goal of(Amount amount, List<CountedUnit> declared) {
        return new Goal(amount, amount.counted(declared)
                .orElseThrow(() -> new IllegalStateException("an amount of what nothing counts: " + amount)));
    }

    /** Whether a pellet that has received this has received the amount, its part of a unit included. */
    boolean isReachedBy(Tally tally) {
        return switch (counted) {
            case Counted.Units(var unit) -> {
                var length = unit.layers().size();
                yield tally.layersOf(unit) >= (long) amount.whole() * length + amount.part();
            }
            case Counted.Layers _ -> tally.layers() >= amount.whole();
            case Counted.Immersions _ -> throw new IllegalStateException("a tally counts no immersions");
        };
    }

    /** Whole ones in a tally; immersions are not in it. */
    long in(Tally tally) {
        return switch (counted) {
            case Counted.Units(var unit) -> tally.complete(unit.name());
            case Counted.Layers _ -> tally.layers();
            case Counted.Immersions _ -> 0;
        };
    }
}
