/**
 * Serial ports: the line to most boards, and the list of ports there are.
 *
 * <p>The only package that sees jSerialComm. Imports {@code dipper.link}.
 */
package dipper.link.serial;
