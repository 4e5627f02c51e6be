package dipper.campaign;

import dipper.sim.Diary;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The layers that a pellet truly has, in order, and the rinses between them, held against those that the recipe asks for. */
final class Film {

    /** Deviations that say why a film is not as planned. */
    private static final Set<String> OF_LAYERS = Set.of("double dip", "by decision", "left out", "out of order");

    private final List<Bath> baths;
    private final PelletTruth pellet;

    Film(List<Bath> baths, PelletTruth pellet) {
        this.baths = baths;
        this.pellet = pellet;
    }

    /** What is not as planned and has no name. */
    Optional<String> deviation(List<String> named) {
        var planned = baths.stream().filter(Bath::isLayer).map(Bath::station).toList();
        var whole = pellet.immersions().stream().filter(immersed -> bath(immersed.station())
                .filter(bath -> pellet.isWhole(immersed, bath.set())).isPresent()).toList();
        var layers = whole.stream().map(Diary.Immersed::station)
                .filter(station -> bath(station).filter(Bath::isLayer).isPresent()).toList();
        if (!layers.equals(planned) && named.stream().noneMatch(OF_LAYERS::contains)) {
            return Optional.of("layers from stations %s instead of %s, and no deviation says so: %s".formatted(layers,
                    planned, named));
        }
        return unrinsed(whole.stream().map(Diary.Immersed::station).toList())
                .filter(_ -> named.stream().noneMatch(OF_LAYERS::contains));
    }

    private Optional<String> unrinsed(List<Integer> whole) {
        for (var i = 1; i < whole.size(); i++) {
            var one = bath(whole.get(i - 1)).filter(Bath::isLayer);
            var other = bath(whole.get(i)).filter(Bath::isLayer);
            if (one.isPresent() && other.isPresent() && !one.equals(other)) {
                return Optional.of("no rinse between " + one.get().solution() + " and " + other.get().solution());
            }
        }
        return Optional.empty();
    }

    private Optional<Bath> bath(int station) {
        return baths.stream().filter(bath -> bath.station() == station && bath.set() > 0).findFirst();
    }
}
