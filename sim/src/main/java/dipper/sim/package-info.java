/**
 * A coater in memory: a virtual GRBL 1.1h board at byte level, the tank with its beakers, and virtual time.
 *
 * <p>The board is written from the protocol's documents and from recordings of real firmware, apart from {@code dipper.grbl}, so that the two can
 * disagree. Imports {@code dipper.time}, {@code dipper.link}, {@code dipper.panel}, {@code dipper.rig} and {@code dipper.units}.
 */
package dipper.sim;
