/**
 * A coater: begins one motion, is handed what arrives, answers with an outcome that carries what was measured.
 *
 * <p>{@link dipper.coater.GrblCoater} drives a GRBL board by verified moves; {@link dipper.coater.SpeedCheck} finds speeds that such a board
 * would not keep. Imports {@code dipper.plan} and what a plan is made of, {@code dipper.rig},
 * {@code dipper.units}, {@code dipper.time}, {@code dipper.link} and {@code dipper.grbl}.
 */
package dipper.coater;
