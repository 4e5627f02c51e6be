package dipper.library;

import dipper.Shipped;
import dipper.forecast.Handshake;
import dipper.forecast.Timing;
import dipper.plan.Plan;
import dipper.protocol.Protocol;
import dipper.protocol.Tally;
import dipper.recipe.RecipeReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A recipe in the manual with the line under it that says what it comes to on a rig. */
record Example(String recipe, String rig, String said) {

    static final Pattern RECIPE =
            Pattern.compile("```yaml\n(dipper: 1\nrecipe: .*?)```\n\n(> On `([^`]+)`: .*?)\n\n", Pattern.DOTALL);

    static Example of(MatchResult match) {
        return new Example(match.group(1), match.group(3), match.group(2));
    }

    /** The line that is true. */
    String comesTo() {
        var protocol = Shipped.sound(Protocol.of(Shipped.sound(RecipeReader.read("example", recipe)), Map.of()));
        return "> On `%s`: %s.".formatted(rig, String.join("; ", sums(Shipped.plan(protocol, Shipped.rig(rig)))));
    }

    private static List<String> sums(Plan plan) {
        var timing = Timing.of(plan, Handshake.assumed(plan.rig().handshake()));
        var tally = Tally.of(plan.protocol());
        var sums = new ArrayList<>(List.of(
                counted(timing.dwells(), "immersion") + ", " + inWords(timing.dwell()) + " in baths",
                layers(tally)));
        if (timing.dry() > 0) {
            sums.add(inWords(timing.dry()) + " of drying");
        }
        sums.add(inWords(60.0 * Math.round(timing.total() / 60)) + " in all");
        return sums;
    }

    private static String layers(Tally tally) {
        var parts = new ArrayList<>(List.of(counted(tally.layers(), "layer")
                + (tally.precursors() > 0 && !tally.units().isEmpty()
                        ? " (" + counted(tally.precursors(), "precursor") + ")"
                        : "")));
        tally.amounts().forEach((unit, amount) -> parts.add(amount + " " + unit + (amount.isOne() ? "" : "s")));
        return String.join(", ", parts);
    }

    private static String counted(long count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }

    private static String inWords(double seconds) {
        var whole = Math.round(seconds);
        var parts = new ArrayList<String>();
        if (whole >= 3600) {
            parts.add(whole / 3600 + " h");
        }
        if (whole % 3600 >= 60) {
            parts.add(whole % 3600 / 60 + " min");
        }
        if (whole % 60 > 0 || parts.isEmpty()) {
            parts.add(String.format(Locale.ROOT, "%d s", whole % 60));
        }
        return String.join(" ", parts);
    }
}
