/**
 * Quantities of the lab: exact integers inside, text only here.
 *
 * <p>A quantity is held in one base unit as a {@code long} (nanometres, nanometres per second, nanoseconds, nanolitres …), so that sums and
 * comparisons are exact and hashes are stable. Reading and writing units happens in {@link dipper.units.QuantityText}
 * and in each quantity's {@code toString}, nowhere else. Imports nothing of Dipper.
 */
package dipper.units;
