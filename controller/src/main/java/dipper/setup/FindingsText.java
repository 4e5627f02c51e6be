package dipper.setup;

import dipper.setup.Findings.Remark;
import dipper.setup.Findings.Row;
import dipper.setup.Findings.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Findings for a technician's screen, and as an object. Pure. */
public final class FindingsText {

    private FindingsText() {}

    /** A table of settings, what else was found, and the lines that would mend it all. */
    public static List<String> lines(Findings found) {
        var lines = new ArrayList<String>();
        lines.add("%s, against %s".formatted(found.board().name(), found.rig().name()));
        var board = width(found, "board", Findings.Row::board);
        var rig = width(found, "rig", Findings.Row::rig);
        var means = width(found, "", Findings.Row::means);
        var form = "%-5s %-" + means + "s  %-" + board + "s  %-" + rig + "s  %-8s %s";
        lines.add(form.formatted("", "", "board", "rig", "", "").stripTrailing());
        found.rows().forEach(row -> lines.add(form.formatted("$" + row.setting(), row.means(), row.board(), row.rig(),
                verdict(row), row.fix().orElse("")).stripTrailing()));
        if (found.unnamed() > 0) {
            lines.add("and %d more that GRBL 1.1 does not have and the rig has no word on".formatted(found.unnamed()));
        }
        lines.add("");
        lines.add("slowest      Z keeps %s by itself; slower moves are paced by Dipper"
                .formatted(found.slowestUnpaced()));
        found.remarks().forEach(remark -> lines.addAll(remark(remark)));
        lines.addAll(mending(found));
        return lines;
    }

    private interface Column {
        String of(Row row);
    }

    private static int width(Findings found, String title, Column column) {
        return found.rows().stream().mapToInt(row -> column.of(row).length()).reduce(title.length(), Math::max);
    }

    private static String verdict(Row row) {
        return switch (row.verdict()) {
            case AGREES -> "ok";
            case DIFFERS -> "DIFFERS";
            case FREE -> "";
        };
    }

    /** What was found out with a person's help. */
    public static List<String> lines(Interviewed interviewed) {
        var lines = new ArrayList<String>();
        interviewed.checked().forEach(what -> lines.add("checked      " + what));
        interviewed.remarks().forEach(remark -> lines.addAll(remark(remark)));
        interviewed.notChecked().forEach(what -> lines.add("not checked  " + what));
        return lines;
    }

    private static List<String> remark(Remark remark) {
        return List.of("NOT RIGHT    " + remark.what(), "             " + remark.remedy()
                + (remark.lines().isEmpty() ? "" : ": " + String.join("   ", remark.lines())));
    }

    private static List<String> mending(Findings found) {
        var judged = found.rows().stream().filter(row -> row.verdict() != Verdict.FREE).count();
        if (found.differing() == 0) {
            return List.of("settings     all %d that the rig has a word on agree".formatted(judged));
        }
        return List.of("settings     %d of %d differ from the rig".formatted(found.differing(), judged),
                "             where the board is right, correct the rig file; where the rig is right, send in this order:",
                "             " + String.join("   ", found.fixes()));
    }

    /** The same as keys and values. */
    public static Map<String, Object> object(Findings found) {
        var object = new LinkedHashMap<String, Object>();
        object.put("rig", found.rig().name());
        object.put("board", found.board().name());
        object.put("banner", found.board().banner());
        object.put("build", found.board().options());
        object.put("settings", found.rows().stream().map(FindingsText::object).toList());
        object.put("settings_unnamed", found.unnamed());
        object.put("slowest_unpaced_mm_s", found.slowestUnpaced().nanometresPerSecond() / 1e6);
        object.put("remarks", found.remarks().stream().map(remark -> {
            var one = new LinkedHashMap<String, Object>();
            one.put("what", remark.what());
            one.put("remedy", remark.remedy());
            one.put("lines", remark.lines());
            return one;
        }).toList());
        object.put("fixes", found.fixes());
        return object;
    }

    private static Map<String, Object> object(Row row) {
        var object = new LinkedHashMap<String, Object>();
        object.put("setting", row.setting());
        object.put("means", row.means());
        object.put("board", row.board());
        if (row.verdict() != Verdict.FREE) {
            object.put("rig", row.rig());
        }
        object.put("verdict", row.verdict().name().toLowerCase(Locale.ROOT));
        row.fix().ifPresent(fix -> object.put("fix", fix));
        return object;
    }
}
