package dipper.yaml;

import java.util.Optional;
import java.util.regex.Pattern;

/** In braces, {@code rinse: water for: 1 min} has a second colon where a comma is missing before a key. */
final class MissingComma {

    private static final Pattern KEY_BEHIND_A_VALUE = Pattern.compile(
            ".*?[^ ,;{]((?:;| ) *)((?:for|at most|move|immersion|withdrawal|drain|depth|wetted|stir|rest|in doubt|counts|steps|do|period"
                    + "|name|molar mass|concentration|pH|temperature|hazard|thickness|hung|height|from|to|lot|until|hanging) *)");

    private MissingComma() {}

    /** The place is the second colon's. */
    static Optional<Problem> of(Place colon, String line) {
        var end = line.offsetByCodePoints(0, Math.min(line.codePointCount(0, line.length()), colon.column() - 1));
        var found = KEY_BEHIND_A_VALUE.matcher(line.substring(0, end));
        if (!found.matches()) {
            return Optional.empty();
        }
        var gap = place(colon, line, found.start(1), found.end(1));
        return Optional.of(Problem.error(Code.NOT_YAML, place(colon, line, found.start(2), end),
                "no comma before this key", "separate entries with commas").with(new Fix.Replace(gap, ", ")));
    }

    private static Place place(Place near, String line, int from, int to) {
        return new Place(near.source(), near.line(), line.codePointCount(0, from) + 1, line.codePointCount(from, to));
    }
}
