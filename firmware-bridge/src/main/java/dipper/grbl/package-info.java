/**
 * GRBL 1.1's dialect: bytes to replies and commands to lines; settings against the rig; what error and alarm numbers mean. Pure.
 *
 * <p>Numbers are read from bytes to integers with no text between, since an eight-hour dry run reads tens of thousands of reports. Imports
 * {@code dipper.units} and {@code dipper.rig}, and nothing that knows time.
 */
package dipper.grbl;
