package dipper.report;

import dipper.forecast.BathForecast;
import dipper.forecast.Chronicle;
import dipper.forecast.Chronicle.Dip;
import dipper.forecast.Forecast;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The run over time as SVG: which bath the pellets are in, and how high the holder hangs; both can be narrowed to one unit. */
final class TimelineDrawing {

    private static final int ROW = 10;
    private static final int TICKS = 6;

    private final Forecast forecast;
    private final Chronicle chronicle;
    private final ClockTimes clock;
    private final double before;

    /** {@code before}: seconds from the start of the clock to the plan's first step. */
    TimelineDrawing(Forecast forecast, Chronicle chronicle, ClockTimes clock, double before) {
        this.forecast = forecast;
        this.chronicle = chronicle;
        this.clock = clock;
        this.before = before;
    }

    String html() {
        var first = clock.start().toEpochMilli() + Math.round(before * 1000);
        return "<div id=\"timeline\" data-start=\"" + first + "\" data-zone=\"" + Html.text(clock.zone()) + "\">\n"
                + choice() + gantt() + height() + "</div>\n" + cut();
    }

    private String cut() {
        return chronicle.shown() < chronicle.end()
                ? "<p class=\"faint\">The first " + Html.text(Spans.of(chronicle.shown())) + " of "
                        + Html.text(Spans.of(chronicle.end())) + " are drawn.</p>\n"
                : "";
    }

    private String choice() {
        var units = chronicle.units().stream()
                .map(unit -> option(unit.from(), unit.to(), unit.name() + " " + unit.number()))
                .collect(Collectors.joining("\n"));
        return "<p class=\"screen\"><label>show <select id=\"unit\" disabled>\n"
                + option(0, chronicle.shown(), "the whole run")
                + units + "</select></label></p>\n";
    }

    private static String option(double from, double to, String words) {
        return "<option value=\"" + Html.number(from) + " " + Html.number(to) + "\">" + Html.text(words)
                + "</option>";
    }

    private String gantt() {
        var baths = forecast.baths();
        var names = baths.stream().map(bath -> "<span>" + Html.text(bath.station() + " " + bath.solution()) + "</span>")
                .collect(Collectors.joining());
        var rows = IntStream.range(0, baths.size()).mapToObj(row -> row(baths.get(row), row))
                .collect(Collectors.joining("\n"));
        var high = baths.size() * ROW;
        return "<figure class=\"chart\"><div class=\"rows\">" + names
                + "</div><svg class=\"zoom plot\" role=\"img\" aria-label=\"baths over time\" preserveAspectRatio=\"none\" height=\""
                + high * 2.4 + "\" viewBox=\"0 0 " + Html.number(chronicle.shown()) + " " + high + "\">\n" + rows
                + "\n</svg>" + ticks() + "</figure>\n";
    }

    private String row(BathForecast bath, int row) {
        var bars = chronicle.dips().stream().filter(dip -> dip.station() == bath.station())
                .map(dip -> bar(dip, bath, row)).collect(Collectors.joining());
        return "<g class=\"" + bath.purpose().verb() + "\">" + bars + "</g>";
    }

    private String bar(Dip dip, BathForecast bath, int row) {
        return "<rect x=\"" + Html.number(dip.from()) + "\" y=\"" + (row * ROW + 1) + "\" width=\""
                + Html.number(dip.to() - dip.from()) + "\" height=\"" + (ROW - 2) + "\"><title>"
                + Html.text(bath.solution() + ", " + Spans.of(dip.to() - dip.from()) + " from "
                        + clock.after(before + dip.from()))
                + "</title></rect>";
    }

    private String height() {
        var most = forecast.plan().rig().holderTop().millimetres();
        var points = chronicle.heights().stream()
                .map(point -> Html.number(point.seconds()) + "," + Html.number(most - point.value()))
                .collect(Collectors.joining(" "));
        var safe = Html.number(most - forecast.plan().rig().safeHeight().millimetres());
        return "<figure class=\"chart\"><div class=\"rows\"><span>lowest point over the deck, 0 to "
                + Math.round(most) + " mm</span></div>"
                + "<svg class=\"zoom plot\" role=\"img\" aria-label=\"height over time\" preserveAspectRatio=\"none\" height=\"120\" viewBox=\"0 0 "
                + Html.number(chronicle.shown()) + " " + Html.number(most) + "\"><line class=\"grid\" x1=\"0\" x2=\""
                + Html.number(chronicle.shown()) + "\" y1=\"" + safe + "\" y2=\"" + safe
                + "\"/><polyline class=\"height\" points=\"" + points + "\"/></svg>" + ticks() + "</figure>\n";
    }

    private String ticks() {
        List<String> marks = IntStream.range(0, TICKS)
                .mapToObj(at -> "<span>"
                        + Html.text(clock.after(before + chronicle.shown() * at / (TICKS - 1))) + "</span>")
                .toList();
        return "<div class=\"ticks\">" + String.join("", marks) + "</div>";
    }
}
