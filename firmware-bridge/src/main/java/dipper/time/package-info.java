/**
 * Time, and the one thing to wait on.
 *
 * <p>The only package that sees the system clock. Everything that happens to a run arrives in its {@link dipper.time.Inbox}; in virtual time the next
 * entry is the next event. Imports nothing of Dipper.
 */
package dipper.time;
