package dipper.batch;

import dipper.units.Length;
import dipper.yaml.Place;
import java.util.Optional;

/** What hangs in a slot of the holder, by the name on its bag; names are free text. */
public sealed interface Substrate {

    int slot();

    String name();

    /** When it leaves; empty where it stays to the end. */
    Optional<Amount> until();

    Place place();

    /** A pellet, which hangs as its slot has it. */
    record Pellet(int slot, String name, Optional<Amount> until, Place place) implements Substrate {
    }

    /** A wafer beside the pellets, for measurements: {@code hanging} from the holder to its lowest point, the slot's where it is empty. */
    record Witness(int slot, String name, Optional<Length> hanging, Optional<Amount> until, Place place)
            implements Substrate {
    }
}
