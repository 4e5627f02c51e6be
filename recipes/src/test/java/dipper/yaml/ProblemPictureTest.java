package dipper.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ProblemPictureTest {

    @Test
    void the_word_is_underlined_in_its_line() {
        var problem = Problem.error(Code.UNKNOWN_UNIT, new Place("x.yaml", 2, 9, 3), "there is no unit \"mni\"",
                "did you mean \"min\"?");

        assertThat(plain("steps:\n  for: 5 mni\n").of(problem)).isEqualTo("""
                x.yaml:2:9: error D021: there is no unit "mni"
                  2 |   for: 5 mni
                    |         ^^^
                  did you mean "min"?
                """);
    }

    @Test
    void a_warning_says_so() {
        assertThat(plain("a").of(Problem.warning(Code.REPEATS_NOTHING, new Place("x.yaml", 1, 1, 1), "zero", "write 1")))
                .startsWith("x.yaml:1:1: warning D050: zero\n");
    }

    @Test
    void a_problem_in_no_text_is_drawn_without_a_line() {
        assertThat(plain("a").of(Problem.error(Code.UNKNOWN_PARAMETER, new Place("--set", 1, 1, 1), "no", "write yes")))
                .isEqualTo("--set:1:1: error D034: no\n  write yes\n");
    }

    @Test
    void colours_change_nothing_but_colours() {
        var problem = Problem.error(Code.UNKNOWN_UNIT, new Place("x.yaml", 1, 3, 2), "what", "remedy");
        var coloured = new ProblemPicture(Map.of("x.yaml", "a: bc"), Ink.ANSI).of(problem);

        assertThat(coloured).contains("\u001b[1;31m^^\u001b[0m");
        assertThat(coloured.replaceAll("\u001b\\[[0-9;]*m", "")).isEqualTo(plain("a: bc").of(problem));
    }

    @Test
    void nothing_in_a_text_reaches_the_terminal_as_a_command() {
        var problem = Problem.error(Code.NOT_TEXT, new Place("x\u001b.yaml", 1, 1, 1), "a\u001b[2Jb", "c\u202e");

        assertThat(new ProblemPicture(Map.of("x\u001b.yaml", "\u001b[31m\tred\u200f"), Ink.PLAIN).of(problem))
                .doesNotContain("\u001b", "\u202e", "\u200f").contains("→red");
    }

    @Test
    void a_very_long_line_is_shown_around_the_word() {
        var line = "x".repeat(500) + "WORD" + "y".repeat(500);
        var lines = plain(line).of(Problem.error(Code.NOT_YAML, new Place("x.yaml", 1, 501, 4), "what", "remedy")).lines()
                .toList();

        assertThat(lines.get(1)).hasSizeLessThan(125).startsWith("  1 | …").endsWith("…");
        assertThat(lines.get(1).substring(lines.get(2).indexOf('^'), lines.get(2).lastIndexOf('^') + 1))
                .isEqualTo("WORD");
    }

    @Test
    void a_place_beyond_the_line_is_drawn_behind_it() {
        assertThat(plain("ab").of(Problem.error(Code.NOT_YAML, new Place("x.yaml", 1, 9, 4), "what", "remedy")))
                .contains("  1 | ab\n    |         ^\n");
        assertThat(plain("ab").of(Problem.error(Code.NOT_YAML, new Place("x.yaml", 7, 1, 4), "what", "remedy")))
                .contains("  7 | \n    | ^\n");
    }

    private static ProblemPicture plain(String text) {
        return new ProblemPicture(Map.of("x.yaml", text), Ink.PLAIN);
    }
}
