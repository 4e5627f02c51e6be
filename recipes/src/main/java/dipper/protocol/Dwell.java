package dipper.protocol;

import dipper.units.Time;
import java.util.Optional;

/** How long pellets stay in a bath, the longest that they may, and how they move meanwhile. */
public record Dwell(Time time, Optional<Time> atMost, Optional<Movement> movement) {
}
