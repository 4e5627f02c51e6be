package dipper.report;

import dipper.forecast.Handshake;
import dipper.forecast.Timing;
import dipper.plan.Command;
import dipper.plan.Plan;
import dipper.plan.PlannedStep;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** A foretold run as rows for {@code --csv} (RFC 4180): one a step, in order. */
public final class StepTable {

    private static final String HEADER = "key,phase,begins_s,lasts_s,do,to_mm,speed_mm_s,solution,station,message";

    private StepTable() {}

    /** Hands out a line at a time, without its end, so that a long run needs no memory. */
    public static void write(Plan plan, Handshake handshake, Consumer<String> out) {
        out.accept(HEADER);
        var pace = new Timing.Pace(plan.rig(), handshake);
        var now = 0.0;
        for (var step : plan) {
            var lasts = pace.of(step).total();
            out.accept(row(step, now, lasts));
            now += lasts;
        }
    }

    private static String row(PlannedStep step, double begins, double lasts) {
        var what = switch (step.command()) {
            case Command.Home _ -> List.of("home", "", "", "", "", "");
            case Command.HomeZ _ -> List.of("home Z", "", "", "", "", "");
            case Command.MoveX(var to, var speed) -> List.of("move X", number(to.millimetres()),
                    number(speed.nanometresPerSecond() / 1e6), "", "", "");
            case Command.MoveZ(var to, var speed, var _) -> List.of("move Z", number(to.millimetres()),
                    number(speed.nanometresPerSecond() / 1e6), "", "", "");
            case Command.Switch wanted ->
                    List.of("switch " + wanted.to(), "", "", "", "", field(wanted.service()));
            case Command.Wait _ -> List.of("wait", "", "", "", "", "");
            case Command.Dwell dwell -> List.of("wait", "", "", field(dwell.exposure().solution()),
                    Integer.toString(dwell.exposure().station()), "");
            case Command.Ask ask -> List.of("ask", "", "", "", "", field(ask.message()));
        };
        return field(step.key()) + "," + step.phase() + "," + number(begins) + "," + number(lasts) + ","
                + String.join(",", what);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }

    /** In quotes where a comma, a quote or a line break would break the row. */
    private static String field(String text) {
        return text.chars().anyMatch(sign -> sign == ',' || sign == '"' || sign == '\n')
                ? '"' + text.replace("\"", "\"\"") + '"'
                : text;
    }
}
