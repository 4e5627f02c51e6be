package dipper.protocol;

import dipper.batch.Batch.Setting;
import dipper.batch.SettingCheck;
import dipper.recipe.Recipe;
import dipper.recipe.Value;
import dipper.units.Count;
import dipper.units.Length;
import dipper.units.Quantity;
import dipper.units.Speed;
import dipper.units.Time;
import dipper.yaml.Checked;
import dipper.yaml.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What each parameter's name stands for in one run: the recipe's values, then what the run sets, then a block's own. */
record Bindings(Map<String, Quantity> values) {

    /** Every parameter of the recipe, as this run sets it; a setting outside the parameter's range or of another dimension is a problem. */
    static Checked<Bindings> of(Recipe recipe, Map<String, Setting> set) {
        var problems = new ArrayList<Problem>();
        var values = new LinkedHashMap<String, Quantity>();
        recipe.parameters().forEach((name, parameter) -> values.put(name, parameter.value()));
        set.forEach((name, setting) -> SettingCheck.problem(name, setting, recipe).ifPresentOrElse(problems::add,
                () -> values.put(name, setting.value())));
        return Checked.of(new Bindings(values), problems);
    }

    /** These bindings with a block's given values over them. */
    Bindings with(Map<String, Quantity> given) {
        var inner = new HashMap<>(values);
        inner.putAll(given);
        return new Bindings(inner);
    }

    /** What those values stand for. */
    Map<String, Quantity> quantities(Map<String, Value> named) {
        var quantities = new HashMap<String, Quantity>();
        named.forEach((name, value) -> quantities.put(name, quantity(value)));
        return quantities;
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
