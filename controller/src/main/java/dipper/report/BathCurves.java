package dipper.report;

import dipper.forecast.BathForecast;
import dipper.forecast.Forecast;
import dipper.recipe.Purpose;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What each bath collects over time, as SVG: rinses and layers' baths apart, since of the latter far less spoils a film; each beside its limit. */
final class BathCurves {

    private static final int LINE = 13;
    private static final int LOOKS = 8;

    private final CurveDrawing drawing;
    private final List<BathForecast> baths;
    private final double limit;

    private BathCurves(double hours, List<BathForecast> baths, double limit) {
        this.baths = baths.stream().sorted(Comparator.comparingDouble(BathForecast::polymers).reversed()).toList();
        this.limit = limit;
        this.drawing = new CurveDrawing(hours, 100 * Math.max(limit, this.baths.getFirst().polymers()));
    }

    static String drawings(Forecast forecast) {
        var hours = forecast.time().total().total() / 3600;
        var kinds = forecast.baths().stream().filter(bath -> bath.polymers() > 0)
                .collect(Collectors.partitioningBy(bath -> bath.purpose() == Purpose.LAYER));
        return one(hours, kinds.get(false), BathForecast.LOADED, "what each rinse collects")
                + one(hours, kinds.get(true), BathForecast.CONTAMINATED,
                        "what each layer's bath collects of other layers");
    }

    private static String one(double hours, List<BathForecast> baths, double limit, String name) {
        if (baths.isEmpty()) {
            return "";
        }
        var curves = new BathCurves(hours, baths, limit);
        return curves.drawing.framed(Stream.concat(Stream.of(curves.limit()), curves.curves().stream())
                .collect(Collectors.joining("\n")), name + ", %; above the dotted line it is to be replaced", "hours",
                name);
    }

    private String limit() {
        var y = drawing.y(limit * 100);
        return "<line class=\"limit\" x1=\"" + Html.number(drawing.x(0)) + "\" x2=\""
                + (CurveDrawing.WIDE - CurveDrawing.RIGHT) + "\" y1=\"" + Html.number(y) + "\" y2=\"" + Html.number(y)
                + "\"/>";
    }

    /** Each with its name at its end; no two of up to eight look alike without colours. */
    private List<String> curves() {
        var labels = labels(baths.stream().map(bath -> drawing.y(bath.polymers() * 100) + 4).toList());
        var curves = new ArrayList<String>();
        for (var at = 0; at < baths.size(); at++) {
            curves.add(curve(baths.get(at), "curve c" + at % LOOKS, labels[at]));
        }
        return curves;
    }

    private String curve(BathForecast bath, String look, double label) {
        var points = bath.curve().points().stream()
                .map(point -> drawing.at(point.seconds() / 3600, point.value() * 100)).collect(Collectors.joining(" "));
        var right = CurveDrawing.WIDE - CurveDrawing.RIGHT;
        var y = Html.number(label - 4);
        var name = Figures.cropped(bath.station() + " " + bath.solution(), 13);
        return "<polyline class=\"" + look + "\" points=\"" + points + "\"/><line class=\"" + look + "\" x1=\""
                + (right + 6) + "\" x2=\"" + (right + 30) + "\" y1=\"" + y + "\" y2=\"" + y + "\"/><text x=\""
                + (right + 34) + "\" y=\"" + Html.number(label) + "\">"
                + Html.text(name + " " + Figures.percent(bath.polymers())) + "</text>";
    }

    /** Where names stand, from the top: beside the ends of their curves, under each other where those are too close, and within the drawing. */
    private static double[] labels(List<Double> wanted) {
        var at = new double[wanted.size()];
        for (var label = 0; label < at.length; label++) {
            at[label] = label == 0 ? wanted.get(label) : Math.max(wanted.get(label), at[label - 1] + LINE);
        }
        for (var label = 0; label < at.length; label++) {
            at[label] = Math.min(at[label],
                    CurveDrawing.HIGH - CurveDrawing.BELOW - LINE * (at.length - 1.0 - label));
        }
        return at;
    }
}
