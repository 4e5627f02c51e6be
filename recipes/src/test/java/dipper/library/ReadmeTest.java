package dipper.library;

import static org.assertj.core.api.Assertions.assertThat;

import dipper.Shipped;
import dipper.batch.BatchCheck;
import dipper.batch.BatchReader;
import dipper.plan.Deck;
import dipper.plan.Planner;
import dipper.protocol.Protocol;
import dipper.recipe.RecipeReader;
import dipper.rig.RigReader;
import dipper.units.QuantityText;
import dipper.yaml.Checked;
import dipper.yaml.Code;
import dipper.yaml.FileKind;
import dipper.yaml.Node;
import dipper.yaml.Problem;
import dipper.yaml.YamlReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The manual says what is: its examples read and can be planned, and its tables know every unit and every hundred of codes. */
class ReadmeTest {

    private static final Pattern CODES = Pattern.compile("D(\\d{3})–D(\\d{3})");

    static List<String> examples() throws IOException {
        return Example.IN_YAML.matcher(readme()).results().map(match -> match.group(1)).toList();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void an_example_reads_without_a_problem(String example) {
        var document = ((Checked.Sound<Node>) YamlReader.read("example", example)).value();

        assertThat(Readings.butSharedRinses(problems(FileKind.of(document).orElseThrow(), example))).isEmpty();
    }

    static List<Example> withLines() throws IOException {
        return Example.WITH_LINE.matcher(readme()).results().map(Example::of).toList();
    }

    /** {@code -Ddipper.pictures=write} writes the lines anew. */
    @Test
    void the_line_under_an_example_says_what_it_comes_to() throws IOException {
        if ("write".equals(System.getProperty("dipper.pictures"))) {
            var text = readme();
            for (var example : withLines()) {
                text = text.replace(example.text() + "```\n\n" + example.said(),
                        example.text() + "```\n\n" + example.comesTo());
            }
            Files.writeString(Path.of("README.md"), text);
        }
        assertThat(withLines()).allSatisfy(example -> assertThat(example.said()).isEqualTo(example.comesTo()));
    }

    @Test
    void every_recipe_and_batch_of_the_manual_has_that_line() throws IOException {
        var written = examples().stream().filter(example -> !example.startsWith("dipper: 1\nrig:")).toList();

        assertThat(withLines()).extracting(Example::text).containsExactlyElementsOf(written);
    }

    private static List<Problem> problems(FileKind kind, String example) {
        var rig = Shipped.rig("dr3-like.yaml");
        return switch (kind) {
            case RECIPE -> RecipeReader.read("example", example).then(recipe -> Protocol.of(recipe, Map.of()))
                    .then(protocol -> Deck.assigned(protocol, rig).then(deck -> Planner.plan(protocol, deck, rig)))
                    .problems();
            case RIG -> RigReader.read("example", example).problems();
            case BATCH -> BatchReader.read("example", example)
                    .then(batch -> Checked.of(batch,
                            BatchCheck.check(batch, Shipped.recipe(batch.recipe()), Shipped.rig(batch.rig()))))
                    .problems();
        };
    }

    @Test
    void the_table_of_units_has_every_spelling_but_those_that_look_alike() throws IOException {
        var readme = readme();

        assertThat(QuantityText.unitSpellings()).filteredOn(unit -> !unit.contains("μ"))
                .allSatisfy(unit -> assertThat(readme).contains("`" + unit + "`"));
    }

    @Test
    void the_table_of_codes_has_every_code() throws IOException {
        var ranges = CODES.matcher(readme()).results().toList();

        assertThat(Arrays.asList(Code.values()))
                .allMatch(code -> ranges.stream().anyMatch(range -> isWithin(code, range)));
    }

    private static boolean isWithin(Code code, MatchResult range) {
        var number = code.id().substring(1);
        return number.compareTo(range.group(1)) >= 0 && number.compareTo(range.group(2)) <= 0;
    }

    @Test
    void the_picture_of_a_problem_is_one_that_a_broken_file_shows() throws IOException {
        var picture = Files.readString(Path.of("src/test/resources/broken/quantity-unknown-unit.txt"));

        assertThat(readme()).contains(picture.replace("quantity-unknown-unit.yaml", "trial.yaml"));
    }

    private static String readme() throws IOException {
        return Files.readString(Path.of("README.md"));
    }
}
