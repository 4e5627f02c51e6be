package dipper.yaml;

import java.util.Optional;

/** Where a node ends in its text, as far as the tree can tell: its last character's place on its line. */
record NodeEnd(String text) {

    /** The stretch that ends where the node does; empty for what reaches over several lines in braces or quotes. */
    Optional<Place> of(Node node) {
        return switch (node) {
            case Node.Scalar scalar when scalar.isEmpty() -> Optional.of(nothingAt(scalar.place()));
            case Node.Scalar scalar -> scalar.replacedBy(scalar.text()).map(_ -> scalar.place());
            case Node.Sequence(var items, var place) -> bracketed(place)
                    .or(() -> items.isEmpty() ? Optional.empty() : inLines(place, items.getLast()));
            case Node.Mapping(var entries, var place) -> bracketed(place)
                    .or(() -> entries.isEmpty() ? Optional.empty() : inLines(place, entries.getLast().value()));
        };
    }

    private Optional<Place> inLines(Place place, Node last) {
        return isBracket(at(text, place)) ? Optional.empty() : of(last);
    }

    private static Place nothingAt(Place place) {
        return new Place(place.source(), place.line(), place.column(), 0);
    }

    /** What stands in brackets on one line reaches to its closing bracket. */
    private static boolean isBracket(char first) {
        return first == '{' || first == '[';
    }

    private Optional<Place> bracketed(Place place) {
        return isBracket(at(text, place)) && place.length() > 1 ? Optional.of(place) : Optional.empty();
    }

    /** The character at the beginning of a place. */
    static char at(String text, Place place) {
        var line = Lines.line(place.line(), text);
        return line.charAt(line.offsetByCodePoints(0, place.column() - 1));
    }
}
