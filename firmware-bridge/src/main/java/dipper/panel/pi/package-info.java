/**
 * The pins of a Raspberry Pi's header: the only package that sees Pi4J. Imports {@code dipper.panel}, {@code dipper.rig} and {@code dipper.time}.
 */
package dipper.panel.pi;
