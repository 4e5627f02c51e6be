/**
 * GRBL 1.1's dialect: bytes to replies and commands to lines; pure.
 *
 * <p>Numbers are read from bytes to integers with no text between, since an eight-hour dry run reads tens of thousands of reports. Imports
 * {@code dipper.units}, and nothing that knows time.
 */
package dipper.grbl;
