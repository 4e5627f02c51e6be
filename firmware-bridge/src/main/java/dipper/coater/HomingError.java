package dipper.coater;

import dipper.units.Length;

/**
 * Where homing on the way found Z, against where its steps had been counted to be.
 *
 * @param lower by how much it truly stood lower; negative where higher
 * @param uncertainty of that figure
 */
public record HomingError(Length lower, Length uncertainty) {
}
