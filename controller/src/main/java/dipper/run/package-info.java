/**
 * Running a plan: the one loop that begins commands, waits on the inbox, records what happens and answers to people.
 *
 * <p>Imports {@code dipper.forecast}'s handshake, {@code dipper.plan}, {@code dipper.protocol}, {@code dipper.record}, {@code dipper.coater}, {@code dipper.panel}, {@code dipper.rig}, {@code dipper.time} and {@code dipper.link}'s
 * arrivals. Whether the coater, the clock and the inbox are real or virtual, nothing here can tell.
 */
package dipper.run;
