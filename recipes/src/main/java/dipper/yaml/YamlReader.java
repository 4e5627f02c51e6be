package dipper.yaml;

import java.util.List;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.reader.StreamReader;

/** YAML text to a tree of words with their places. Pure; never throws for what a text holds. */
public final class YamlReader {

    /** The largest text that is read, in characters. */
    public static final int LARGEST = 1 << 19;

    /** The longest line, in characters: a parser's cost grows with the square of a line. */
    static final int LONGEST_LINE = 20_000;

    private YamlReader() {}

    /** Reads the one document of a text; source is the name that its places carry. */
    public static Checked<Node> read(String source, String text) {
        var clean = Lines.withoutMark(text);
        try {
            refuseWhatIsNoText(source, clean);
            var problems = new Problems();
            return problems.check(new EventTree(source, clean, problems).document());
        } catch (Refusal refusal) {
            return new Checked.Faulty<>(List.of(refusal.problem()));
        } catch (MarkedYAMLException exception) {
            return new Checked.Faulty<>(List.of(SyntaxProblem.of(source, clean, exception)));
        }
    }

    private static void refuseWhatIsNoText(String source, String text) {
        if (text.length() > LARGEST) {
            throw new Refusal(Code.FILE_TOO_LARGE, new Place(source, 1, 1, 1),
                    "the file has more than " + LARGEST + " characters, which is the limit",
                    "name a recipe, rig or batch; use loops and blocks for long sequences");
        }
        var column = 1;
        var line = 1;
        var indents = true;
        var point = 0;
        for (var at = 0; at < text.length(); at += Character.charCount(point)) {
            point = text.codePointAt(at);
            if (point > ' ' && point < 0x7F && column < LONGEST_LINE) {
                indents = false;
                column++;
                continue;
            }
            if (!StreamReader.isPrintable(point) || point == 0xFFFD) {
                throw new Refusal(Code.NOT_TEXT, new Place(source, line, column, 1),
                        point == 0xFFFD
                                ? "what stands here is no text in UTF-8"
                                : "this character (U+%04X) is no text".formatted(point),
                        "save the file as plain text in UTF-8");
            }
            if (indents && Lookalikes.isSpace(point)) {
                throw new Refusal(Code.LOOKALIKE, new Place(source, line, column, 1),
                        "this line begins with " + Lookalikes.named(Character.toString(point)),
                        "indent with plain spaces", new Fix.Replace(new Place(source, line, column, 1), " "));
            }
            if (column > LONGEST_LINE) {
                throw new Refusal(Code.TOO_LONG, new Place(source, line, 1, 1),
                        "this line has more than " + LONGEST_LINE + " characters",
                        "write one step per line, or look whether this is the right file");
            }
            var breaks = Lines.breaksAt(text, at);
            indents = breaks || (indents && point == ' ');
            line += breaks ? 1 : 0;
            column = breaks ? 1 : column + 1;
        }
    }
}
