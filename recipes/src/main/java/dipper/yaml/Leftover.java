package dipper.yaml;

import java.util.Optional;
import java.util.regex.Pattern;

/** What stands behind the end of an entry on its line, where a parser expected nothing more. */
final class Leftover {

    private static final Pattern BRACKETS = Pattern.compile("([}\\]]+)(?: +#.*| *)");

    private static final Pattern ENDED_BY_QUOTE = Pattern.compile(".*: +\"[^\"]*\" *");

    private Leftover() {}

    static Optional<Problem> of(Place here, String line) {
        var from = line.offsetByCodePoints(0, Math.min(line.codePointCount(0, line.length()), here.column() - 1));
        var rest = line.substring(from);
        var brackets = BRACKETS.matcher(rest);
        if (line.substring(0, from).isBlank()) {
            return Optional.empty();
        }
        if (brackets.matches()) {
            var place = stretch(here, brackets.group(1));
            return Optional.of(error(place, "nothing is open that this bracket could close", "leave it out")
                    .with(new Fix.Replace(place, "")));
        }
        if (rest.startsWith("//") || rest.startsWith("--") || rest.startsWith(";")) {
            var sign = rest.startsWith(";") ? ";" : rest.substring(0, 2);
            var place = stretch(here, sign);
            return Optional.of(error(place, "a comment begins with #", "write # instead")
                    .with(new Fix.Replace(place, "#")));
        }
        if (rest.strip().equals(",")) {
            return Optional.of(error(stretch(here, ","), "a comma stands behind this entry",
                    "leave it out: in a list with dashes, entries end with their line")
                    .with(new Fix.Replace(stretch(here, ","), "")));
        }
        if (ENDED_BY_QUOTE.matcher(line.substring(0, from)).matches()) {
            return Optional.of(error(here, "the text in double quotes ended at the quote before this",
                    "write \\\" for a quote within the text, or leave those within it out"));
        }
        return line.substring(0, from).contains("'")
                ? Optional.of(error(here, "the text in single quotes ended at the apostrophe before this",
                        "put a text that has an apostrophe in it into double quotes"))
                : Optional.empty();
    }

    private static Place stretch(Place here, String text) {
        return new Place(here.source(), here.line(), here.column(), text.codePointCount(0, text.length()));
    }

    private static Problem error(Place place, String what, String remedy) {
        return Problem.error(Code.NOT_YAML, place, what, remedy);
    }
}
