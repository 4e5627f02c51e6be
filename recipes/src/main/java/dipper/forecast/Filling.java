package dipper.forecast;

import dipper.protocol.Passage;
import dipper.units.Length;
import java.util.function.Predicate;

/** One filling of a beaker, from when it is fresh until it is replaced or the run ends. */
final class Filling {

    private final Mixture mixture;
    private final double microlitres;
    private final double since;
    private long immersions;
    private long served;
    private long serving;
    private double carriedOut;
    private double broughtIn;
    private double takenUp;
    private double lastUse;
    private Length depth = new Length(Long.MAX_VALUE);

    /** Fresh at that time. */
    Filling(String solution, double microlitres, double since) {
        this.mixture = Mixture.of(solution);
        this.microlitres = microlitres;
        this.since = since;
        this.lastUse = since;
    }

    void takeIn(Carried carried) {
        immersions++;
        broughtIn += carried.microlitres();
        mixture.takeIn(carried.mixture(), Math.min(1, carried.microlitres() / microlitres));
    }

    void passed(Passage passage) {
        depth = passage.depth().compareTo(depth) < 0 ? passage.depth() : depth;
    }

    Carried giveOff(double carried, double now) {
        lastUse = now;
        carriedOut += carried;
        return new Carried(carried, mixture.copy());
    }

    /** So many µg of what is dissolved in it have become film. */
    void takeUp(double micrograms) {
        takenUp += micrograms;
    }

    /** It is used for that unit, or that immersion where nothing is counted; numbered from 1 over all passes. */
    void serves(long unit) {
        served += unit == serving ? 0 : 1;
        serving = unit;
    }

    /** How many units it has been used for before the one that it serves, as a batch's {@code replace every} counts them. */
    long servedBefore() {
        return served - 1;
    }

    double together(Predicate<String> kind) {
        return mixture.together(kind);
    }

    Mixture mixture() {
        return mixture;
    }

    double takenUp() {
        return takenUp;
    }

    boolean isUsed() {
        return immersions > 0;
    }

    Level level(double squareMillimetres) {
        var open = lastUse - since;
        return new Level(depth.millimetres(), Evaporation.millimetres(Evaporation.SLOWEST, open),
                Evaporation.millimetres(Evaporation.FASTEST, open), (carriedOut - broughtIn) / squareMillimetres);
    }
}
