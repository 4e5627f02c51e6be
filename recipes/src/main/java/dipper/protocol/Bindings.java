package dipper.protocol;

import dipper.batch.Batch.Setting;
import dipper.recipe.Parameter;
import dipper.recipe.Recipe;
import dipper.recipe.Value;
import dipper.units.Count;
import dipper.units.Length;
import dipper.units.Quantity;
import dipper.units.Speed;
import dipper.units.Time;
import dipper.yaml.Checked;
import dipper.yaml.Code;
import dipper.yaml.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What each parameter's name stands for in one run: the recipe's values, then what the run sets, then a block's own. */
record Bindings(Map<String, Quantity> values) {

    /** Every parameter of the recipe, as this run sets it; a setting outside the parameter's range or of another dimension is a problem. */
    static Checked<Bindings> of(Recipe recipe, Map<String, Setting> set) {
        var problems = new ArrayList<Problem>();
        var values = new LinkedHashMap<String, Quantity>();
        recipe.parameters().forEach((name, parameter) -> values.put(name, parameter.value()));
        set.forEach((name, setting) -> Optional.ofNullable(recipe.parameters().get(name))
                .ifPresentOrElse(
                        parameter -> refusal(parameter, setting).ifPresentOrElse(problems::add,
                                () -> values.put(name, setting.value())),
                        () -> problems.add(unknown(name, setting, recipe))));
        return Checked.of(new Bindings(values), problems);
    }

    private static Optional<Problem> refusal(Parameter parameter, Setting setting) {
        var wanted = parameter.value().dimension();
        var value = setting.value();
        if (value.dimension() != wanted) {
            return Optional.of(Problem.error(Code.WRONG_DIMENSION, setting.place(),
                    "%s is %s, but \"%s\" is %s".formatted(value,
                            value.dimension().inWords(), parameter.name(), wanted.inWords()),
                    "write it as in " + wanted.example()));
        }
        var belowFrom = parameter.from().filter(from -> value.base() < from.base());
        var aboveTo = parameter.to().filter(to -> value.base() > to.base());
        return belowFrom.or(() -> aboveTo).map(limit -> Problem.error(Code.OUTSIDE_LIMITS, setting.place(),
                "\"%s\" is set to %s, outside its range".formatted(parameter.name(), value),
                "stay within " + range(parameter)));
    }

    private static String range(Parameter parameter) {
        return parameter.from().map(from -> "from " + from).orElse("any") + " to "
                + parameter.to().map(Quantity::toString).orElse("any");
    }

    private static Problem unknown(String name, Setting setting, Recipe recipe) {
        var names = List.copyOf(recipe.parameters().keySet());
        return Problem.error(Code.UNKNOWN_PARAMETER, setting.place(),
                "the recipe has no parameter \"%s\"".formatted(name),
                names.isEmpty() ? "this recipe has no parameters" : "its parameters are " + String.join(", ", names));
    }

    /** These bindings with a block's given values over them. */
    Bindings with(Map<String, Value> given) {
        var inner = new HashMap<>(values);
        given.forEach((name, value) -> inner.put(name, quantity(value)));
        return new Bindings(inner);
    }

    Quantity quantity(Value value) {
        return switch (value) {
            case Value.Literal(var quantity, var _) -> quantity;
            case Value.Named(var name, var _) -> Optional.ofNullable(values.get(name))
                    .orElseThrow(() -> new IllegalStateException("the reader lets no unknown name through: " + name));
        };
    }

    Time time(Value value) {
        return (Time) quantity(value);
    }

    Speed speed(Value value) {
        return (Speed) quantity(value);
    }

    Length length(Value value) {
        return (Length) quantity(value);
    }

    long count(Value value) {
        return ((Count) quantity(value)).value();
    }
}
