package dipper.yaml;

import java.util.Optional;
import java.util.regex.Pattern;

/** Slips of which a YAML parser speaks only lines later, or in its own words: seen by a look at the line itself and the one above it. */
final class Misindented {

    private static final Pattern NO_BLANK = Pattern.compile("( *(?:- +)?)([\\p{L}][^:#\"'\\[\\]{}]*):([^ :/\"'].*)");
    private static final Pattern PARENTHESES = Pattern.compile("( *- +)\\(([^()]*: .*)\\)( *)");
    private static final Pattern DASH_WITHOUT_BLANK = Pattern.compile(" *-[\\p{L}{].*");
    private static final Pattern VERB_AND_VALUE = Pattern.compile(" *(?:- +)?(repeat|do|person) +([^:#]+?) *");
    private static final Pattern KEY_AND_VALUE = Pattern.compile(" *(?:- +)?[\\p{L}][^:#\"'\\[\\]{}]*: +[^|>#].*");

    private static final Pattern LONG_DASH = Pattern.compile(" *[\u2010-\u2014\u2212].*");
    private static final Pattern DASH_IN_TEXT =
            Pattern.compile(" *(?:- +)?[\\p{L}][^:#\"'\\[\\]{}]*: +(- [^\"\\\\#]*?) *");
    private static final Pattern SEVERAL_KEYS = Pattern.compile(
            " *- +((?:layer|rinse|dip|dry|stay|repeat|do): +[^{}\"']*?, *[\\p{L}][^:,]*: [^{}\"']*?)(}?) *");
    private static final Pattern ONE_WORD = Pattern.compile(" *[\\p{L}][\\p{L}\\p{N} _.-]*");

    private Misindented() {}

    /** What is most likely meant where the parser stopped. */
    static Optional<Problem> of(String parser, Place here, String text) {
        var line = Lines.line(here.line(), text);
        if (parser.contains("mapping values are not allowed")) {
            return parentheses(here, line).or(() -> dashWithoutBlank(here, line)).or(() -> severalKeys(here, line))
                    .or(() -> above(here, line, text));
        }
        if (parser.contains("could not find expected ':'") || parser.contains("expected <block end>")) {
            return Leftover.of(here, line).or(() -> withoutDash(here, text)).or(() -> longDash(here, line))
                    .or(() -> dashWithoutBlank(here, line)).or(() -> listUnderAValue(here, line, text));
        }
        if (parser.contains("sequence entries are not allowed")) {
            return dashInText(here, line);
        }
        if (parser.contains("unexpected character found")) {
            return bullet(here, line);
        }
        return parser.contains("that cannot start any token") ? sign(here, line) : Optional.empty();
    }

    private static Optional<Problem> dashWithoutBlank(Place here, String line) {
        if (!DASH_WITHOUT_BLANK.matcher(line).matches()) {
            return Optional.empty();
        }
        var place = stretch(here, here.line(), line, indent(line), indent(line) + 1);
        return Optional.of(error(place, "no blank behind this dash", "put a blank behind it")
                .with(new Fix.Replace(place, "- ")));
    }

    private static Optional<Problem> longDash(Place here, String line) {
        if (!LONG_DASH.matcher(line).matches()) {
            return Optional.empty();
        }
        var place = stretch(here, here.line(), line, indent(line), indent(line) + 1);
        return Optional.of(Problem.error(Code.LOOKALIKE, place,
                "this line begins with " + Lookalikes.named(line.substring(indent(line), indent(line) + 1)),
                "begin the entry with a plain dash").with(new Fix.Replace(place, "-")));
    }

    /** A text may well begin with a dash; YAML takes it for a list. */
    private static Optional<Problem> dashInText(Place here, String line) {
        var found = DASH_IN_TEXT.matcher(line);
        return found.matches()
                ? Optional.of(error(here, "a text that begins with a dash", "put it into quotes")
                        .with(new Fix.Replace(stretch(here, here.line(), line, found.start(1), found.end(1)),
                                '"' + found.group(1) + '"')))
                : Optional.empty();
    }

    /** A step on one line that has lost its braces, or one of them. */
    private static Optional<Problem> severalKeys(Place here, String line) {
        var found = SEVERAL_KEYS.matcher(line);
        if (!found.matches()) {
            return Optional.empty();
        }
        var place = stretch(here, here.line(), line, found.start(1), found.end(2));
        return Optional.of(error(place, "several keys on one line go in braces", "write { before them and } behind")
                .with(new Fix.Replace(place, "{" + found.group(1) + "}")));
    }

    private static Optional<Problem> bullet(Place here, String line) {
        if (!line.strip().startsWith("* ")) {
            return Optional.empty();
        }
        var place = stretch(here, here.line(), line, indent(line), indent(line) + 1);
        return Optional.of(error(place, "an entry of a list begins with a dash, not with *", "write a dash")
                .with(new Fix.Replace(place, "-")));
    }

    private static Optional<Problem> parentheses(Place here, String line) {
        var found = PARENTHESES.matcher(line);
        if (!found.matches()) {
            return Optional.empty();
        }
        var place = stretch(here, here.line(), line, found.start(2) - 1, found.end(2) + 1);
        return Optional.of(error(place, "keys with values go in braces, not in parentheses", "write { and }")
                .with(new Fix.Replace(place, "{" + found.group(2) + "}")));
    }

    /** The line above holds a word where a key was meant, or a value where only a list can follow. */
    private static Optional<Problem> above(Place here, String line, String text) {
        var number = here.line() - 1;
        var before = number < 1 ? "" : Lines.line(number, text);
        var found = NO_BLANK.matcher(before);
        if (found.matches()) {
            var place = stretch(here, number, before, found.start(2), found.end(2) + 1);
            return Optional.of(error(place, "no blank behind this colon, so key and value are one word",
                    "put a blank behind it").with(new Fix.Replace(place, found.group(2) + ": ")));
        }
        var word = VERB_AND_VALUE.matcher(before);
        if (word.matches()) {
            var place = stretch(here, number, before, word.start(1), word.end(2));
            return Optional.of(error(place, "no colon behind this key", "write a colon and a blank")
                    .with(new Fix.Replace(place, word.group(1) + ": " + word.group(2))));
        }
        if (ONE_WORD.matcher(before).matches() && indent(before) == indent(line)) {
            return Optional.of(error(stretch(here, number, before, indent(before), before.stripTrailing().length()),
                    "a key without its colon", "write a colon and a blank behind it, and its value"));
        }
        return listUnderAValue(here, line, text);
    }

    private static Optional<Problem> listUnderAValue(Place here, String line, String text) {
        var before = here.line() < 2 ? "" : Lines.line(here.line() - 1, text);
        var isList = line.strip().startsWith("- ") && indent(line) > indent(before);
        return isList && KEY_AND_VALUE.matcher(before).matches()
                ? Optional.of(error(stretch(here, here.line(), line, indent(line), indent(line) + 1),
                        "this list stands under a line that has a value already",
                        "put the list's own key in between, such as steps:, as deep as the key above"))
                : Optional.empty();
    }

    private static Optional<Problem> withoutDash(Place here, String text) {
        for (var number = here.line(); number >= Math.max(1, here.line() - 1); number--) {
            var line = Lines.line(number, text);
            if (line.strip().startsWith("{") && number > 1 && Lines.line(number - 1, text).strip().startsWith("- ")) {
                var place = stretch(here, number, line, indent(line), indent(line) + 1);
                return Optional
                        .of(error(place, "no dash before this entry of a list", "write a dash and a blank before it")
                                .with(new Fix.Replace(place, "- {")));
            }
        }
        return Optional.empty();
    }

    /** Above, below and about are signs that a quantity does not have. */
    private static Optional<Problem> sign(Place here, String line) {
        var from = line.offsetByCodePoints(0, Math.min(line.codePointCount(0, line.length()), here.column() - 1));
        return line.substring(from).matches("[>@%`|] ?[0-9].*")
                ? Optional.of(error(here, "a quantity starts with a digit, not with this sign", "leave the sign out")
                        .with(new Fix.Replace(here, "")))
                : Optional.empty();
    }

    private static Place stretch(Place here, int number, String line, int from, int to) {
        return new Place(here.source(), number, line.codePointCount(0, from) + 1, line.codePointCount(from, to));
    }

    private static int indent(String line) {
        return line.length() - line.stripLeading().length();
    }

    private static Problem error(Place place, String what, String remedy) {
        return Problem.error(Code.NOT_YAML, place, what, remedy);
    }
}
