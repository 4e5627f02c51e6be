package dipper.library;

import dipper.Shipped;
import dipper.yaml.FileKind;
import dipper.yaml.Node;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A JSON Schema as a tree that can be asked what it names. JSON is YAML, so it is read as such. */
record SchemaTree(FileKind kind, Node root) {

    /** A key that a schema names, and the mapping of properties in which it does. */
    record Named(Node properties, String key) {
    }

    static SchemaTree of(FileKind kind) {
        return new SchemaTree(kind, Written.parsed(kind.word(), Shipped.text(kind.word() + ".schema.json")));
    }

    /** Every key that it names anywhere. */
    Set<Named> all() {
        var all = new LinkedHashSet<Named>();
        collect(root, all);
        return all;
    }

    /** Where it names the last key of a path; nothing where it knows no such path. */
    Set<Named> named(List<String> path) {
        Collection<Node> nodes = List.of(root);
        for (var key : path.subList(0, path.size() - 1)) {
            nodes = nodes.stream().flatMap(node -> alike(node)).flatMap(node -> under(node, key)).toList();
        }
        var named = new LinkedHashSet<Named>();
        nodes.stream().flatMap(this::alike).forEach(node -> {
            value(node, "properties").filter(properties -> value(properties, path.getLast()).isPresent())
                    .ifPresent(properties -> named.add(new Named(properties, path.getLast())));
            if (path.getLast().endsWith("*") && under(node, path.getLast()).findAny().isPresent()) {
                named.add(new Named(node, path.getLast()));
            }
        });
        return named;
    }

    /** Whether it lists that word among those that a path's value may be. */
    boolean lists(List<String> path, String word) {
        Collection<Node> nodes = List.of(root);
        for (var key : path) {
            nodes = nodes.stream().flatMap(this::alike).flatMap(node -> under(node, key)).toList();
        }
        return nodes.stream().flatMap(this::alike).anyMatch(node -> words(node).anyMatch(word::equals));
    }

    private static Stream<String> words(Node node) {
        return Stream.of("const", "enum").flatMap(key -> value(node, key).stream()).flatMap(value -> switch (value) {
            case Node.Scalar(var text, var _, var _) -> Stream.of(text);
            case Node.Sequence(var items, var _) -> items.stream().map(item -> ((Node.Scalar) item).text());
            case Node.Mapping _ -> Stream.empty();
        });
    }

    private static Stream<Node> under(Node node, String key) {
        if (!key.endsWith("*")) {
            return value(node, "properties").flatMap(properties -> value(properties, key)).stream();
        }
        var free = Stream.of("additionalProperties", "items").flatMap(word -> value(node, word).stream())
                .filter(Node.Mapping.class::isInstance);
        var patterns = value(node, "patternProperties").stream().flatMap(SchemaTree::values);
        return key.equals("*") ? Stream.concat(free, patterns) : patterns;
    }

    /** The node, what it refers to, and each of its alternatives. */
    private Stream<Node> alike(Node node) {
        var others = new ArrayList<Node>();
        value(node, "$ref").ifPresent(ref -> others.add(definition(((Node.Scalar) ref).text())));
        for (var word : List.of("anyOf", "allOf", "oneOf")) {
            value(node, word).ifPresent(list -> others.addAll(((Node.Sequence) list).items()));
        }
        return Stream.concat(Stream.of(node), others.stream().flatMap(this::alike));
    }

    private Node definition(String reference) {
        return value(root, "$defs").flatMap(all -> value(all, reference.replace("#/$defs/", ""))).orElseThrow();
    }

    private static void collect(Node node, Set<Named> all) {
        value(node, "properties").ifPresent(properties -> ((Node.Mapping) properties).entries()
                .forEach(entry -> all.add(new Named(properties, entry.key().text()))));
        values(node).forEach(value -> collect(value, all));
    }

    private static Stream<Node> values(Node node) {
        return switch (node) {
            case Node.Scalar _ -> Stream.empty();
            case Node.Sequence(var items, var _) -> items.stream();
            case Node.Mapping(var entries, var _) -> entries.stream().map(Node.Entry::value);
        };
    }

    private static Optional<Node> value(Node node, String key) {
        return node instanceof Node.Mapping(var entries, var _)
                ? entries.stream().filter(entry -> entry.key().text().equals(key)).map(Node.Entry::value).findFirst()
                : Optional.empty();
    }
}
