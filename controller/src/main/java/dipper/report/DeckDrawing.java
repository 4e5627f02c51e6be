package dipper.report;

import dipper.forecast.BathForecast;
import dipper.forecast.Forecast;
import dipper.rig.Station;
import java.util.Map;
import java.util.stream.Collectors;

/** The deck from above as SVG, to scale along X. */
final class DeckDrawing {

    private static final int HEIGHT = 96;
    private static final int MIDDLE = 44;

    private final Forecast forecast;
    private final Map<Integer, BathForecast> baths;
    private final double scale;

    DeckDrawing(Forecast forecast) {
        this.forecast = forecast;
        this.baths = forecast.baths().stream().collect(Collectors.toMap(BathForecast::station, bath -> bath));
        this.scale = 940 / forecast.plan().rig().x().travel().millimetres();
    }

    String svg() {
        var rig = forecast.plan().rig();
        var stations = rig.stations().stream().map(this::station).collect(Collectors.joining("\n"));
        var loading = x(rig.loadingPlace().millimetres());
        return "<figure><svg viewBox=\"0 0 960 " + HEIGHT + "\" role=\"img\" aria-label=\"deck\">\n"
                + "<line class=\"grid\" x1=\"10\" y1=\"" + MIDDLE + "\" x2=\"950\" y2=\"" + MIDDLE + "\"/>\n"
                + "<path d=\"M" + loading + " 30l6 14l-6 14l-6 -14z\" class=\"beaker\"/>\n" + stations
                + "\n</svg><figcaption>from the home switch of X (left) outward, to scale; ◇ loading place at "
                + Html.text(rig.loadingPlace())
                + " <span class=\"key layer\"></span>layer<span class=\"key rinse\"></span>rinse"
                + "<span class=\"key dip\"></span>dip</figcaption></figure>\n";
    }

    private String x(double millimetres) {
        return Html.number(10 + millimetres * scale);
    }

    private String station(Station station) {
        var x = x(station.x().millimetres());
        var radius = Html.number(station.diameter().millimetres() / 2 * scale);
        var bath = baths.get(station.number());
        var name = forecast.plan().deck().beakers().stream().filter(beaker -> beaker.station() == station.number())
                .map(beaker -> beaker.solution()).findFirst().orElse("");
        var look = bath == null ? "beaker" : bath.purpose().verb();
        return "<circle class=\"" + look + "\" cx=\"" + x + "\" cy=\"" + MIDDLE + "\" r=\"" + radius + "\"><title>"
                + Html.text("station " + station.number() + " " + name) + "</title></circle><text x=\"" + x
                + "\" y=\"12\" text-anchor=\"middle\">" + station.number() + "</text><text x=\"" + x
                + "\" y=\"88\" text-anchor=\"middle\">" + Html.text(Figures.cropped(name, 14)) + "</text>";
    }
}
