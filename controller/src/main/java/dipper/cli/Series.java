package dipper.cli;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A parameter set to several values, one after the other: {@code bilayers=10..40:10}, {@code "water time=30..120:30 s"}. */
record Series(String parameter, List<String> values) {

    private static final int MOST = 100;
    private static final Pattern FORM = Pattern.compile(
            "\\s*([0-9.]+?)\\s*\\.\\.\\s*([0-9]+(?:\\.[0-9]+)?)\\s*:\\s*([0-9]+(?:\\.[0-9]+)?)\\s*(\\D*)");

    /** The one series among the texts after {@code --set}; none where there is none. */
    static Optional<Series> among(List<String> texts) {
        var series = texts.stream().filter(text -> text.contains("..")).toList();
        if (series.size() > 1) {
            throw refused(series.get(1), "one parameter at a time can run through several values");
        }
        return series.stream().findFirst().map(Series::read);
    }

    private static Series read(String text) {
        var equals = text.indexOf('=');
        var form = FORM.matcher(text.substring(equals + 1));
        if (equals < 1 || !form.matches() || !form.group(1).matches("[0-9]+(\\.[0-9]+)?")) {
            throw refused(text, "this is no series");
        }
        var values = values(text, new BigDecimal(form.group(1)), new BigDecimal(form.group(2)),
                new BigDecimal(form.group(3)), form.group(4).strip());
        return new Series(text.substring(0, equals).strip(), values);
    }

    private static List<String> values(String text, BigDecimal from, BigDecimal to, BigDecimal step, String unit) {
        if (step.signum() == 0 || from.compareTo(to) > 0
                || to.subtract(from).compareTo(step.multiply(BigDecimal.valueOf(MOST - 1))) > 0) {
            throw refused(text, "a series goes upward, in 1 to " + MOST + " values");
        }
        var values = new ArrayList<String>();
        for (var value = from; value.compareTo(to) <= 0; value = value.add(step)) {
            values.add((value.toPlainString() + " " + unit).strip());
        }
        return values;
    }

    private static Refusal refused(String text, String why) {
        return Refusal.of(ExitCode.USAGE, "--set " + text + ": " + why,
                "write it as from..to:step and the unit, e.g. --set bilayers=10..40:10 or --set \"water time=30..120:30 s\"");
    }

    /** As {@code --set} takes it. */
    String setting(String value) {
        return parameter + "=" + value;
    }
}
