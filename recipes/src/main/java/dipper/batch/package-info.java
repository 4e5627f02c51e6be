/**
 * This run: which recipe and rig, pellets in slots, solutions in beakers on stations with their lots, parameters set.
 *
 * <p>Imports {@code dipper.units} and {@code dipper.yaml}.
 */
package dipper.batch;
