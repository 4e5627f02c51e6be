package dipper.report;

import dipper.forecast.BestDeck;
import dipper.forecast.BestDeck.Moved;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The best arrangement of a deck: what is gained by it, and the order itself, to be copied into the batch. */
public final class BestDeckText {

    /** In s. */
    private static final double LEAST_TOLD = 0.05;

    private BestDeckText() {}

    public static List<String> lines(BestDeck deck) {
        var lines = new ArrayList<String>();
        lines.add(String.format(Locale.ROOT, "%-46s %12s %12s", "", "file's order", "best"));
        lines.add(String.format(Locale.ROOT, "%-46s %12.0f %12.0f", "wet pellets pass over another layer's beaker",
                deck.drips().file(), deck.drips().best()));
        lines.add(String.format(Locale.ROOT, "%-46s %12s %12s", "motion", Spans.of(deck.motion().file()),
                Spans.of(deck.motion().best())));
        lines.add(gained(deck));
        lines.add(String.format(Locale.ROOT, "%s; %,d arrangements and beginnings of some were looked at",
                proof(deck), deck.looked()));
        lines.add("beakers:");
        deck.beakers().forEach(moved -> lines.add(line(moved)));
        return lines;
    }

    private static String gained(BestDeck deck) {
        if (deck.beakers().stream().allMatch(moved -> moved.from() == moved.to())) {
            return "the file's order is the best";
        }
        var differences = Stream.of(drips(deck), motion(deck)).flatMap(Optional::stream).toList();
        return switch (deck.fileOrder()) {
            case KEEPS_TO_RULES -> "gained: "
                    + (differences.isEmpty() ? "less than 0.1 s of motion" : String.join(", ", differences));
            case BREAKS_RULES -> "the file's order does not keep to the rules; against it: "
                    + (differences.isEmpty() ? "nothing" : String.join(", ", differences));
        };
    }

    private static Optional<String> drips(BestDeck deck) {
        var avoided = Math.round(deck.drips().file() - deck.drips().best());
        var passes = Math.abs(avoided) + (Math.abs(avoided) == 1 ? " pass" : " passes") + " over another layer";
        return Optional.of(avoided > 0 ? passes + " avoided" : passes + " more").filter(_ -> avoided != 0);
    }

    /** What shows as no time at all is not told. */
    private static Optional<String> motion(BestDeck deck) {
        var less = deck.motion().file() - deck.motion().best();
        var longer = deck.drips().best() < deck.drips().file() ? "for %s more motion" : "%s more motion";
        return Optional.of((less > 0 ? "%s less motion" : longer).formatted(Spans.of(Math.abs(less))))
                .filter(_ -> Math.abs(less) >= LEAST_TOLD);
    }

    private static String proof(BestDeck deck) {
        return switch (deck.proof()) {
            case PROVEN -> "proven: none that keeps to the rules is better";
            case FOUND -> "the best that was found, not proven";
        };
    }

    private static String line(Moved moved) {
        var entry = "  " + moved.to() + ": " + moved.solution();
        return moved.from() == moved.to()
                ? entry
                : String.format(Locale.ROOT, "%-24s # was on station %d", entry, moved.from());
    }

    public static Map<String, Object> object(BestDeck deck) {
        var object = new LinkedHashMap<String, Object>();
        object.put("beakers", deck.beakers().stream().map(moved -> {
            var each = new LinkedHashMap<String, Object>();
            each.put("solution", moved.solution());
            each.put("station", moved.to());
            each.put("was", moved.from());
            return each;
        }).toList());
        object.put("drips", change(deck.drips()));
        object.put("motion_s", change(deck.motion()));
        object.put("looked", deck.looked());
        object.put("file_keeps_to_rules", deck.fileOrder() == BestDeck.FileOrder.KEEPS_TO_RULES);
        object.put("proven", deck.proof() == BestDeck.Proof.PROVEN);
        return object;
    }

    private static Map<String, Object> change(BestDeck.Change change) {
        var object = new LinkedHashMap<String, Object>();
        object.put("file", change.file());
        object.put("best", change.best());
        return object;
    }
}
