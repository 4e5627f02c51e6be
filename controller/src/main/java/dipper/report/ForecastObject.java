package dipper.report;

import dipper.forecast.BathForecast;
import dipper.forecast.Coated;
import dipper.forecast.Dilution;
import dipper.forecast.Film;
import dipper.forecast.Forecast;
import dipper.forecast.Reach;
import dipper.forecast.TimeTable;
import dipper.forecast.Timing;
import dipper.forecast.Wetness;
import dipper.record.Keyed;
import dipper.yaml.Place;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** A forecast as an object for {@code --json}: seconds, mm, mL, nm; fractions from 0 to 1. Documented in the controller's README. */
public final class ForecastObject {

    private ForecastObject() {}

    public static Map<String, Object> of(Forecast forecast) {
        var object = new LinkedHashMap<String, Object>();
        object.put("time", time(forecast.time()));
        forecast.film().ifPresent(film -> object.put("film", film(film, forecast)));
        object.put("baths", forecast.baths().stream().map(ForecastObject::bath).toList());
        object.put("dilutions", forecast.dilutions().stream().map(ForecastObject::dilution).toList());
        object.put("in_air", forecast.wetness().gaps().stream().map(ForecastObject::gap).toList());
        object.put("interruptions",
                forecast.wetness().interruptions().stream().map(ForecastObject::interruption).toList());
        object.put("drips", forecast.wetness().drips().stream().map(ForecastObject::drip).toList());
        object.put("reach", reach(forecast.reach()));
        return object;
    }

    private static Map<String, Object> time(TimeTable time) {
        var phases = new LinkedHashMap<String, Object>();
        time.phases().forEach((phase, takes) -> phases.put(phase.toString(), timing(takes)));
        var object = new LinkedHashMap<String, Object>();
        object.put("phases", phases);
        object.put("baths", time.baths().stream().map(bath -> {
            var each = new LinkedHashMap<String, Object>();
            each.put("station", bath.station());
            each.put("solution", bath.solution());
            each.putAll(timing(bath.takes()));
            each.put("first_s", seconds(bath.first()));
            each.put("last_s", seconds(bath.last()));
            return each;
        }).toList());
        object.put("people", time.people().stream()
                .map(person -> Keyed.of("after_s", seconds(person.after()), "key", person.key(), "message",
                        person.message()))
                .toList());
        object.put("asked", time.asked());
        return object;
    }

    private static Map<String, Object> timing(Timing takes) {
        var object = new LinkedHashMap<String, Object>();
        object.put("duration_s", seconds(takes.total()));
        object.put("dwell_s", seconds(takes.dwell()));
        object.put("drain_s", seconds(takes.drain()));
        object.put("dry_s", seconds(takes.dry()));
        object.put("people_s", seconds(takes.people()));
        object.put("motion_s", seconds(takes.motion()));
        object.put("handshake_s", seconds(takes.handshake()));
        return object;
    }

    private static Map<String, Object> film(Film film, Forecast forecast) {
        var growth = film.growth();
        var units = forecast.tally().complete(growth.unit());
        var thickness = film.after(units);
        var object = new LinkedHashMap<String, Object>();
        object.put("unit", growth.unit());
        object.put("units", units);
        object.put("nominal_nm", thickness.nominal());
        object.put("if_systematic_nm", thickness.systematic());
        object.put("if_independent_nm", thickness.independent());
        object.put("error", growth.error().name().toLowerCase(Locale.ROOT));
        growth.found().ifPresent(found -> object.put("found", Keyed.of("from_nm", found.from().nanometres(), "to_nm",
                found.to().nanometres(), "after", found.after())));
        film.found().ifPresent(each -> object.put("found_per_unit", Keyed.of("from_nm", each.from(), "to_nm",
                each.to())));
        growth.source().ifPresent(source -> object.put("source", source));
        object.put("pellets", forecast.coated().stream().map(coated -> pellet(coated, growth.unit())).toList());
        return object;
    }

    private static Map<String, Object> pellet(Coated coated, String unit) {
        var object = new LinkedHashMap<String, Object>();
        object.put("pass", coated.pass());
        object.put("slot", coated.substrate().slot());
        object.put("name", coated.substrate().name());
        object.put("units", coated.tally().complete(unit));
        coated.thickness().ifPresent(thickness -> {
            object.put("nominal_nm", thickness.nominal());
            object.put("if_systematic_nm", thickness.systematic());
            object.put("if_independent_nm", thickness.independent());
        });
        return object;
    }

    private static Map<String, Object> bath(BathForecast bath) {
        var object = new LinkedHashMap<String, Object>();
        object.put("station", bath.station());
        object.put("solution", bath.solution());
        object.put("purpose", bath.purpose().verb());
        object.put("volume_ml", bath.millilitres());
        object.put("fillings", bath.fillings());
        object.put("immersions", bath.immersions());
        object.put("film_per_pellet_ul", bath.dragOut().film());
        object.put("drop_per_pellet_ul", bath.dragOut().drop());
        object.put("carried_off_ml", bath.carried());
        object.put("mixture", bath.mixture());
        object.put("collects", bath.polymers());
        object.put("loses", bath.lost());
        bath.uptake().ifPresent(uptake -> object.put("uptake", uptake));
        object.put("depth_mm", bath.level().depth());
        object.put("evaporates_mm", Keyed.of("from", bath.level().slowest(), "to", bath.level().fastest()));
        object.put("carried_mm", bath.level().carried());
        object.put("left_mm", Keyed.of("from", bath.level().least(), "to", bath.level().most()));
        bath.change()
                .ifPresent(due -> object.put("change", Keyed.of("pass", Math.max(1, due.pass()), "unit", due.unit(),
                        "before", due.before(), "every", due.after(), "reason",
                        due.reason().name().toLowerCase(Locale.ROOT))));
        return object;
    }

    private static Map<String, Object> dilution(Dilution dilution) {
        var object = new LinkedHashMap<String, Object>();
        object.put("from", dilution.from());
        object.put("to", dilution.to());
        object.put("rinses", dilution.rinses());
        // A number that JSON has: nothing carried over is left out.
        putFinite(object, "first", dilution.first());
        putFinite(object, "last", dilution.last());
        object.put("passes", dilution.passes());
        object.put("wanted", Dilution.WANTED);
        return object;
    }

    private static void putFinite(Map<String, Object> object, String key, double value) {
        if (Double.isFinite(value)) {
            object.put(key, value);
        }
    }

    private static Map<String, Object> gap(Wetness.Gap gap) {
        var object = new LinkedHashMap<String, Object>();
        object.put("slots", gap.slots());
        object.put("from", gap.from());
        object.put("to", gap.to());
        object.put("longest_s", seconds(gap.seconds()));
        object.put("passes", gap.passes());
        object.put("spent", gap.spent().name().toLowerCase(Locale.ROOT).replace('_', ' '));
        object.put("key", gap.key());
        return object;
    }

    private static Map<String, Object> interruption(Wetness.Interruption each) {
        var object = new LinkedHashMap<String, Object>();
        object.put("line", line(each.line()));
        object.put("during", each.what());
        object.put("immersed", each.immersed());
        object.put("in_air", each.inAir());
        object.put("pause", InterruptionText.rest(each.rest()));
        return object;
    }

    private static Map<String, Object> drip(Wetness.Drip drip) {
        var object = new LinkedHashMap<String, Object>();
        object.put("wet_with", drip.wetWith());
        object.put("over", drip.over());
        object.put("station", drip.station());
        object.put("passes", drip.passes());
        object.put("key", drip.key());
        return object;
    }

    private static Map<String, Object> reach(Reach reach) {
        var object = new LinkedHashMap<String, Object>();
        object.put("stations", reach.stations().stream().map(each -> {
            var at = new LinkedHashMap<String, Object>();
            at.put("station", each.station());
            at.put("over_rim_mm", each.overRim().millimetres());
            each.overFloor().ifPresent(height -> at.put("over_floor_mm", height.millimetres()));
            return at;
        }).toList());
        object.put("left_of_x_mm", reach.leftOfX().millimetres());
        object.put("left_of_z_mm", reach.leftOfZ().millimetres());
        return object;
    }

    private static String line(Place place) {
        return place.source() + ":" + place.line();
    }

    /** To the microsecond: what is finer is the arithmetic's own noise. */
    private static double seconds(double seconds) {
        return Math.round(seconds * 1e6) / 1e6;
    }
}
