/**
 * Protocol, deck and rig to motion: the sequence of commands that a coater performs, checked against the rig's limits, with its own hash.
 *
 * <p>Coordinates of commands are the board's machine coordinates. Imports every other package of this module but {@code dipper.forecast}.
 */
package dipper.plan;
