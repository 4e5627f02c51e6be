/**
 * Setting up a machine: a board held against a rig, its switches and the direction of its homing seen with a person, axes moved by hand, stations taught
 * into the rig file.
 *
 * <p>None of it is part of a run, so that nothing is recorded in a ledger; motions go through a {@link dipper.coater.Coater}, one at a time, each verified.
 * {@link dipper.setup.Findings}, {@link dipper.setup.Steering} and {@link dipper.setup.Syllabus} are pure. What boards say and people type arrives in one
 * inbox of {@link dipper.setup.Incoming}. Imports {@code dipper.coater}, {@code dipper.panel}, {@code dipper.plan}'s commands, {@code dipper.rig}, {@code dipper.yaml},
 * {@code dipper.grbl}, {@code dipper.units}, {@code dipper.time}, {@code dipper.link} and {@code dipper.json}.
 */
package dipper.setup;
