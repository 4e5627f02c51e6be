package dipper.report;

import java.util.ArrayList;
import java.util.List;

/** Keeps the first and the last round of each outermost loop, and those that a stop of the batch's follows, and says how many lie between. */
final class LoopFolding {

    private String loop = "";
    private long round;
    private long shownRound;
    private long hidden;
    private List<String> latest = new ArrayList<>();

    /** Takes the next line, whose key tells loop and round; writes what is certain to be shown. */
    void take(String key, String line, List<String> shown) {
        var inPass = key.startsWith("p") ? key.indexOf('/') + 1 : 0;
        var parts = key.substring(inPass).split("/", 3);
        if (parts.length < 3) {
            end(shown);
            shown.add(line);
            return;
        }
        var itsLoop = key.substring(0, inPass) + parts[0];
        if (!itsLoop.equals(loop)) {
            end(shown);
            loop = itsLoop;
            round = 1;
            shownRound = 1;
        }
        enter(Long.parseLong(parts[1]));
        (round == shownRound ? shown : latest).add(line);
        if (key.endsWith("+")) {
            show(shown);
            shownRound = round;
        }
    }

    private void enter(long itsRound) {
        if (itsRound != round) {
            hidden += round == shownRound ? 0 : 1;
            latest = new ArrayList<>();
            round = itsRound;
        }
    }

    /** The loop is over: what was held back is its last round. */
    void end(List<String> shown) {
        show(shown);
        loop = "";
    }

    private void show(List<String> shown) {
        if (hidden > 0) {
            shown.add("             …           " + hidden + (hidden == 1 ? " round" : " rounds") + " like it");
        }
        shown.addAll(latest);
        hidden = 0;
        latest = new ArrayList<>();
    }
}
