/**
 * What a run's record says: the events, and the folds over them that answer where a run stands and what each pellet has received. Pure.
 *
 * <p>Imports {@code dipper.protocol}, {@code dipper.recipe}, {@code dipper.plan}'s commands and {@code dipper.units}.
 */
package dipper.record;
