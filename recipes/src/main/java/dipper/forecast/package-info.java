/**
 * What will happen, as numbers: how long a plan takes.
 *
 * <p>Pure. Imports every other package of this module.
 */
package dipper.forecast;
