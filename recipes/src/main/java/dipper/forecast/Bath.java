package dipper.forecast;

import dipper.forecast.BathForecast.Change;
import dipper.forecast.BathForecast.Reason;
import dipper.protocol.Action;
import dipper.units.Length;
import java.util.Optional;
import java.util.function.Predicate;

/** One beaker while a run is foretold. */
final class Bath {

    private final Stations.Standing standing;
    private final Roles roles;
    private final Mixture mixture;
    private final Curve curve = new Curve();
    private final double microlitres;
    private long immersions;
    private double carriedOut;
    private double broughtIn;
    private double lastUse;
    private Length depth = new Length(Long.MAX_VALUE);
    private Optional<Action> first = Optional.empty();
    private DragOut dragOut = new DragOut(0, 0);
    private Optional<Change> change = Optional.empty();

    Bath(Stations.Standing standing, Roles roles) {
        this.standing = standing;
        this.roles = roles;
        this.mixture = Mixture.of(standing.beaker().solution());
        this.microlitres = standing.station().volume().nanolitres() / 1e3;
    }

    /** The pellets go in with what they carry, in the course of that unit. */
    void takeIn(Carried carried, Action action, double now, Roles.Reached reached) {
        first = first.or(() -> Optional.of(action));
        immersions++;
        broughtIn += carried.microlitres();
        mixture.takeIn(carried.mixture(), Math.min(1, carried.microlitres() / microlitres));
        curve.add(now, polymers());
        action.way().filter(passage -> passage.depth().compareTo(depth) < 0)
                .ifPresent(passage -> depth = passage.depth());
        if (change.isEmpty()) {
            change = reason().map(why -> new Change(reached.unit(), Math.max(2, reached.inProgress(immersions)), why));
        }
    }

    /** So many pellets come out. */
    Carried giveOff(DragOut ofOne, int pellets, double now) {
        dragOut = ofOne;
        lastUse = now;
        carriedOut += ofOne.total() * pellets;
        return new Carried(ofOne.total() * pellets, mixture.copy());
    }

    String solution() {
        return standing.beaker().solution();
    }

    private double polymers() {
        Predicate<String> foreign = other -> roles.isLayer(other) && !other.equals(solution());
        return mixture.together(foreign);
    }

    private Optional<Reason> reason() {
        if (roles.isLayer(solution())) {
            return polymers() > BathForecast.CONTAMINATED
                    ? Optional.of(Reason.CONTAMINATED)
                    : Optional.of(Reason.DEPLETED)
                            .filter(_ -> 1 - mixture.fraction(solution()) > BathForecast.DEPLETED);
        }
        return Optional.of(Reason.LOADED).filter(_ -> polymers() > BathForecast.LOADED);
    }

    /** Nothing where no pellet ever went in. */
    Optional<BathForecast> forecast(Optional<Double> uptake) {
        return first.map(action -> new BathForecast(standing.station().number(), solution(), roles.of(solution()),
                microlitres / 1e3, immersions, dragOut, carriedOut / 1e3, mixture.fractions(), polymers(), uptake,
                level(), change, curve, action.place()));
    }

    private Level level() {
        var squareMillimetres = Math.PI * Math.pow(standing.station().diameter().millimetres(), 2) / 4;
        return new Level(depth.millimetres(), Evaporation.millimetres(Evaporation.SLOWEST, lastUse),
                Evaporation.millimetres(Evaporation.FASTEST, lastUse), (carriedOut - broughtIn) / squareMillimetres);
    }
}
