package dipper.library;

import dipper.yaml.FileKind;
import dipper.yaml.Node;
import dipper.yaml.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Every construct of the language, one a line, as {@code language.txt} lists them. */
final class LanguageTable {

    private static final Path FILE = Path.of("src/test/resources/language.txt");
    private static final List<String> A_STEP = List.of("steps", "*");

    private LanguageTable() {}

    /**
     * A key of the language where it stands, or a word that it may have.
     *
     * @param path keys from the top; * for a name of the writer's own or an entry of a list
     */
    record Row(FileKind kind, List<String> path, Optional<String> word) {

        /** Whether an entry of a file is of this construct. */
        boolean isAt(Spot spot) {
            return spot.path().size() == path.size() && java.util.stream.IntStream.range(0, path.size())
                    .allMatch(at -> matches(path.get(at), spot.path().get(at)))
                    && word.filter(wanted -> !(spot.value() instanceof Node.Scalar(var text, var _, var _)
                            && text.equals(wanted))).isEmpty();
        }

        private static boolean matches(String pattern, String key) {
            return pattern.endsWith("*")
                    ? key.startsWith(pattern.substring(0, pattern.length() - 1))
                    : pattern.equals(key);
        }

        @Override
        public String toString() {
            return kind.word() + " " + String.join(".", path) + word.map(text -> "=" + text).orElse("");
        }
    }

    /** An entry of a mapping in a file: its keys from the top, and every place in it. */
    record Spot(List<String> path, Node.Scalar key, Node value) {

        /** Whether a place lies on the key or on something in its value. */
        boolean holds(Place place) {
            return Stream.concat(Stream.of(key.place()), places(value)).anyMatch(part -> overlap(part, place));
        }

        private static boolean overlap(Place one, Place other) {
            return one.line() == other.line() && one.column() < other.column() + other.length()
                    && other.column() < one.column() + one.length();
        }

        private static Stream<Place> places(Node node) {
            return switch (node) {
                case Node.Scalar word -> Stream.of(word.place());
                case Node.Sequence(var items, var _) -> items.stream().flatMap(Spot::places);
                case Node.Mapping(var entries, var _) -> entries.stream()
                        .flatMap(entry -> Stream.concat(Stream.of(entry.key().place()), places(entry.value())));
            };
        }
    }

    static List<Row> rows() throws IOException {
        return Files.readAllLines(FILE).stream().filter(line -> !line.startsWith("#")).map(LanguageTable::row).toList();
    }

    private static Row row(String line) {
        var parts = line.split(" +", 2);
        var path = parts[1].split("=", 2);
        return new Row(FileKind.valueOf(parts[0].toUpperCase(java.util.Locale.ROOT)),
                List.of(path[0].split("\\.")), Arrays.stream(path).skip(1).findFirst());
    }

    /** All entries of a file. Steps in loops and blocks are entries of {@code steps.*} like the others. */
    static List<Spot> spots(Node document) {
        var spots = new ArrayList<Spot>();
        add(document, List.of(), spots);
        return spots;
    }

    private static void add(Node node, List<String> path, List<Spot> spots) {
        switch (node) {
            case Node.Scalar _ -> {
            }
            case Node.Sequence(var items, var _) -> items.forEach(item -> add(item, longer(path, "*"), spots));
            case Node.Mapping(var entries, var _) -> entries.forEach(entry -> {
                var here = longer(path, entry.key().text());
                spots.add(new Spot(here, entry.key(), entry.value()));
                add(entry.value(), here, spots);
            });
        }
    }

    private static List<String> longer(List<String> path, String key) {
        var longer = new ArrayList<>(path);
        longer.add(key);
        return key.equals("*") && path.getLast().equals("steps") ? A_STEP : longer;
    }
}
