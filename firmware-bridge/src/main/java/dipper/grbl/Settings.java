package dipper.grbl;

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
    public Optional<Listed> number(int setting) {
        return Listed.read(values.getOrDefault(setting, ""));
    }
}
