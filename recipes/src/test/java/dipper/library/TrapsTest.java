package dipper.library;

import static org.assertj.core.api.Assertions.assertThat;

import dipper.Shipped;
import dipper.batch.BatchReader;
import dipper.recipe.RecipeReader;
import dipper.yaml.Problem;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Goal: what YAML or a word processor turns into something else is either taken as written (free text) or refused with its reason (quantities). Method: each
 * trap in each position.
 */
class TrapsTest {

    /** A file, and the word in it that gives way to the trap. */
    private record Position(String name, String text, String word) {

        private String with(String trap) {
            assertThat(text).contains(word);
            return text.replaceFirst(java.util.regex.Pattern.quote(word),
                    java.util.regex.Matcher
                            .quoteReplacement(word.replaceFirst("[^: ]+( min|%)?$|[^: ]+ [^ :]+$", "") + trap));
        }
    }

    private static final String RECIPE = """
            dipper: 1
            recipe: trial
            counts: nothing
            rest: here
            pellet:
              diameter: 8mm
              thickness: 1 mm
              hung: flat
            parameters:
              rounds: 2
            solutions:
              PAA:
                pH: 2.6
                concentration: 5%
            blocks:
              dips:
                given: [dip time]
                steps:
                  - layer: PAA
                    for: dip time
                    depth: 5mm
            defaults: {immersion: 5 mm/s, withdrawal: 2 mm/s, drain: 10 s, depth: 5 mm}
            steps:
              - repeat: 3
                do: dips
                dip time: 4min
              - layer: PAA
                for: 5min
            """;

    private static final List<Position> QUANTITIES = List.of(
            new Position("recipe", RECIPE, "    for: 5min"),
            new Position("recipe", RECIPE, "depth: 5mm"),
            new Position("recipe", RECIPE, "diameter: 8mm"),
            new Position("recipe", RECIPE, "repeat: 3"),
            new Position("recipe", RECIPE, "dip time: 4min"),
            new Position("recipe", RECIPE, "rounds: 2"),
            new Position("recipe", RECIPE, "pH: 2.6"),
            new Position("recipe", RECIPE, "concentration: 5%"),
            new Position("rig-bench", Shipped.text("bench.yaml"), "tolerance: 0.05 mm"),
            new Position("batch-latp", Shipped.text("demo-batch.yaml") + "set:\n  bilayers: 2\n", "bilayers: 2"));

    /** What a trap may be called; that there is no such parameter is the answer to words. */
    private static final Set<String> EXPLAINED = Set.of("D020", "D021", "D028", "D034", "D141", "D142", "D024");

    @ParameterizedTest
    @ValueSource(strings = {"1:30", "12:30:45", "012", "05 min", "0012 mm", "no", "yes", "on", "off", "null", "~",
        "1e3",
        "1e3 s", "2E-3 mm", ".5", ".5 min", "1_000", "1_000 s", "0x1F", "0b11", "\"1,5\"", "\"1,5 min\"", "1 000 s",
        "5. min",
        "+5 min", "-5 min", "5\u00a0min", "5\u202fmm", "“5 min”", "−5 min", "5\u200b min", "1/2 min", "5-10 min",
        "5 to 10 min", "1 min 30 s", "1h30min", "2024-05-01", "about 5 min", "<5 min", "5 mn", "5 Min", "٥ min"})
    void a_trap_where_a_quantity_is_wanted_is_refused_and_explained(String trap) {
        for (var position : QUANTITIES) {
            assertThat(problems(position.name(), position.with(trap))).as(position.word() + " → " + trap)
                    .isNotEmpty().allSatisfy(problem -> {
                        assertThat(problem.severity()).isEqualTo(Problem.Severity.ERROR);
                        assertThat(EXPLAINED).contains(problem.code());
                        assertThat(problem.remedy()).isNotBlank();
                    });
        }
    }

    private static List<Problem> problems(String name, String text) {
        return Readings.read(name, text).problems();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0412", "12e4", "2024-05-01", "1:30", "no", "yes", "on", "off", "null", "~", "1_000",
        "0x1F", "1,5",
        ".5", "+1", "5 min", "A-1 (new)", "1e3", "P\u00a07", "“quoted”", "µm", "1/2", "100 %", "=", "PAA#3", "O'Brien",
        "x;y", "12:30", "a:b"})
    void free_text_is_taken_as_written(String text) {
        var batch = Shipped.sound(BatchReader.read("batch.yaml", Shipped.text("demo-batch.yaml")
                .replace("lot: PAA-0412", "lot: \"x\"")
                .replace("lot: PEI-0301", text.contains(",") ? "lot: '" + text + "'" : "lot: " + text)
                .replace("1: DEMO-1", "1: " + text)));
        var recipe = Shipped.sound(RecipeReader.read("recipe.yaml",
                RECIPE.replace("recipe: trial", "recipe: " + text).replace("    pH: 2.6",
                        "    name: " + text + "\n    hazard: " + text)));

        assertThat(batch.beakers().getFirst().lot()).contains(text);
        assertThat(batch.passes().getFirst().substrates().getFirst().name()).isEqualTo(text);
        assertThat(recipe.title()).isEqualTo(text);
        assertThat(recipe.solutions().get("PAA").name()).isEqualTo(text);
        assertThat(recipe.solutions().get("PAA").hazard()).contains(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r\n", "\r", "\n"})
    void lines_may_end_as_any_editor_ends_them_and_begin_with_a_mark(String end) {
        var text = "\uFEFF" + Shipped.text("demo.yaml").replace("\n", end);

        assertThat(problems("recipe", text)).isEmpty();
        assertThat(problems("recipe", text.replace("layer time: 2 s", "layer time: 2")).getFirst().place().line())
                .isEqualTo(23);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"5min", "5 min", "5  min", "5\tmin", "5 mins", "5 minutes", "300 s", "300 secs", "0.0834 h"})
    void spellings_are_tolerated(String time) {
        assertThat(problems("recipe", RECIPE.replace("    for: 5min", "    for: " + time))).isEmpty();
    }

    @Test
    void a_comment_after_a_text_is_one_when_it_looks_like_one() {
        for (var comment : List.of("  #3 of them", " # 3rd try was best".replace("3", "the 3"), "   # note", " #",
                " # note")) {
            assertThat(problems("recipe", RECIPE.replace("recipe: trial", "recipe: trial" + comment))).as(comment)
                    .isEmpty();
        }
        for (var text : List.of(" #3", " #3 of them", " # 3", " #a")) {
            assertThat(problems("recipe", RECIPE.replace("recipe: trial", "recipe: trial" + text))).as(text)
                    .extracting(Problem::code).containsExactly("D140");
        }
    }
}
