package dipper.library;

import dipper.Shipped;
import dipper.yaml.Checked;
import dipper.yaml.FileKind;
import dipper.yaml.Node;
import dipper.yaml.YamlReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A shipped recipe with its batches, as written: the tree of its text, asked for words. */
record Written(String name, Node recipe, List<Node> batches) {

    /** Every recipe that ships. */
    static List<Written> all() throws IOException {
        var files = Readings.files(Readings.LIBRARY, ".yaml").stream().map(Path::getFileName).map(Path::toString)
                .toList();
        var batches = files.stream().filter(file -> kind(file) == FileKind.BATCH).map(Written::tree).toList();
        return files.stream().filter(file -> kind(file) == FileKind.RECIPE)
                .map(file -> new Written(file, tree(file),
                        batches.stream().filter(batch -> text(batch, "recipe").equals(file)).toList()))
                .toList();
    }

    private static FileKind kind(String file) {
        return FileKind.of(tree(file)).orElseThrow();
    }

    static Node tree(String file) {
        return ((Checked.Sound<Node>) YamlReader.read(file, Shipped.text(file))).value();
    }

    /** The nodes that stand under that key, anywhere in the tree. */
    static Stream<Node> under(Node node, String key) {
        return switch (node) {
            case Node.Scalar _ -> Stream.empty();
            case Node.Sequence(var items, var _) -> items.stream().flatMap(item -> under(item, key));
            case Node.Mapping(var entries, var _) ->
                    entries.stream().flatMap(entry -> Stream.concat(
                            entry.key().text().equals(key) ? Stream.of(entry.value()) : Stream.empty(),
                            under(entry.value(), key)));
        };
    }

    static boolean has(Node node, String key) {
        return under(node, key).findAny().isPresent();
    }

    /** Whether that word stands under that key, anywhere in the tree. */
    static boolean says(Node node, String key, String word) {
        return under(node, key).anyMatch(value -> value instanceof Node.Scalar(var text, var _, var _)
                && text.equals(word));
    }

    /** Every word of the tree that is a value, keys left out. */
    static Stream<String> words(Node node) {
        return switch (node) {
            case Node.Scalar(var text, var _, var _) -> Stream.of(text);
            case Node.Sequence(var items, var _) -> items.stream().flatMap(Written::words);
            case Node.Mapping(var entries, var _) -> entries.stream().flatMap(entry -> words(entry.value()));
        };
    }

    static String text(Node node, String key) {
        return under(node, key).map(value -> ((Node.Scalar) value).text()).findFirst().orElse("");
    }
}
