/**
 * The commands, their exit codes and what they print: the outermost room, which reads files, chooses links and puts the others together. Imports every other
 * package; nothing imports it. The only package that sees Picocli and the only one in production that sees {@code dipper.sim}.
 */
package dipper.cli;
