/**
 * Where a run's events are kept: in SQLite for runs, folded in memory for dry runs. The only package that sees SQLite.
 *
 * <p>Imports {@code dipper.record}, {@code dipper.json}, {@code dipper.time} and the value types that events carry.
 */
package dipper.ledger;
