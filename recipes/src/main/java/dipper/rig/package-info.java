/**
 * The machine as values: axes, stations, heights, limits, wiring.
 *
 * <p>Heights are measured upward from the deck; {@code x} is the distance from the X home switch; only {@link dipper.rig.Axis} turns them into the
 * board's machine coordinates. Imports {@code dipper.units} and {@code dipper.yaml}.
 */
package dipper.rig;
