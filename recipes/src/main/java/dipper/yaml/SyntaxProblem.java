package dipper.yaml;

import java.util.Optional;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** What SnakeYAML could not parse, in the words of somebody who writes a recipe. */
final class SyntaxProblem {

    private static final Pattern KEY_AND_TEXT =
            Pattern.compile(
                    " *(?:- +)?[^ :#\"'\\[\\]{}][^:#\"'\\[\\]{}]*: +([^ \"'\\[{|>&*!%@`\\\\][^\"\\\\]*?)(?: +#.*| *)");

    private SyntaxProblem() {}

    static Problem of(String source, String text, MarkedYAMLException exception) {
        var problem = Optional.ofNullable(exception.getProblem()).orElse("");
        var context = Optional.ofNullable(exception.getContext()).orElse("");
        var here = place(source, exception.getProblemMark());
        var guess = Misindented.of(problem, here, text);
        if (guess.isPresent()) {
            return guess.get();
        }
        if (problem.contains("mapping values are not allowed")) {
            var colon = error(here, "a colon stands where none can",
                    "put a text that has a colon in it into quotes; else look at the indentation of this line");
            return quoted(here, Lines.line(here.line(), text)).map(colon::with).orElse(colon);
        }
        if (problem.contains("TAB")) {
            return error(here, "a tab stands where a word or spaces are wanted", "indent with spaces");
        }
        if (context.contains("quoted scalar") && problem.contains("unexpected end of stream")) {
            return error(place(source, exception.getContextMark()), "this quote is never closed",
                    "close it, or take it out");
        }
        if (problem.contains("that cannot start any token")) {
            var sign = error(here, "a value cannot begin with this sign", "put the text into quotes");
            return inQuotes(here, Lines.line(here.line(), text)).map(sign::with).orElse(sign);
        }
        if (problem.contains("escape")) {
            return error(here, "a backslash in double quotes begins a code for a character, and this is none",
                    "write it twice, or put the text into single quotes");
        }
        if (problem.contains("expected ',' or") && problem.endsWith(":")
                && place(source, exception.getContextMark()).line() == here.line()) {
            var comma = MissingComma.of(here, Lines.line(here.line(), text));
            return comma.isPresent()
                    ? comma.get()
                    : error(here, "a second colon in one entry",
                            "put a text that has a colon in it into quotes; else a comma is missing before this entry");
        }
        if (problem.contains("expected ',' or")) {
            return error(here, "a comma or a closing bracket is missing before this",
                    "separate entries with commas and close what is open in line "
                            + place(source, exception.getContextMark()).line());
        }
        if (problem.contains("could not find expected ':'")) {
            return error(place(source, exception.getContextMark()), "a key without its colon",
                    "write a key, a colon and a space; else look at the indentation");
        }
        if (problem.contains("expected <block end>") || problem.contains("but found '<block")
                || problem.contains("sequence entries are not allowed")) {
            return error(here, "this does not line up with what stands above it",
                    "give all keys of a mapping, and all dashes of a list, the same indentation");
        }
        return error(here, "this is not YAML (" + problem + ")",
                "look at the colons, brackets, quotes and indentation near here");
    }

    /** The text behind the first colon of a line, in quotes, where the second colon is the one that cannot stand there. */
    private static Optional<Fix> quoted(Place colon, String line) {
        var matcher = KEY_AND_TEXT.matcher(line);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        var column = line.codePointCount(0, matcher.start(1)) + 1;
        var text = matcher.group(1);
        return colon.column() > column
                ? Optional.of(new Fix.Replace(
                        new Place(colon.source(), colon.line(), column, text.codePointCount(0, text.length())),
                        '"' + text + '"'))
                : Optional.empty();
    }

    /** The text from there to the end of its line, where nothing else can stand behind it. */
    private static Optional<Fix> inQuotes(Place here, String line) {
        var from = line.offsetByCodePoints(0, Math.min(line.codePointCount(0, line.length()), here.column() - 1));
        var text = line.substring(from).stripTrailing();
        return line.substring(0, from).matches(" *(?:- +)?[\\p{L}][^:#\"'\\[\\]{}]*: +")
                && !text.matches(".*[\"\\\\#].*")
                        ? Optional.of(new Fix.Replace(
                                new Place(here.source(), here.line(), here.column(),
                                        text.codePointCount(0, text.length())),
                                '"' + text + '"'))
                        : Optional.empty();
    }

    private static Problem error(Place place, String what, String remedy) {
        return Problem.error(Code.NOT_YAML, place, what, remedy);
    }

    /** SnakeYAML counts from 0. */
    private static Place place(String source, Mark mark) {
        return mark == null
                ? new Place(source, 1, 1, 1)
                : new Place(source, mark.getLine() + 1, mark.getColumn() + 1, 1);
    }
}
