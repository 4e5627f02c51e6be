/**
 * The flat, lazy sequence of treatments that a recipe means once its parameters are bound: chemistry in order, with its own hash, its counting and its
 * lint. Knows no machine.
 *
 * <p>Imports {@code dipper.recipe}, {@code dipper.batch}, {@code dipper.units} and {@code dipper.yaml}.
 */
package dipper.protocol;
