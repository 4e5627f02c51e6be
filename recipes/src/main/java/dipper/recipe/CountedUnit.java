package dipper.recipe;

import java.util.List;

/** The word for a counted unit and the solutions whose layers make one, in order: bilayer, [PAA, PEO]. */
public record CountedUnit(String name, List<String> layers) {

    public CountedUnit {
        layers = List.copyOf(layers);
    }
}
