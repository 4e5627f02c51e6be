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

/** A shipped recipe as written: the tree of its text, asked for words. */
record Written(String name, Node recipe) {

    /** Every recipe that ships. */
    static List<Written> all() throws IOException {
        return names(FileKind.RECIPE).map(file -> new Written(file, tree(file))).toList();
    }

    /** The files of that kind that ship. */
    static Stream<String> names(FileKind kind) throws IOException {
        return Readings.files(Readings.LIBRARY, ".yaml").stream().map(Path::getFileName).map(Path::toString)
                .filter(file -> FileKind.of(tree(file)).orElseThrow() == kind);
    }

    static Node tree(String file) {
        return parsed(file, Shipped.text(file));
    }

    static Node parsed(String file, String text) {
        return ((Checked.Sound<Node>) YamlReader.read(file, text)).value();
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

    static String text(Node node, String key) {
        return under(node, key).map(value -> ((Node.Scalar) value).text()).findFirst().orElse("");
    }
}
