package dipper.report;

import dipper.yaml.Fix;
import dipper.yaml.Problem;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Problems as objects for {@code --json}. */
public final class Problems {

    private Problems() {}

    private static Map<String, Object> asObject(Fix fix) {
        var object = new LinkedHashMap<String, Object>();
        switch (fix) {
            case Fix.Replace(var place, var by) -> {
                object.put("line", place.line());
                object.put("column", place.column());
                object.put("length", place.length());
                object.put("write", by);
            }
            case Fix.Word(var within, var word, var by) -> {
                object.put("line", within.line());
                object.put("column", within.column());
                object.put("length", within.length());
                object.put("word", word);
                object.put("write", by);
            }
            case Fix.InFront(var line) -> object.put("first_line", line);
        }
        return object;
    }

    public static Map<String, Object> asObject(Problem problem) {
        var object = new LinkedHashMap<String, Object>();
        object.put("code", problem.code());
        object.put("severity", problem.severity().name().toLowerCase(Locale.ROOT));
        object.put("file", problem.place().source());
        object.put("line", problem.place().line());
        object.put("column", problem.place().column());
        object.put("what", problem.what());
        object.put("remedy", problem.remedy());
        problem.fix().ifPresent(fix -> object.put("fix", asObject(fix)));
        return object;
    }
}
