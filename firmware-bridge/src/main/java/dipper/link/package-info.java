/**
 * Bytes to and from a board, whatever lies between.
 *
 * <p>A link carries bytes and knows nothing of their meaning. Serial ports live in {@code dipper.link.serial}, the only package that sees jSerialComm.
 * What passes over a link can be kept as a {@link dipper.link.Transcript} and played back. Imports {@code dipper.time}.
 */
package dipper.link;
