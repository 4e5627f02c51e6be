package dipper.json;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/** Maps with their keys in order, lists, strings, numbers and booleans, as JSON text. */
public final class Json {

    private static final JSON COMPACT = JSON.std.without(JSON.Feature.WRITE_NULL_PROPERTIES);
    private static final JSON PRETTY = COMPACT.with(JSON.Feature.PRETTY_PRINT_OUTPUT);

    private Json() {}

    /** On one line, for the record. */
    public static String line(Map<String, ?> object) {
        return write(COMPACT, object);
    }

    /** Indented, for people and their tools. */
    public static String page(Map<String, ?> object) {
        return write(PRETTY, object);
    }

    /** Throws UncheckedIOException where the text is no JSON object: the record's own payloads always are. */
    public static Map<String, Object> read(String text) {
        try {
            return COMPACT.mapFrom(text);
        } catch (IOException broken) {
            throw new UncheckedIOException("no JSON object: " + text, broken);
        }
    }

    private static String write(JSON style, Map<String, ?> object) {
        try {
            return style.asString(object);
        } catch (IOException impossible) {
            throw new UncheckedIOException("maps of plain values are always written", impossible);
        }
    }
}
