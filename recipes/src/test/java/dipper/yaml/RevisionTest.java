package dipper.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dipper.yaml.Revision.Change;
import dipper.yaml.Revision.ChangedLine;
import dipper.yaml.Revision.Revised;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Single values change, and every other byte stays. */
class RevisionTest {

    private static final String RIG = """
            # a rig of ours
            rig: "Bench"     # quoted
            heights:  { safe : 48 mm,drain: 6 mm }   # in braces

            stations:                # ten vials
              1: {x: 40 mm, rim: 44 mm}   # by the door
              2:
                x:   80mm      # by hand
                rim: 44 mm
              # the last one
            tolerance: 0.05 mm
            # end
            """;

    private static Change change(String word, String... path) {
        return new Change(Arrays.asList(path), word);
    }

    private static String revised(String text, Change... changes) {
        return written(text, changes).text();
    }

    private static Revised.Written written(String text, Change... changes) {
        var revised = Revision.of("rig.yaml", text, List.of(changes));
        assertThat(revised).isInstanceOf(Revised.Written.class);
        return (Revised.Written) revised;
    }

    private static Revised.Impossible impossible(String text, Change change) {
        var revised = Revision.of("rig.yaml", text, List.of(change));
        assertThat(revised).isInstanceOf(Revised.Impossible.class);
        return (Revised.Impossible) revised;
    }

    @Test
    void a_value_in_braces_changes_and_nothing_else() {
        assertThat(revised(RIG, change("40.25 mm", "stations", "1", "x")))
                .isEqualTo(RIG.replace("x: 40 mm,", "x: 40.25 mm,"));
        assertThat(revised(RIG, change("50 mm", "heights", "safe")))
                .isEqualTo(RIG.replace("safe : 48 mm,drain", "safe : 50 mm,drain"));
    }

    @Test
    void a_value_on_its_own_line_changes_before_its_comment() {
        assertThat(revised(RIG, change("81.5mm", "stations", "2", "x")))
                .isEqualTo(RIG.replace("x:   80mm      # by hand", "x:   81.5mm      # by hand"));
    }

    @Test
    void a_quoted_value_stays_quoted() {
        assertThat(revised(RIG, change("Window", "rig"))).isEqualTo(RIG.replace("\"Bench\"", "\"Window\""));
    }

    @Test
    void a_missing_key_is_put_behind_the_last_in_braces() {
        assertThat(revised(RIG, change("32 mm", "stations", "1", "level")))
                .isEqualTo(RIG.replace("rim: 44 mm}   # by", "rim: 44 mm, level: 32 mm}   # by"));
    }

    @Test
    void a_missing_key_gets_a_line_of_its_own_behind_the_last() {
        assertThat(revised(RIG, change("32 mm", "stations", "2", "level")))
                .isEqualTo(RIG.replace("    rim: 44 mm\n  # the", "    rim: 44 mm\n    level: 32 mm\n  # the"));
    }

    @Test
    void missing_keys_above_it_are_written_in_braces() {
        assertThat(revised(RIG, change("motor power", "emergency stop", "cuts"))).isEqualTo(RIG.replace(
                "tolerance: 0.05 mm\n", "tolerance: 0.05 mm\nemergency stop: {cuts: motor power}\n"));
    }

    @Test
    void a_text_without_a_last_line_break_gets_none() {
        assertThat(revised("rig: a\ndipper: 1", change("2 s", "handshake")))
                .isEqualTo("rig: a\ndipper: 1\nhandshake: 2 s");
    }

    @Test
    void a_mapping_ends_behind_what_its_last_key_holds() {
        assertThat(revised("a:\n  b:\n    c: {d: 1}   # deep\ne: 2\n", change("3", "a", "f")))
                .isEqualTo("a:\n  b:\n    c: {d: 1}   # deep\n  f: 3\ne: 2\n");
        assertThat(revised("a: {b: 1,\n  c: 2}   # x\n", change("3", "a", "f")))
                .isEqualTo("a: {b: 1,\n  c: 2, f: 3}   # x\n");
        assertThat(revised("a: {b: {c: 1}, d: [1, 2]} # x\n", change("3", "a", "f")))
                .isEqualTo("a: {b: {c: 1}, d: [1, 2], f: 3} # x\n");
        assertThat(revised("a:\n  - 1\n  - 2\n", change("3", "f"))).isEqualTo("a:\n  - 1\n  - 2\nf: 3\n");
    }

    @Test
    void a_length_is_written_in_the_unit_that_stands_there() {
        var length = new dipper.units.Length(81_250_000);
        assertThat(Change.ofLength(List.of("stations", "2", "x"), length, RIG).word()).isEqualTo("81.25mm");
        assertThat(Change.ofLength(List.of("stations", "2", "x"), length, RIG.replace("80mm", "8  cm")).word())
                .isEqualTo("8.125  cm");
        assertThat(Change.ofLength(List.of("stations", "2", "level"), length, RIG).word()).isEqualTo("81.25 mm");
        assertThat(Change.ofLength(List.of("stations"), length, RIG).word()).isEqualTo("81.25 mm");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r\n", "\n", "\r"})
    void the_texts_own_line_ends_are_kept(String ending) {
        var text = RIG.replace("\n", ending);
        var expected = RIG.replace("x: 40 mm,", "x: 41 mm,").replace("tolerance: 0.05 mm\n",
                "tolerance: 0.05 mm\nhandshake: 30 ms\n");
        assertThat(revised(text, change("41 mm", "stations", "1", "x"), change("30 ms", "handshake")))
                .isEqualTo(expected.replace("\n", ending));
    }

    @Test
    void a_byte_order_mark_and_letters_beyond_the_basic_plane_are_no_hindrance() {
        var text = "\uFEFFrig: {name: \"𝛼 bench\", safe: 48 mm}   # 𝛽\n";
        assertThat(revised(text, change("50 mm", "rig", "safe"))).isEqualTo(text.replace("48", "50"));
        assertThat(revised(text, change("6 mm", "rig", "drain"))).isEqualTo(text.replace("mm}", "mm, drain: 6 mm}"));
    }

    @Test
    void the_lines_that_changed_are_told_with_what_stood_there() {
        var lines = written(RIG, change("41 mm", "stations", "1", "x"), change("32 mm", "stations", "2", "level"),
                change("yes", "spare"), change("no", "other")).lines();

        assertThat(lines).containsExactly(
                new ChangedLine(6, Optional.of("  1: {x: 40 mm, rim: 44 mm}   # by the door"),
                        "  1: {x: 41 mm, rim: 44 mm}   # by the door"),
                new ChangedLine(10, Optional.empty(), "    level: 32 mm"),
                new ChangedLine(12, Optional.empty(), "spare: yes"),
                new ChangedLine(12, Optional.empty(), "other: no"));
    }

    @Test
    void a_change_to_what_stands_there_already_changes_no_line() {
        assertThat(written(RIG, change("40 mm", "stations", "1", "x")).lines()).isEmpty();
    }

    @Test
    void a_line_put_in_before_one_like_it_is_told_as_put_in() {
        assertThat(written("a:\n  b: 1\nc:\n  b: 1\n", change("1", "a", "d"), change("2", "c", "b")).lines())
                .containsExactly(new ChangedLine(3, Optional.empty(), "  d: 1"),
                        new ChangedLine(4, Optional.of("  b: 1"), "  b: 2"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "a: {b: 1}\\n                          ; a    ; 3 ; this is a mapping, not a word",
        "a: {b: [1,\\n  2]}\\n                 ; a/f  ; 3 ; where this ends is not clear",
        "a: |\\n  two\\n  lines\\n             ; a    ; 3 ; this text is not written as it reads",
        "a: one\\n  and two\\n                 ; a    ; 3 ; this text is not written as it reads",
        "a: 1\\nb: |\\n  two\\n                ; f    ; 3 ; where this ends is not clear",
        "a: [1, 2]\\n                          ; a    ; 3 ; this is a list, not a word",
        "a: [1, 2]\\n                          ; a/b  ; 3 ; this is a list, not a mapping",
        "a: 1\\n                               ; a/b  ; 3 ; this is a word, not a mapping",
        "a: {}\\n                              ; a/b  ; 3 ; this mapping is empty",
        "a: {b: 1}\\n                          ; a/b  ; 3, c: 4 ; this value cannot be written without changing another",
        "a: 1\\n                               ; b    ; '3 # x' ; this value cannot be written without changing another",
        "a: 1\\n                               ; a    ; '3\\n' ; this value cannot be written without changing another"})
    void what_cannot_be_written_safely_is_left_to_a_person(String text, String path, String word, String what) {
        var told = impossible(text.strip().replace("\\n", "\n") + "\n",
                change(word.replace("\\n", "\n"), path.equals("f") ? new String[] {"f"} : path.split("/")));

        assertThat(told.what()).isEqualTo(what);
        assertThat(told.remedy()).startsWith("write it yourself: ");
    }

    /** Whatever is changed in a text of many forms: only that value's bytes differ, and the tree is as wanted. */
    @Test
    void values_of_random_layouts_change_alone() {
        for (var seed = 1; seed <= 300; seed++) {
            var random = new Random(seed);
            var parts = new ArrayList<String>();
            var rows = 2 + random.nextInt(6);
            for (var row = 0; row < rows; row++) {
                parts.add(row(row, random));
            }
            var target = random.nextInt(rows);
            var text = String.join("", parts);
            var expected = text.replace("V" + target + " mm", "7.5 mm");
            assertThat(revised(text, change("7.5 mm", "k" + target, "v"))).as("seed %d:\n%s", seed, text)
                    .isEqualTo(expected);
        }
    }

    private static String row(int number, Random random) {
        var blanks = " ".repeat(1 + random.nextInt(4));
        var comment = random.nextBoolean() ? blanks + "# k" + number + ": {v: 1}" : "";
        return (random.nextInt(4) == 0 ? "\n# between\n" : "") + switch (random.nextInt(4)) {
            case 0 -> "k%d:%s{a: 1,%sv: V%d mm}%s\n".formatted(number, blanks, blanks, number, comment);
            case 1 -> "k%d: {%sv:%sV%d mm%s, a: [1, {v: 2}]}%s\n".formatted(number, blanks, blanks, number, blanks,
                    comment);
            case 2 ->
                    "k%d:%s\n%sa: \"v: 1\"\n%sv:%sV%d mm%s\n".formatted(number, comment, blanks, blanks, blanks, number,
                            comment);
            default -> "k%d:\n%sv: 'V%d mm'%s\n".formatted(number, blanks, number, comment);
        };
    }
}
