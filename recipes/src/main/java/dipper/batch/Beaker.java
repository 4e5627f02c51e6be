package dipper.batch;

import dipper.yaml.Place;
import java.util.Optional;

/** A beaker on a station, the solution it holds (the recipe's key) and its lot. */
public record Beaker(int station, String solution, Optional<String> lot, Place place) {
}
