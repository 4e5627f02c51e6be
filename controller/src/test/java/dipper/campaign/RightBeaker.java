package dipper.campaign;

import dipper.record.RunEvent.Choice;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Follows the recipe's baths as the tank sees pellets go into them: the same once more, the next, a rinse to rest in, and behind a decision the one
 * before or the one after the next. Every other beaker is a wrong one. Where a station stands for several baths, each of them is kept in mind.
 */
final class RightBeaker {

    private final List<Bath> baths;
    /** Numbers of the baths that the pellets may have been in last, from 1; 0 before the first. */
    private BitSet last = new BitSet();
    private Optional<Choice> decided = Optional.empty();

    RightBeaker(List<Bath> baths) {
        this.baths = baths;
        last.set(0);
    }

    void decides(Choice choice) {
        decided = Optional.of(choice);
    }

    /** Nobody can know where the pellets went; this is one of the places. */
    void mayEnter(int station) {
        last.clear();
        for (var bath = 1; bath <= baths.size(); bath++) {
            last.set(bath, isAt(bath, station) || isRest(bath, station));
        }
    }

    /** What is wrong with going into that station's liquid, if anything is. */
    Optional<String> enters(int station) {
        var next = new BitSet();
        last.stream().forEach(bath -> follow(bath, station, next));
        if (next.isEmpty()) {
            return Optional.of("a pellet went into station %d behind %s".formatted(station,
                    last.stream().mapToObj(this::named).collect(Collectors.joining(" or "))));
        }
        last = next;
        if (baths.stream().anyMatch(bath -> bath.isLayer() && bath.station() == station)) {
            decided = Optional.empty();
        }
        return Optional.empty();
    }

    private void follow(int bath, int station, BitSet next) {
        var back = decided.filter(Choice.REPEAT::equals).isPresent() ? 1 : 0;
        var ahead = decided.isPresent() ? 2 : 1;
        for (var to = bath - back; to <= bath + ahead; to++) {
            if (isAt(to, station)) {
                next.set(to);
            }
        }
        // To rest, from the bath that they were in or on the way to the next.
        if (isRest(bath, station)) {
            next.set(bath);
        }
    }

    private boolean isAt(int bath, int station) {
        return bath >= 1 && bath <= baths.size() && baths.get(bath - 1).station() == station;
    }

    private boolean isRest(int bath, int station) {
        return isNextRinse(bath, station) || isNextRinse(bath + 1, station);
    }

    private boolean isNextRinse(int from, int station) {
        return baths.stream().skip(Math.max(from - 1, 0)).filter(Bath::isRinse).findFirst()
                .filter(rinse -> rinse.station() == station).isPresent();
    }

    private String named(int bath) {
        return bath == 0 ? "nothing" : "bath " + bath + " (" + baths.get(bath - 1).solution() + ")";
    }
}
