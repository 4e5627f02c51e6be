/**
 * Keys of a terminal, each at once: the only place that sees JLine. Imports {@code dipper.setup}'s keys.
 */
package dipper.keyboard;
