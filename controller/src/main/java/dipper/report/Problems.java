package dipper.report;

import dipper.yaml.Problem;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Problems as objects for {@code --json}. */
public final class Problems {

    private Problems() {}

    public static Map<String, Object> asObject(Problem problem) {
        var object = new LinkedHashMap<String, Object>();
        object.put("code", problem.code());
        object.put("severity", problem.severity().name().toLowerCase(Locale.ROOT));
        object.put("file", problem.place().source());
        object.put("line", problem.place().line());
        object.put("column", problem.place().column());
        object.put("what", problem.what());
        object.put("remedy", problem.remedy());
        return object;
    }
}
