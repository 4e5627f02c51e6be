package dipper.report;

import dipper.forecast.Forecast;
import dipper.forecast.Wetness;
import dipper.forecast.Wetness.Gap;
import dipper.forecast.Wetness.Interruption;
import dipper.protocol.Resting;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** How long pellets hang in air, and what a pause or an outage would mean at each line of the recipe. */
final class InterruptionText {

    private static final int MOST = 20;

    private InterruptionText() {}

    /** The longest time in air between two baths, in one line. */
    static String longest(Wetness wetness) {
        return wetness.gaps().stream().filter(gap -> !gap.to().isEmpty()).findFirst()
                .map(gap -> "at most " + Spans.of(gap.seconds()) + " between two baths: " + way(gap)).orElse("none");
    }

    static List<String> gaps(Wetness wetness) {
        return wetness.gaps().stream().limit(MOST)
                .map(gap -> String.format(Locale.ROOT, "  %12s  %5d×  %s%s%s", Spans.of(gap.seconds()), gap.passes(),
                        way(gap), spent(gap), slots(gap, wetness).map(slots -> ", slot " + slots).orElse("")))
                .toList();
    }

    /** Of pellets that hang alike; none where all that hang do, though some may leave before others. */
    static Optional<String> slots(Gap gap, Wetness wetness) {
        var allAlike = gap.slots().stream()
                .anyMatch(slot -> wetness.gaps().stream().allMatch(each -> each.slots().contains(slot)));
        return allAlike
                ? Optional.empty()
                : Optional.of(gap.slots().stream().map(String::valueOf).collect(Collectors.joining(", ")));
    }

    private static String way(Gap gap) {
        return gap.from() + " to " + (gap.to().isEmpty() ? "the end" : gap.to());
    }

    private static String spent(Gap gap) {
        return switch (gap.spent()) {
            case ON_THE_WAY -> "";
            case DRYING -> ", drying in it";
            case WAITING_FOR_A_PERSON -> ", and until a person answers";
        };
    }

    static List<String> lines(Forecast forecast) {
        var lines = new ArrayList<String>();
        lines.add(String.format(Locale.ROOT, "  %-20s %9s %8s   %s", "during", "immersed", "in air",
                "a pause takes the pellets"));
        var interruptions = forecast.wetness().interruptions();
        interruptions.stream().limit(MOST).forEach(each -> lines.add(line(each)));
        if (interruptions.size() > MOST) {
            lines.add("  … and %d more lines (--json has all)".formatted(interruptions.size() - MOST));
        }
        lines.add("  an outage leaves them where they are: immersed they adsorb or soak on, in air they dry");
        return lines;
    }

    private static String line(Interruption each) {
        return String.format(Locale.ROOT, "  %-20s %9s %8s   %s", Figures.cropped(each.what(), 20),
                Figures.percent(each.immersed()), Figures.percent(each.inAir()), rest(each.rest()));
    }

    static String rest(Resting rest) {
        return switch (rest) {
            case Resting.Here _ -> "nowhere: they stay";
            case Resting.In(var solution) -> "to " + solution;
            case Resting.AfterThis _ -> "nowhere before the step is done";
        };
    }
}
