package dipper.library;

import dipper.Shipped;
import dipper.forecast.Handshake;
import dipper.forecast.Timing;
import dipper.plan.Allotment;
import dipper.plan.Command;
import dipper.plan.Plan;
import dipper.protocol.Amount;
import dipper.protocol.Tally;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** A recipe or a batch in the manual with the line under it that says what it comes to on a rig. */
record Example(String text, String rig, String said) {

    static final Pattern IN_YAML = Pattern.compile("```yaml\n([^`]*)```");
    static final Pattern WITH_LINE =
            Pattern.compile("```yaml\n(dipper: 1\n(?:recipe|batch): [^`]*)```\n\n(> On `([^`]+)`: .*?)\n\n",
                    Pattern.DOTALL);

    static Example of(MatchResult match) {
        return new Example(match.group(1), match.group(3), match.group(2));
    }

    /** The line that is true. */
    String comesTo() {
        return "> On `%s`: %s.".formatted(rig, String.join("; ", sums(plan())));
    }

    boolean isBatch() {
        return text.startsWith("dipper: 1\nbatch:");
    }

    private Plan plan() {
        return isBatch()
                ? Shipped.planOf(Shipped.batch(text))
                : Shipped.plan(Shipped.protocolOf(text), Shipped.rig(rig));
    }

    private List<String> sums(Plan plan) {
        var timing = Timing.of(plan, Handshake.assumed(plan.rig().handshake()));
        var sums = new ArrayList<>(List.of(
                counted(timing.dwells(), "immersion") + ", " + inWords(timing.dwell()) + " in baths",
                isBatch() ? pellets(plan) : layers(Tally.of(plan.protocol()))));
        if (timing.dry() > 0) {
            sums.add(inWords(timing.dry()) + " of drying");
        }
        var asked = StreamSupport.stream(plan.spliterator(), false)
                .filter(step -> step.command() instanceof Command.Ask).count();
        if (asked > 0) {
            sums.add(counted(asked, "question") + " to a person");
        }
        sums.add(inWords(60.0 * Math.round(timing.total() / 60)) + " in all");
        return sums;
    }

    private static String pellets(Plan plan) {
        var allotted = Allotment.of(plan.protocol(), plan.deck());
        return plan.deck().substrates().stream().map(substrate -> substrate.name() + " "
                + allotted.get(substrate).amounts().entrySet().stream()
                        .map(amount -> amount(amount.getValue(), amount.getKey())).collect(Collectors.joining(" and ")))
                .map(String::strip).collect(Collectors.joining(", "));
    }

    private static String layers(Tally tally) {
        var parts = new ArrayList<>(List.of(counted(tally.layers(), "layer")
                + (tally.precursors() > 0 && !tally.units().isEmpty()
                        ? " (" + counted(tally.precursors(), "precursor") + ")"
                        : "")));
        tally.amounts().forEach((unit, amount) -> parts.add(amount(amount, unit)));
        return String.join(", ", parts);
    }

    private static String amount(Amount amount, String unit) {
        return amount + " " + unit + (amount.isOne() ? "" : "s");
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
