package dipper.batch;

import dipper.recipe.CountedUnit;
import dipper.yaml.Place;
import java.util.List;
import java.util.Optional;

/**
 * So much of what is counted, as written: {@code 10 bilayers}, {@code 10.5 bilayers} (1 of 2), {@code 10 + 2 of 4 quadlayers}, {@code 12 layers},
 * {@code 1 immersion}.
 *
 * @param whole complete ones
 * @param part layers of one more, 0 where there are none
 * @param of how many layers the writer takes that one to have
 * @param word what is counted, in the singular or the plural
 */
public record Amount(int whole, int part, int of, String word, Place place) {

    /** What an amount counts. */
    public sealed interface Counted {

        record Units(CountedUnit unit) implements Counted {
        }

        /** Layers of any solution. */
        record Layers() implements Counted {
        }

        /** Immersions in one beaker, or in one solution. */
        record Immersions() implements Counted {
        }
    }

    /** What the word means in a recipe that declares these units; a unit of the recipe's goes before the words of the language. */
    public Optional<Counted> counted(List<CountedUnit> declared) {
        var unit = declared.stream().filter(each -> isCalled(each.name())).findFirst();
        return unit.<Counted>map(Counted.Units::new)
                .or(() -> isCalled("layer") ? Optional.of(new Counted.Layers()) : Optional.empty())
                .or(() -> isCalled("immersion") ? Optional.of(new Counted.Immersions()) : Optional.empty());
    }

    /** Whether it is one and nothing more, and its word in the singular. */
    boolean isOne() {
        return whole == 1 && part == 0;
    }

    private boolean isCalled(String name) {
        return word.equals(name) || word.equals(name + "s");
    }

    @Override
    public String toString() {
        if (part == 0) {
            return whole + " " + word;
        }
        return of == 2 ? whole + ".5 " + word : "%d + %d of %d %s".formatted(whole, part, of, word);
    }
}
