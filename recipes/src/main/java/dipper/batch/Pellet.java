package dipper.batch;

import dipper.yaml.Place;

/** A pellet in a slot of the holder, by the name on its bag. */
public record Pellet(int slot, String name, Place place) {
}
