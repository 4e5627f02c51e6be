/**
 * A coater: begins one motion, is handed what arrives, answers with an outcome that carries what was measured.
 *
 * <p>{@link dipper.coater.GrblCoater} drives a GRBL board by verified moves, and paces those that are slower than the board keeps. Imports {@code dipper.plan} and what a plan is made of, {@code dipper.rig},
 * {@code dipper.units}, {@code dipper.time}, {@code dipper.link} and {@code dipper.grbl}.
 */
package dipper.coater;
