package dipper.library;

import static org.assertj.core.api.Assertions.assertThat;

import dipper.Shipped;
import dipper.recipe.RecipeReader;
import dipper.yaml.Ink;
import dipper.yaml.ProblemPicture;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a text holds, the readers answer with values or problems, soon, and the picture of a problem can be drawn. */
class HostileTextsTest {

    /** Goal: no text makes a reader throw. Method: the shipped files with a few bytes, words or lines changed, from printed seeds. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void a_mutated_file_gives_values_or_problems(long seed) throws IOException {
        var random = new Random(seed);
        var files = Readings.files(Readings.LIBRARY, ".yaml");
        for (var round = 0; round < 200; round++) {
            var text = mutated(Shipped.text(files.get(random.nextInt(files.size())).getFileName().toString()), random);
            for (var name : new String[] {"recipe-x", "rig-x", "batch-x"}) {
                var picture = new ProblemPicture(Map.of(name, text), Ink.ANSI);
                assertThat(Readings.read(name, text).problems()).as("seed %d, round %d", seed, round)
                        .allSatisfy(problem -> assertThat(picture.of(problem)).contains(problem.code()));
            }
        }
    }

    private static String mutated(String text, Random random) {
        var changed = text;
        for (var change = random.nextInt(3); change >= 0; change--) {
            changed = switch (random.nextInt(4)) {
                case 0 -> withByteChanged(changed, random);
                case 1 -> withStretchMoved(changed, random);
                case 2 -> withStretchMoved(withByteChanged(changed, random), random);
                default -> withWordReplaced(changed, random);
            };
        }
        return changed;
    }

    private static String withByteChanged(String text, Random random) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static String withStretchMoved(String text, Random random) {
        var from = random.nextInt(text.length());
        var to = Math.min(text.length(), from + random.nextInt(40));
        var rest = text.substring(0, from) + text.substring(to);
        var at = random.nextInt(rest.length() + 1);
        return rest.substring(0, at) + text.substring(from, to) + rest.substring(at);
    }

    private static String withWordReplaced(String text, Random random) {
        var words = text.split("(?<=[ ,:\\n{}\\[\\]])|(?=[ ,:\\n{}\\[\\]])", -1);
        words[random.nextInt(words.length)] = words[random.nextInt(words.length)];
        return String.join("", words);
    }

    @Test
    void a_number_of_thousands_of_digits_is_refused_at_once() {
        var text = Shipped.text("demo.yaml").replace("layer time: 2 s", "layer time: " + "9".repeat(19_000) + " s");

        assertThat(within(Duration.ofSeconds(20), text)).contains("D025");
    }

    @Test
    void thousands_of_wrong_steps_cost_no_more_than_the_first_hundred_problems() {
        var text = Shipped.text("demo.yaml") + "  - {rinse: watre, for: 1 mni, rest: rinze A}\n".repeat(5_000);

        assertThat(within(Duration.ofSeconds(20), text)).contains("D033");
        assertThat(RecipeReader.read("x", text).problems()).hasSize(100);
    }

    @Test
    void blocks_that_double_each_other_are_read_without_being_written_out() {
        var text = new StringBuilder(
                Shipped.text("demo.yaml").replace("steps:\n  - {layer: PEI", "steps:\n  - {do: b9}\n  - {layer: PEI"))
                .append("blocks:\n  b0: {steps: [{rinse: water, for: 1 s}]}\n");
        for (var level = 1; level < 10; level++) {
            text.append("  b%d: {steps: [%s]}\n".formatted(level, "{do: b%d}, ".formatted(level - 1).repeat(10)));
        }

        assertThat(within(Duration.ofSeconds(20), text.toString())).isEmpty();
    }

    /** Ten calls in ten levels are ten thousand million treatments, and one body a level. */
    @Test
    void blocks_that_double_each_other_are_bound_without_being_written_out() {
        var text = new StringBuilder(
                Shipped.text("demo.yaml").replace("steps:\n  - {layer: PEI", "steps:\n  - {do: b10}\n  - {layer: PEI"))
                .append("blocks:\n  b0: {steps: [{rinse: water, for: 1 s}]}\n");
        for (var level = 1; level <= 10; level++) {
            text.append("  b%d: {steps: [%s]}\n".formatted(level, "{do: b%d}, ".formatted(level - 1).repeat(10)));
        }
        var recipe = Shipped.sound(RecipeReader.read("x", text.toString()));

        assertThat(dipper.protocol.Protocol.of(recipe, Map.of()).problems()).singleElement()
                .satisfies(problem -> assertThat(problem.code()).isEqualTo("D080"));
    }

    private static String within(Duration limit, String text) {
        var codes = new StringBuilder();
        org.junit.jupiter.api.Assertions.assertTimeout(limit,
                () -> RecipeReader.read("x", text).problems().forEach(problem -> codes.append(problem.code())));
        return codes.toString();
    }
}
