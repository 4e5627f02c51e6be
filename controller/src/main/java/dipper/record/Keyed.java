package dipper.record;

import java.util.LinkedHashMap;
import java.util.Map;

/** Objects whose keys come in the order in which they are written here: those of {@link Map#of} come in another one in every process. */
public final class Keyed {

    private Keyed() {}

    /** A key, its value, the next key, its value, … */
    public static Map<String, Object> of(Object... keysAndValues) {
        var object = new LinkedHashMap<String, Object>();
        for (var at = 0; at < keysAndValues.length; at += 2) {
            object.put((String) keysAndValues[at], keysAndValues[at + 1]);
        }
        return object;
    }
}
