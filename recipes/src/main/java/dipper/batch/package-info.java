/**
 * This run: which recipe and rig, pellets in slots, solutions in beakers on stations with their lots, parameters set.
 *
 * <p>Imports {@code dipper.units} and {@code dipper.yaml}; {@link dipper.batch.BatchCheck}, which holds a batch against what it names, imports
 * {@code dipper.recipe} and {@code dipper.rig} as well.
 */
package dipper.batch;
