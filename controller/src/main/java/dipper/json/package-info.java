/**
 * JSON text to maps and back; the only package that sees the JSON library. Imports nothing of Dipper.
 */
package dipper.json;
