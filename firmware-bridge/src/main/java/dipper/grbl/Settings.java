package dipper.grbl;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What {@code $$} listed. */
public record Settings(Map<Integer, String> values) {

    public Settings {
        values = Map.copyOf(values);
    }

    public static Settings none() {
        return new Settings(Map.of());
    }

    /** These and one more; a number listed twice counts as listed last. */
    public Settings with(Reply.Setting setting) {
        var more = new TreeMap<>(values);
        more.put(setting.number(), setting.value());
        return new Settings(more);
    }

    /** Empty where the board does not list it, or as no number. */
    public Optional<BigDecimal> number(int setting) {
        var value = values.getOrDefault(setting, "");
        return value.matches("-?[0-9]{1,9}(\\.[0-9]{1,9})?") ? Optional.of(new BigDecimal(value)) : Optional.empty();
    }
}
