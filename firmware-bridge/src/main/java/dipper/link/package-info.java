/**
 * Bytes to and from a board, whatever lies between.
 *
 * <p>A link carries bytes and knows nothing of their meaning. Serial ports live in {@code dipper.link.serial}, the only package that sees jSerialComm.
 * Imports nothing of Dipper.
 */
package dipper.link;
