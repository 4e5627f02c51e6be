package dipper.forecast;

import dipper.forecast.BathForecast.Change;
import dipper.forecast.BathForecast.Reason;
import dipper.protocol.Action;
import java.util.Optional;
import java.util.function.Predicate;

/** One beaker while a run is foretold, filling after filling; of those that are over only the worst are remembered. */
final class Bath {

    private final Stations.Standing standing;
    private final Roles roles;
    private final Optional<Double> dissolved;
    private final Curve curve = new Curve();
    private final double microlitres;
    private Filling filling;
    private Optional<Filling> worst = Optional.empty();
    private Optional<Level> lowest = Optional.empty();
    private int fillings = 1;
    private long immersions;
    private double carriedOut;
    private Optional<Action> first = Optional.empty();
    private DragOut dragOut = new DragOut(0, 0);
    private Optional<Change> change = Optional.empty();

    /** {@code dissolved}: in a fresh filling, in µg, where that and the film's growth are known. */
    Bath(Stations.Standing standing, Roles roles, Optional<Double> dissolved) {
        this.standing = standing;
        this.roles = roles;
        this.dissolved = dissolved;
        this.microlitres = standing.volume().nanolitres() / 1e3;
        this.filling = new Filling(solution(), microlitres, 0);
    }

    /** The pellets go in with what they carry, in the course of that unit. */
    void takeIn(Carried carried, Action action, double now, Roles.Reached reached) {
        first = first.or(() -> Optional.of(action));
        immersions++;
        filling.takeIn(carried);
        var unit = reached.isCounted() ? reached.unitOf(action) : immersions;
        filling.serves(reached.madeBefore() + unit);
        action.way().ifPresent(filling::passed);
        curve.add(now, polymers(filling));
        if (change.isEmpty()) {
            change = reason().map(why -> new Change(reached.pass(), reached.unit(),
                    Math.max(earliest(reached), unit), Math.max(1, filling.servedBefore()), why));
        }
    }

    /** Before the very first one every beaker is new. */
    private long earliest(Roles.Reached reached) {
        return fillings == 1 && reached.pass() <= 1 ? 2 : 1;
    }

    /** So many pellets come out. */
    Carried giveOff(DragOut ofOne, int pellets, double now) {
        dragOut = ofOne;
        carriedOut += ofOne.total() * pellets;
        return filling.giveOff(ofOne.total() * pellets, now);
    }

    /** So many µg have become film. */
    void takeUp(double micrograms) {
        filling.takeUp(micrograms);
    }

    /** A fresh filling takes the old one's place. */
    void replace(double now) {
        settle();
        fillings++;
        filling = new Filling(solution(), microlitres, now);
        curve.add(now, 0);
    }

    String solution() {
        return standing.beaker().solution();
    }

    private void settle() {
        if (filling.isUsed()) {
            var squareMillimetres = Math.PI * Math.pow(standing.station().diameter().millimetres(), 2) / 4;
            var level = filling.level(squareMillimetres);
            lowest = lowest.filter(lower -> lower.least() <= level.least()).or(() -> Optional.of(level));
            worst = worst.filter(worse -> spoilt(worse) >= spoilt(filling)).or(() -> Optional.of(filling));
        }
    }

    private double spoilt(Filling of) {
        return roles.isLayer(solution()) ? lost(of) : polymers(of);
    }

    private double polymers(Filling of) {
        Predicate<String> foreign = other -> roles.isLayer(other) && !other.equals(solution());
        return of.together(foreign);
    }

    private double lost(Filling of) {
        return 1 - of.mixture().fraction(solution()) + uptake(of).orElse(0.0);
    }

    private Optional<Double> uptake(Filling of) {
        return dissolved.map(micrograms -> of.takenUp() / micrograms);
    }

    private Optional<Reason> reason() {
        if (roles.isLayer(solution())) {
            return polymers(filling) > BathForecast.CONTAMINATED
                    ? Optional.of(Reason.CONTAMINATED)
                    : Optional.of(Reason.DEPLETED).filter(_ -> lost(filling) > BathForecast.DEPLETED);
        }
        return Optional.of(Reason.LOADED).filter(_ -> polymers(filling) > BathForecast.LOADED);
    }

    /** Nothing where no pellet ever went in. */
    Optional<BathForecast> forecast() {
        settle();
        return worst.map(shown -> new BathForecast(standing.station().number(), solution(), roles.of(solution()),
                microlitres / 1e3, fillings, immersions, dragOut, carriedOut / 1e3, shown.mixture().fractions(),
                polymers(shown), uptake(shown), lowest.orElseThrow(), change, curve, first.orElseThrow().place()));
    }
}
