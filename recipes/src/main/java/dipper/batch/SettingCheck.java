package dipper.batch;

import dipper.batch.Batch.Setting;
import dipper.recipe.Parameter;
import dipper.recipe.Recipe;
import dipper.units.Count;
import dipper.units.Dimension;
import dipper.units.Quantity;
import dipper.yaml.Code;
import dipper.yaml.Problem;
import dipper.yaml.Words;
import java.util.Optional;

/** Holds a setting, wherever it was written, against the parameter that it is for: known, of its kind, within its range. */
public final class SettingCheck {

    private SettingCheck() {}

    /** What is wrong with a setting, if anything. */
    public static Optional<Problem> problem(String name, Setting setting, Recipe recipe) {
        return Optional.ofNullable(recipe.parameters().get(name)).map(parameter -> refusal(parameter, setting))
                .orElseGet(() -> Optional.of(unknown(name, setting, recipe)));
    }

    private static Problem unknown(String name, Setting setting, Recipe recipe) {
        var names = recipe.parameters().keySet();
        return Problem.unknown(Code.UNKNOWN_PARAMETER, setting.place(), name,
                "the recipe has no parameter " + Words.quoted(name), names,
                names.isEmpty() ? "it has none" : "parameters: " + Words.list(names));
    }

    private static Optional<Problem> refusal(Parameter parameter, Setting setting) {
        var value = setting.value();
        var wanted = parameter.value().dimension();
        if (value instanceof Count && wanted != Dimension.COUNT) {
            return Optional.of(Problem.error(Code.MISSING_UNIT, setting.place(),
                    value + " has no unit; " + Words.quoted(parameter.name()) + " is " + wanted.inWords(),
                    "write it with its unit, as in " + parameter.value()));
        }
        if (value.dimension() != wanted) {
            return Optional.of(Problem.error(Code.WRONG_DIMENSION, setting.place(),
                    value + " is " + value.dimension().inWords() + "; " + Words.quoted(parameter.name()) + " is "
                            + wanted.inWords(),
                    "write e.g. " + parameter.value()));
        }
        var tooLow = parameter.from().filter(low -> value.base() < low.base()).isPresent();
        var tooHigh = parameter.to().filter(high -> value.base() > high.base()).isPresent();
        return tooLow || tooHigh
                ? Optional.of(Problem.error(Code.OUTSIDE_LIMITS, setting.place(),
                        Words.quoted(parameter.name()) + " is " + value + ", outside the recipe's range"
                                + bound(" from ", parameter.from()) + bound(" to ", parameter.to()),
                        "write a value within it"))
                : Optional.empty();
    }

    private static String bound(String word, Optional<Quantity> bound) {
        return bound.map(quantity -> word + quantity).orElse("");
    }
}
