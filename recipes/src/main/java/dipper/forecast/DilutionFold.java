package dipper.forecast;

import dipper.protocol.Action;
import dipper.yaml.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Follows each layer's solution through the rinses into the next layer's bath. */
final class DilutionFold {

    private record Pair(String from, String to, List<String> rinses, Place place) {
    }

    private final Roles roles;
    private final Map<Pair, Dilution> pairs = new LinkedHashMap<>();
    private Optional<String> latest = Optional.empty();
    private List<String> rinses = new ArrayList<>();

    DilutionFold(Roles roles) {
        this.roles = roles;
    }

    void enter(String solution, Action action, Carried carried) {
        if (!roles.isLayer(solution)) {
            rinses.add(solution);
            return;
        }
        latest.filter(from -> !from.equals(solution)).ifPresent(from -> {
            var dilution = 1 / carried.mixture().fraction(from);
            pairs.merge(new Pair(from, solution, List.copyOf(rinses), action.place()),
                    new Dilution(from, solution, rinses, dilution, dilution, 1, action.place()),
                    (before, now) -> new Dilution(from, solution, before.rinses(), before.first(), now.last(),
                            before.passes() + 1, before.place()));
        });
        latest = Optional.of(solution);
        rinses = new ArrayList<>();
    }

    /** Other pellets hang, and no bath has wetted them yet. */
    void beginAnew() {
        latest = Optional.empty();
        rinses = new ArrayList<>();
    }

    List<Dilution> all() {
        return List.copyOf(pairs.values());
    }
}
