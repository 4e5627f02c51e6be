/**
 * The panel beside a coater: an emergency stop and a lid that are sensed, buttons, lamps, a buzzer, relays.
 *
 * <p>A {@link dipper.panel.Panel} is asked what its contacts are and told what to show; what changes comes from a thread of its own. Pins of a GPIO
 * header are read over and over ({@link dipper.panel.GpioPanel}) and believed when they have settled; a panel on another computer says by lines what it has
 * come to believe ({@link dipper.panel.RemotePanel}). Imports {@code dipper.rig}, {@code dipper.units}, {@code dipper.time} and {@code dipper.link}; {@code dipper.panel.pi} is the only package that sees Pi4J.
 */
package dipper.panel;
