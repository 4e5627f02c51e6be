package dipper.recipe;

import dipper.yaml.Place;
import java.util.List;

/** A named sequence of steps with parameters of its own, called by {@code do:}. */
public record Block(String name, List<String> given, List<Step> steps, Place place) {

    public Block {
        given = List.copyOf(given);
        steps = List.copyOf(steps);
    }
}
