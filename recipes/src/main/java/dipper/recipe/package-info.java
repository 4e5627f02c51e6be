/**
 * The chemist's text as values: what is dipped where, how long, how fast, and what counts. No machine facts.
 *
 * <p>A {@link dipper.recipe.Recipe} still holds names where the text does (parameters, blocks, loops); {@code dipper.protocol} resolves them.
 * Imports {@code dipper.units} and {@code dipper.yaml}.
 */
package dipper.recipe;
