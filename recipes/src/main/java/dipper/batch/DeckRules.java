package dipper.batch;

import dipper.yaml.Place;
import java.util.List;

/** What whoever arranges the deck must keep to; each rule with its place in the batch. */
public record DeckRules(List<Stay> stays, List<Apart> apart) {

    public static final DeckRules NONE = new DeckRules(List.of(), List.of());

    /** The station on which a solution stays. */
    public record Stay(String solution, int station, Place place) {
    }

    /** Two solutions that may not stand on neighbouring stations. */
    public record Apart(String one, String other, Place place) {
    }

    public DeckRules {
        stays = List.copyOf(stays);
        apart = List.copyOf(apart);
    }
}
