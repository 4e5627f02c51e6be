/**
 * YAML text to values with their place in the text, and {@link dipper.yaml.Problem}: what is wrong, where, and what would be right.
 *
 * <p>The only package that sees SnakeYAML. Reading is pure: text in, {@link dipper.yaml.Checked} out; whoever calls does the file I/O.
 * Imports nothing of Dipper but {@code dipper.units}.
 */
package dipper.yaml;
