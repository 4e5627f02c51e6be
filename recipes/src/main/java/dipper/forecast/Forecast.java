package dipper.forecast;

import dipper.plan.Allotment;
import dipper.plan.Plan;
import dipper.protocol.Tally;
import dipper.yaml.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What can be known of a run before it is begun. Reads the plan once; keeps no more than the drawings need, however long the plan is.
 *
 * @param coated everything that ever hangs, pass by pass and in order of slot
 * @param film by the recipe's growth model, where it names one
 * @param dilutions of each layer's solution before the next layer, in the order of the run
 */
public record Forecast(Plan plan, TimeTable time, List<Coated> coated, Optional<Film> film, List<BathForecast> baths,
        List<Dilution> dilutions, Wetness wetness, Reach reach) {

    /** With that handshake for each verified move. */
    public static Forecast of(Plan plan, Handshake handshake) {
        var stations = new Stations(plan);
        var roles = new Roles(plan.protocol());
        var film = plan.protocol().recipe().growth().map(Film::new);
        var time = new TimeFold(stations);
        var baths = new BathFold(plan, stations, roles, film);
        var gaps = new GapFold(plan, stations);
        var drips = new DripFold(plan, stations, roles);
        var interruptions = new InterruptionFold(plan);
        var reach = new ReachFold(plan, stations);
        var end = Walk.through(plan, handshake, List.of(time, baths, gaps, drips, interruptions, reach));
        var wetness = new Wetness(gaps.gaps(end), interruptions.interruptions(end), drips.drips());
        return new Forecast(plan, time.table(), coated(plan, film), film, baths.baths(), baths.dilutions(), wetness,
                reach.reach());
    }

    private static List<Coated> coated(Plan plan, Optional<Film> film) {
        var allotted = Allotment.of(plan.protocol(), plan.deck());
        var coated = new ArrayList<Coated>();
        for (var pass = 1; pass <= plan.protocol().passes(); pass++) {
            for (var substrate : plan.deck().substrates(pass)) {
                var tally = allotted.get(substrate);
                coated.add(new Coated(pass, substrate, tally,
                        film.map(of -> of.after(tally.complete(of.growth().unit())))));
            }
        }
        return List.copyOf(coated);
    }

    /** Ranked: what spoils the film first. */
    public List<Problem> warnings() {
        return new Warnings(this).all();
    }

    /** What the pellet that receives most receives. */
    public Tally tally() {
        return Coated.most(coated).tally();
    }

    /** Its film's thickness, where the recipe names a growth model. */
    public Optional<Film.Thickness> thickness() {
        return Coated.most(coated).thickness();
    }
}
