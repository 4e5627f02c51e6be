package dipper.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YamlReaderTest {

    @ParameterizedTest
    @ValueSource(strings = {"012", "no", "1:30", "12e4", "2024-05-01", "~", "null", "0x1F", "+1", ".5", "yes", "5 %",
        "=", "<<"})
    void a_word_stays_the_text_that_it_is(String word) {
        assertThat(value("key: " + word))
                .isEqualTo(new Node.Scalar(word, Node.Scalar.Style.PLAIN, new Place("f", 1, 6, word.length())));
    }

    @Test
    void a_quoted_word_loses_its_quotes_and_keeps_its_place() {
        assertThat(value("key: \"a: b\""))
                .isEqualTo(new Node.Scalar("a: b", Node.Scalar.Style.QUOTED, new Place("f", 1, 6, 6)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a: 1\nkey: b", "a: 1\r\nkey: b\r\n", "\uFEFFa: 1\rkey: b", "# °C 🧪\nkey: b",
        "---\nkey: b\n...\n"})
    void lines_and_columns_count_from_one_however_lines_end(String text) {
        assertThat(value(text).place()).isEqualTo(new Place("f", 2, 6, 1));
    }

    @Test
    void columns_count_characters_as_people_do() {
        assertThat(value("{a: 🧪°, key: b}").place().column()).isEqualTo(14);
    }

    @Test
    void a_bracketed_collection_reaches_to_its_bracket_and_an_indented_one_is_its_first_word() {
        assertThat(value("key: [a, b]").place()).isEqualTo(new Place("f", 1, 6, 6));
        assertThat(value("key:\n  - first\n  - b\n").place()).isEqualTo(new Place("f", 2, 5, 5));
        assertThat(value("key: [a,\n b]").place()).isEqualTo(new Place("f", 1, 6, 1));
        assertThat(value("key: []").place().length()).isEqualTo(2);
    }

    @Test
    void a_text_of_several_lines_has_its_place_on_the_first() {
        assertThat(value("key: one\n  two\n").place()).isEqualTo(new Place("f", 1, 6, 3));
        assertThat(value("key: |\n  one\n  two\n"))
                .isEqualTo(new Node.Scalar("one\ntwo\n", Node.Scalar.Style.QUOTED, new Place("f", 1, 6, 1)));
    }

    @Test
    void a_key_without_a_value_is_empty_and_quotes_are_not() {
        assertThat(((Node.Scalar) value("key:\n")).isEmpty()).isTrue();
        assertThat(((Node.Scalar) value("key: ''\n")).isEmpty()).isFalse();
    }

    @Test
    void a_file_beyond_the_limit_is_refused_and_told_the_limit() {
        var problems = read("# " + "x".repeat(YamlReader.LARGEST)).problems();

        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(Code.FILE_TOO_LARGE.id());
            assertThat(problem.what()).contains("524288");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{a: ", "- ", "? "})
    void a_million_brackets_are_refused_soon(String bracket) {
        Assertions.assertTimeout(Duration.ofSeconds(20),
                () -> assertThat(read(bracket.repeat(1_000_000 / bracket.length())))
                        .isInstanceOf(Checked.Faulty.class));
    }

    @Test
    void a_hundred_thousand_words_are_too_many() {
        assertThat(codes("[" + ("a,".repeat(5_000) + "\n ").repeat(20) + "]")).isEqualTo("D016");
    }

    @Test
    void laughs_are_refused_at_the_first_anchor() {
        assertThat(codes("a: &a [lol]\nb: &b [*a, *a]\nc: [*b, *b]\n")).isEqualTo("D005");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a: \u0000", "a: b\u0007", "\u001b[2J", "a: \uD800", "a: \uFFFD", "a: \u007f"})
    void what_is_no_text_is_refused(String text) {
        assertThat(codes(text)).isEqualTo("D009");
    }

    @Test
    void every_doubled_key_is_reported() {
        assertThat(codes("a: 1\na: 2\nb: {c: 1, c: 2, c: 3}\n")).isEqualTo("D007 D007 D007");
    }

    private static Checked<Node> read(String text) {
        return YamlReader.read("f", text);
    }

    private static String codes(String text) {
        return read(text).problems().stream().map(Problem::code).collect(Collectors.joining(" "));
    }

    /** The value of the entry {@code key}. */
    private static Node value(String text) {
        var root = (Node.Mapping) ((Checked.Sound<Node>) read(text)).value();
        return root.entries().stream().filter(entry -> entry.key().text().equals("key")).findFirst().orElseThrow()
                .value();
    }
}
