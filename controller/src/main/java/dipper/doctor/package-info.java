/**
 * Whether this computer is fit to run a coater: each examination reads a few facts at the machine's edge and judges them by a pure rule, with a remedy
 * where something needs doing. What cannot be found out is said to be so, and never taken for good.
 *
 * <p>Imports {@code dipper.link.serial} and the JDK.
 */
package dipper.doctor;
