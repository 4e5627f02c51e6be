package dipper.campaign;

import dipper.sim.Diary;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What one pellet has truly received, by the tank's diary alone. */
final class PelletTruth {

    /** What a board makes of a dwell is as exact as that, ns. */
    private static final long GRAIN = 50_000_000L;
    /** Longer than any lowering lasts, ns. */
    private static final long LOWERED = 15_000_000_000L;
    /** A dip to within that of its depth is a whole one, nm. */
    private static final long DEPTH = 300_000;

    private final Map<Integer, Bath> layers;
    private final Map<Integer, Long> depths;
    private final List<Diary.Immersed> left = new ArrayList<>();
    private Optional<Diary.Entered> in = Optional.empty();
    private int received;

    /**
     * @param layers the baths that make layers, by station
     * @param depths heights of the pellet's lowest point at full depth, by station, nm
     */
    PelletTruth(Map<Integer, Bath> layers, Map<Integer, Long> depths) {
        this.layers = layers;
        this.depths = depths;
    }

    void saw(Diary entry) {
        switch (entry) {
            case Diary.Entered entered -> in = Optional.of(entered);
            case Diary.Immersed immersed -> {
                in = Optional.empty();
                left.add(immersed);
                received += isLayer(immersed) ? 1 : 0;
            }
            case Diary.Dragged _, Diary.Grounded _, Diary.Astray _ -> {
                // Accidents are judged for themselves.
            }
        }
    }

    private boolean isLayer(Diary.Immersed immersed) {
        return layers.containsKey(immersed.station()) && isWhole(immersed, layers.get(immersed.station()).set());
    }

    /** As deep and as long as wanted. */
    boolean isWhole(Diary.Immersed immersed, long set) {
        return immersed.dwell() >= set - GRAIN
                && immersed.lowest().nanometres()
                        <= depths.getOrDefault(immersed.station(), Long.MAX_VALUE - DEPTH) + DEPTH;
    }

    /** Layers that it has at least, now. */
    int atLeast(long now) {
        return received + (isUnderWay(now - LOWERED) ? 1 : 0);
    }

    /** Layers that it has at most, now. */
    int atMost(long now) {
        return received + (isUnderWay(now) ? 1 : 0);
    }

    private boolean isUnderWay(long now) {
        return in.filter(bath -> layers.containsKey(bath.station())
                && now - bath.at() >= layers.get(bath.station()).set() - GRAIN).isPresent();
    }

    /** The station in whose liquid it is. */
    Optional<Integer> station() {
        return in.map(Diary.Entered::station);
    }

    boolean wasWetted() {
        return in.isPresent() || !left.isEmpty();
    }

    /** When it last came out of a liquid; nothing while it is in one, or before. */
    Optional<Long> inAirSince() {
        return in.isPresent() || left.isEmpty() ? Optional.empty() : Optional.of(left.getLast().departed());
    }

    /** Every immersion that has ended, in order. */
    List<Diary.Immersed> immersions() {
        return left;
    }
}
