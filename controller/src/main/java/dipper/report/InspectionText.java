package dipper.report;

import dipper.record.Inspection;
import dipper.record.RecordHead;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a look over the ledger found, for people and for {@code --json}. */
public final class InspectionText {

    private InspectionText() {}

    public static List<String> lines(String file, Inspection found) {
        var lines = new ArrayList<String>();
        lines.add("ledger     %s, format %d".formatted(file, found.version()));
        found.runs().forEach(run -> lines.add("run        " + head(run)));
        found.damage().forEach(what -> lines.add("damage     " + what));
        lines.add(verdict(found));
        return lines;
    }

    /** In one line: the run, its events, its head. */
    static String head(RecordHead run) {
        return "%-14s %s".formatted(run.run(), sealed(run));
    }

    /** How many events, and the last one's hash. */
    static String sealed(RecordHead run) {
        return "%s events, head %s".formatted(String.format(Locale.ROOT, "%,d", run.events()).replace(',', ' '),
                run.hash().isEmpty() ? "none: an older Dipper wrote them, the next run chains them" : run.hash());
    }

    private static String verdict(Inspection found) {
        if (!found.damage().isEmpty()) {
            return "damaged: this is not what was written. Keep the file as it is, and compare it with a backup";
        }
        return found.runs().stream().anyMatch(run -> run.hash().isEmpty())
                ? "sound, as far as a record without hashes can tell"
                : "sound: every event is as it was written";
    }

    public static Map<String, Object> object(String file, Inspection found) {
        var object = new LinkedHashMap<String, Object>();
        object.put("ledger", file);
        object.put("format", found.version());
        object.put("sound", found.damage().isEmpty());
        object.put("runs", found.runs().stream().map(InspectionText::object).toList());
        object.put("damage", found.damage());
        return object;
    }

    private static Map<String, Object> object(RecordHead run) {
        var object = new LinkedHashMap<String, Object>();
        object.put("run", run.run());
        object.put("events", run.events());
        object.put("head", run.hash());
        return object;
    }
}
