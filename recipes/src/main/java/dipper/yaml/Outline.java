package dipper.yaml;

import java.util.ArrayList;
import java.util.List;

/** A tree without its places: what it says, by which two texts can be compared. */
sealed interface Outline {

    record Word(String text) implements Outline {
    }

    record Rows(List<Outline> items) implements Outline {
    }

    record Keys(List<Pair> pairs) implements Outline {
    }

    record Pair(String key, Outline value) {
    }

    static Outline of(Node node) {
        return switch (node) {
            case Node.Scalar scalar -> new Word(scalar.text());
            case Node.Sequence(var items, var _) -> new Rows(items.stream().map(Outline::of).toList());
            case Node.Mapping(var entries, var _) -> new Keys(entries.stream()
                    .map(entry -> new Pair(entry.key().text(), of(entry.value()))).toList());
        };
    }

    default Outline with(List<String> path, String word) {
        if (path.isEmpty()) {
            return new Word(word);
        }
        var below = path.subList(1, path.size());
        var pairs = new ArrayList<>(this instanceof Keys(var own) ? own : List.of());
        for (var at = 0; at < pairs.size(); at++) {
            if (pairs.get(at).key().equals(path.getFirst())) {
                pairs.set(at, new Pair(path.getFirst(), pairs.get(at).value().with(below, word)));
                return new Keys(pairs);
            }
        }
        pairs.add(new Pair(path.getFirst(), new Keys(List.of()).with(below, word)));
        return new Keys(pairs);
    }
}
