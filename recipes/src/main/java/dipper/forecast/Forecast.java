package dipper.forecast;

import dipper.plan.Plan;
import dipper.protocol.Tally;
import dipper.yaml.Problem;
import java.util.List;
import java.util.Optional;

/**
 * What can be known of a run before it is begun. Reads the plan once; keeps no more than the drawings need, however long the plan is.
 *
 * @param tally what each pellet receives
 * @param film by the recipe's growth model, where it names one
 * @param dilutions of each layer's solution before the next layer, in the order of the run
 */
public record Forecast(Plan plan, TimeTable time, Tally tally, Optional<Film> film, List<BathForecast> baths,
        List<Dilution> dilutions, Wetness wetness, Reach reach) {

    /** With that handshake for each verified move. */
    public static Forecast of(Plan plan, Handshake handshake) {
        var stations = new Stations(plan);
        var roles = new Roles(plan.protocol());
        var time = new TimeFold(stations);
        var baths = new BathFold(plan, stations, roles);
        var gaps = new GapFold(plan, stations);
        var drips = new DripFold(plan, stations, roles);
        var interruptions = new InterruptionFold(plan);
        var reach = new ReachFold(plan, stations);
        var end = Walk.through(plan, handshake, List.of(time, baths, gaps, drips, interruptions, reach));

        var film = plan.protocol().recipe().growth().map(Film::new);
        var micrograms = film.map(of -> Uptake.micrograms(
                of.after(baths.tally().complete(of.growth().unit())).nominal(), baths.shape()));
        var wetness = new Wetness(gaps.gaps(end), interruptions.interruptions(end), drips.drips());
        return new Forecast(plan, time.table(), baths.tally(), film, baths.baths(micrograms), baths.dilutions(),
                wetness, reach.reach());
    }

    /** Ranked: what spoils the film first. */
    public List<Problem> warnings() {
        return new Warnings(this).all();
    }

    /** Thickness after the run's units. */
    public Optional<Film.Thickness> thickness() {
        return film.map(of -> of.after(tally.complete(of.growth().unit())));
    }
}
