/**
 * A coater: begins one motion, is handed what arrives, answers with an outcome that carries what was measured.
 *
 * <p>{@link dipper.coater.GrblCoater} drives a GRBL board by verified moves. Imports {@code dipper.plan}'s commands, {@code dipper.rig},
 * {@code dipper.units}, {@code dipper.time}, {@code dipper.link} and {@code dipper.grbl}.
 */
package dipper.coater;
