package dipper.protocol;

import dipper.units.Length;
import dipper.units.Time;

/** Down by the stroke and up again to where it was, once a period. */
public record Movement(Length stroke, Time period) {
}
