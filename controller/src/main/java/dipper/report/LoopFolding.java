package dipper.report;

import java.util.ArrayList;
import java.util.List;

/** Keeps the first and the last pass of each outermost loop and says how many lie between. */
final class LoopFolding {

    private String loop = "";
    private long pass;
    private long hidden;
    private List<String> latest = new ArrayList<>();

    /** Takes the next line, whose key tells loop and pass; writes what is certain to be shown. */
    void take(String key, String line, List<String> shown) {
        var parts = key.split("/", 3);
        if (parts.length < 3) {
            end(shown);
            shown.add(line);
            return;
        }
        var itsPass = Long.parseLong(parts[1]);
        if (!parts[0].equals(loop)) {
            end(shown);
            loop = parts[0];
            pass = itsPass;
        }
        if (itsPass != pass) {
            hidden += itsPass > 2 ? 1 : 0;
            pass = itsPass;
            latest = new ArrayList<>();
        }
        (itsPass == 1 ? shown : latest).add(line);
    }

    /** The loop is over: what was held back is its last pass. */
    void end(List<String> shown) {
        if (hidden > 0) {
            shown.add("             …         " + hidden + (hidden == 1 ? " pass" : " passes") + " like it");
        }
        shown.addAll(latest);
        loop = "";
        hidden = 0;
        latest = new ArrayList<>();
    }
}
