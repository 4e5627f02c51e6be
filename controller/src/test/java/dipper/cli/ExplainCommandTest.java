package dipper.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dipper.json.Json;
import dipper.yaml.Code;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Goal: every code is explained, and its examples are true. Method: each example becomes a file that is checked by command, a rig's with the start of a
 * recipe on it, or foretold where the code is a forecast's; what breaks the rule gives that code and no other error, what is mended gives it no more.
 */
class ExplainCommandTest {

    /** What stands for the dots of an example that is too long to be shown. */
    private static final Map<Code, Integer> DOTS = Map.of(Code.TOO_LONG, 2000, Code.FILE_TOO_LARGE, 1 << 19);

    /**
     * No recipe on the default rig comes so far: whoever reads it has refused it before, or the rig hangs its pellets alike; or it takes a recipe and a rig,
     * or a recipe and a batch, of a kind.
     */
    private static final Set<Code> BEHIND_OTHERS =
            EnumSet.of(Code.NO_PELLET, Code.WETTED_UNEVENLY, Code.SERVICE_SWITCHES_NOTHING, Code.BEAKER_UNUSED);

    @TempDir
    private Path folder;

    @Test
    void codes_and_explanations_are_the_same_set() throws IOException {
        try (var files = Files.list(Path.of("../recipes/src/main/resources/explain"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(
                            Stream.of(Code.values()).map(code -> code.id() + ".md").toList());
        }
    }

    @ParameterizedTest
    @EnumSource(Code.class)
    void an_example_breaks_its_rule_and_is_mended(Code code) throws IOException {
        var examples = Example.of(ShippedTexts.explanation(code));

        assertThat(examples).hasSize(2);
        var broken = problems(examples.getFirst(), code);
        var mended = problems(examples.getLast(), code);
        assertThat(mended)
                .allSatisfy(problem -> assertThat(problem).doesNotStartWith("error").doesNotEndWith(code.id()));
        if (!BEHIND_OTHERS.contains(code)) {
            var isWarning = broken.contains("warning " + code.id());
            assertThat(broken.stream().filter(problem -> isForetold(code)
                    ? problem.endsWith(code.id())
                    : isWarning || problem.startsWith("error")).distinct())
                    .containsExactly((isWarning ? "warning " : "error ") + code.id());
        }
    }

    @ParameterizedTest
    @EnumSource(Code.class)
    void a_story_says_why_and_fits_a_terminal(Code code) {
        var told = Shell.dipper("explain", code.id().toLowerCase(java.util.Locale.ROOT));

        assertThat(told.exit()).isZero();
        assertThat(told.out()).startsWith(code.id() + ": " + code.meaning() + "\n").contains("\nWhy")
                .doesNotContain("```");
        assertThat(told.out().lines().filter(line -> !line.startsWith("    "))).allMatch(line -> line.length() <= 100);
    }

    @Test
    void without_a_code_all_are_listed() {
        var listed = Shell.dipper("explain").out();

        assertThat(Code.values()).allSatisfy(code -> assertThat(listed).contains(code.id() + "  " + code.meaning()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"D0222", "D02", "E022"})
    void a_code_that_is_none_is_answered_with_the_nearest(String text) {
        var told = Shell.dipper("explain", text);

        assertThat(told.exit()).isEqualTo(2);
        assertThat(told.err()).contains("there is no code").contains("did you mean \"D0").contains("dipper explain");
    }

    @Test
    void problems_say_where_more_is_told() throws IOException {
        var file = Files.writeString(folder.resolve("trial.yaml"),
                ShippedTexts.start(dipper.yaml.FileKind.RECIPE).replace("for: 5 min", "for: 5"));

        assertThat(Shell.dipper("check", file.toString()).out()).contains("dipper explain D022 tells why");
        assertThat(Shell.dipper("simulate", file.toString()).err()).contains("dipper explain D022 tells why");
    }

    private List<String> problems(Example example, Code code) throws IOException {
        var text = example.text().replace("…", "x".repeat(DOTS.getOrDefault(code, 1)));
        var file = Files.writeString(folder.resolve("example.yaml"), text).toString();
        if (isForetold(code)) {
            return example.kind() == dipper.yaml.FileKind.RIG ? foretold("demo.yaml", "--rig", file) : foretold(file);
        }
        var problems = new ArrayList<>(check(file));
        if (example.kind() == dipper.yaml.FileKind.RIG) {
            var recipe =
                    Files.writeString(folder.resolve("start.yaml"), ShippedTexts.start(dipper.yaml.FileKind.RECIPE));
            problems.addAll(check(recipe.toString(), "--rig", file));
        }
        return List.copyOf(new TreeSet<>(problems));
    }

    /** A forecast warns of several things at once, and only of them where the files are sound. */
    private static boolean isForetold(Code code) {
        return code.compareTo(Code.LEVEL_FALLS) >= 0 && code.compareTo(Code.BEAKER_UNUSED) <= 0;
    }

    private static List<String> foretold(String... arguments) {
        var command = Stream.concat(Stream.of("simulate", "--json"), Stream.of(arguments)).toArray(String[]::new);
        return problems(Json.read(Shell.dipper(command).out()).get("warnings"));
    }

    private static List<String> check(String... arguments) {
        var command = Stream.concat(Stream.of("check", "--json"), Stream.of(arguments)).toArray(String[]::new);
        var object = Json.read(Shell.dipper(command).out());
        return problems(object.get("problems"));
    }

    private static List<String> problems(Object list) {
        return ((List<?>) list).stream().map(problem -> (Map<?, ?>) problem)
                .map(problem -> problem.get("severity") + " " + problem.get("code")).toList();
    }
}
