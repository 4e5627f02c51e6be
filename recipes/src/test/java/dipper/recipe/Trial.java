package dipper.recipe;

import dipper.units.Quantity;
import dipper.yaml.Checked;
import dipper.yaml.Problem;
import java.util.List;
import java.util.Optional;

/** A recipe that is whole but for its steps, and what is read from it. */
final class Trial {

    static final String START = """
            dipper: 1
            recipe: trial
            counts: nothing
            solutions: {water: {name: deionized water}, PAA: {}, rinse A: {}}
            defaults: {immersion: 5 mm/s, withdrawal: 2 mm/s, drain: 10 s, depth: 5 mm}
            """;

    private Trial() {}

    static Step only(String step) {
        return sound(START + "steps:\n  - " + step + "\n").steps().getFirst();
    }

    static Recipe sound(String text) {
        return switch (RecipeReader.read("f", text)) {
            case Checked.Sound<Recipe>(var recipe, var _) -> recipe;
            case Checked.Faulty<Recipe>(var problems) -> throw new AssertionError(problems.toString());
        };
    }

    static List<String> codes(String text) {
        return RecipeReader.read("f", text).problems().stream().map(Problem::code).toList();
    }

    static Quantity quantity(Optional<Value> value) {
        return ((Value.Literal) value.orElseThrow()).quantity();
    }

    static String named(Optional<Value> value) {
        return ((Value.Named) value.orElseThrow()).parameter();
    }
}
