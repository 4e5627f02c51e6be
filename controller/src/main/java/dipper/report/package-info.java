/**
 * What a run's events mean to people: folds of events into figures, tables and text. Pure.
 *
 * <p>Imports {@code dipper.record}, {@code dipper.plan}, {@code dipper.protocol}, {@code dipper.forecast} and the value types they carry.
 */
package dipper.report;
