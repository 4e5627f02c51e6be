package dipper.report;

import dipper.forecast.Film;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A frame for curves as SVG, with a scale on both sides; and the film's thickness over its units with both bands. */
final class CurveDrawing {

    static final int WIDE = 960;
    static final int HIGH = 260;
    private static final int LEFT = 60;
    static final int RIGHT = 150;
    static final int BELOW = 30;
    private static final int ABOVE = 26;
    private static final int STEPS = 60;

    private final double mostX;
    private final double mostY;

    /** From 0 to that on the right, and to a round number at least as large on top. */
    CurveDrawing(double mostX, double mostY) {
        this.mostX = mostX;
        this.mostY = round(mostY);
    }

    /** The least round number from there on that four equal parts divide into round ones. */
    private static double round(double most) {
        var power = Math.pow(10, Math.floor(Math.log10(Math.max(most, 1e-6) / 4)));
        for (var part : new double[] {1, 2, 2.5, 5}) {
            if (4 * part * power >= most) {
                return 4 * part * power;
            }
        }
        return 40 * power;
    }

    /** Nominal line, both bands, and what the source found. */
    static String film(Film film, int units) {
        var end = film.after(units);
        var most = end.nominal() + Math.max(end.systematic(), end.independent());
        var drawing = new CurveDrawing(units, most);
        var all = drawing.band(units, n -> film.after(n).nominal() - film.after(n).systematic(),
                n -> film.after(n).nominal() + film.after(n).systematic());
        var each = drawing.band(units, n -> film.after(n).nominal() - film.after(n).independent(),
                n -> film.after(n).nominal() + film.after(n).independent());
        var found = film.growth().found().filter(range -> range.after() <= units)
                .map(range -> "<line class=\"found\" x1=\"" + Html.number(drawing.x((double) range.after()))
                        + "\" x2=\""
                        + Html.number(drawing.x((double) range.after())) + "\" y1=\""
                        + Html.number(drawing.y(range.from().nanometres())) + "\" y2=\""
                        + Html.number(drawing.y(range.to().nanometres()))
                        + "\"><title>measured by the source</title></line>")
                .orElse("");
        return drawing.framed("<polygon class=\"all\" points=\"" + all + "\"/>\n<polygon class=\"each\" points=\""
                + each
                + "\"/>\n<polyline class=\"nominal\" points=\"" + drawing.line(units, n -> film.after(n).nominal())
                + "\"/>\n" + found, "nm", Names.plural(film.growth().unit()), "thickness");
    }

    private String line(double units, DoubleUnaryOperator of) {
        return points(units).mapToObj(n -> at(n, of.applyAsDouble(n))).collect(Collectors.joining(" "));
    }

    private String band(double units, DoubleUnaryOperator low, DoubleUnaryOperator high) {
        List<String> back = new ArrayList<>(
                points(units).mapToObj(n -> at(n, Math.max(0, low.applyAsDouble(n)))).toList());
        return line(units, high) + " " + String.join(" ", back.reversed());
    }

    private static java.util.stream.DoubleStream points(double units) {
        return IntStream.rangeClosed(0, STEPS).mapToDouble(step -> units * step / STEPS);
    }

    double x(double value) {
        return LEFT + value / mostX * (WIDE - LEFT - RIGHT);
    }

    double y(double value) {
        return HIGH - BELOW - value / mostY * (HIGH - BELOW - ABOVE);
    }

    String at(double x, double y) {
        return Html.number(x(x)) + "," + Html.number(y(y));
    }

    String framed(String curves, String unitOfY, String unitOfX, String name) {
        var grid = new StringBuilder();
        for (var at = 0; at <= 4; at++) {
            var y = Html.number(y(mostY * at / 4));
            grid.append(
                    "<line class=\"grid\" x1=\"" + LEFT + "\" x2=\"" + (WIDE - RIGHT) + "\" y1=\"" + y + "\" y2=\"" + y
                            + "\"/><text x=\"" + (LEFT - 6) + "\" y=\"" + y + "\" text-anchor=\"end\">"
                            + tick(mostY * at / 4) + "</text>");
        }
        var step = round(mostX) / 4;
        for (var at = 0; at * step <= mostX; at++) {
            grid.append("<text x=\"" + Html.number(x(at * step)) + "\" y=\"" + (HIGH - BELOW + 15)
                    + "\" text-anchor=\"middle\">" + tick(at * step) + "</text>");
        }
        return "<figure><svg viewBox=\"0 0 " + WIDE + " " + HIGH + "\" role=\"img\" aria-label=\"" + Html.text(name)
                + "\">\n" + grid + "\n" + curves + "\n<text x=\"4\" y=\"10\">" + Html.text(unitOfY)
                + "</text><text x=\"" + (WIDE - RIGHT) + "\" y=\"" + (HIGH - 2) + "\" text-anchor=\"end\">"
                + Html.text(unitOfX) + "</text></svg></figure>\n";
    }

    private static String tick(double value) {
        return new java.math.BigDecimal(value).round(new java.math.MathContext(3)).stripTrailingZeros().toPlainString();
    }
}
