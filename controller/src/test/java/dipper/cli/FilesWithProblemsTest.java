package dipper.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dipper.ShippedPlans;
import dipper.json.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Goal: a mistake in a file is one clear error with its place and remedy, exit code 1, and nothing is connected. Method: each kind, by command. */
class FilesWithProblemsTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "rest: rinse|colour: red|unknown key|colour",
        "{dip: peroxide, for: peroxide time}|{dip: peroxid, for: peroxide time}|unknown solution|peroxid",
        "{layer: PAA, for: 5 min}|{layer: PAA, for: 5}|missing unit|5",
        "{layer: PAA, for: 5 min}|{layer: PAA, for: -5 min}|negative time|-5 min",
        "immersion speed: 5 mm/s|immersion speed: 25 mm/s|speed above the rig's limit|20 mm/s",
        "depth: 5 mm |depth: 40 mm |depth below the floor|31 mm",
        "depth: 5 mm |depth: 0.1 mm |crossing in a ramp|4.47 mm/s",
        "withdrawal speed: 2 mm/s|withdrawal speed: 0.0005 mm/s|slower than any axis is driven|1 µm/s"})
    void a_recipe_that_cannot_be_run_is_refused_with_its_line(String sound, String broken, String kind, String word)
            throws IOException {
        var text = ShippedPlans.text("latp-paa-peo-30.yaml");
        assertThat(text).contains(sound);
        var file = write("recipe.yaml", text.replace(sound, broken));
        for (var command : new String[] {"check", "plan", "simulate"}) {
            var result = Shell.dipper(command, file.toString());

            assertThat(result.exit()).as(kind).isEqualTo(1);
            assertThat(result.out() + result.err()).as(kind)
                    .containsPattern("recipe\\.yaml:[0-9]+:[0-9]+: error D[0-9]{3}: ").contains(word).contains("^");
        }
    }

    @Test
    void a_solution_in_no_beaker_is_refused_at_the_recipes_line() throws IOException {
        write("demo.yaml", ShippedPlans.text("demo.yaml"));
        write("bench.yaml", ShippedPlans.text("bench.yaml"));
        var batch = write("batch.yaml",
                ShippedPlans.text("demo-batch.yaml").replace("  5: {holds: PEO, lot: PEO-0409}\n", ""));
        var result = Shell.dipper("check", batch.toString());

        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.out()).contains("\"PEO\" stands in no beaker").contains("demo.yaml:").contains("batch.yaml");
    }

    @Test
    void all_problems_are_shown_at_once_and_as_json() throws IOException {
        var file = write("recipe.yaml", ShippedPlans.text("latp-paa-peo-30.yaml").replace("for: 2 min", "for: 2")
                .replace("\nrest: rinse", "\nrest: rins"));
        var object = Json.read(Shell.dipper("check", "--json", file.toString()).out());

        assertThat(object).containsEntry("sound", false);
        assertThat((java.util.List<?>) object.get("problems")).hasSize(3);
    }

    @Test
    void a_file_that_is_not_there_is_one_line_and_a_remedy() {
        var result = Shell.dipper("check", "no-such.yaml");

        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.err()).contains("there is no file no-such.yaml").doesNotContain("Exception");
    }

    /** Goal: no file fills the memory before it is refused. Method: one of a gigabyte, of which nothing is stored, and one that never ends. */
    @Test
    void a_file_without_an_end_is_refused_at_its_limit() throws IOException {
        var huge = folder.resolve("huge.yaml");
        try (var channel = java.nio.channels.FileChannel.open(huge, java.nio.file.StandardOpenOption.CREATE_NEW,
                java.nio.file.StandardOpenOption.WRITE)) {
            channel.write(java.nio.ByteBuffer.wrap(new byte[] {'#'}), 1L << 30);
        }

        assertThat(Shell.dipper("check", huge.toString()).out()).contains("D002").contains("524288");
        assertThat(Shell.dipper("check", "/dev/zero").out()).contains("D002");
    }

    @Test
    void a_file_that_is_nearly_there_is_named() throws IOException {
        write("thursday.yaml", ShippedPlans.text("demo.yaml"));

        assertThat(Shell.dipper("check", folder.resolve("thrusday.yaml").toString()).err())
                .contains("did you mean \"thursday.yaml\"?");
        assertThat(Shell.dipper("check", "demo-bach.yaml").err()).contains("did you mean \"demo-batch.yaml\"?");
    }

    @Test
    void a_folder_or_bytes_that_are_no_text_are_refused() throws IOException {
        var bytes = folder.resolve("bytes.yaml");
        Files.write(bytes, new byte[] {(byte) 0xC3, 0x28, 0, 1});

        assertThat(Shell.dipper("check", bytes.toString()).exit()).isEqualTo(1);
        assertThat(Shell.dipper("check", folder.toString())).satisfies(result -> {
            assertThat(result.exit()).isEqualTo(1);
            assertThat(result.err()).contains("it is a folder").doesNotContain("Exception");
        });
    }

    @Test
    void a_file_in_an_older_encoding_is_refused_where_its_first_odd_letter_stands() throws IOException {
        var latin = folder.resolve("latin.yaml");
        Files.write(latin, "dipper: 1\nrecipe: 130 °C\n".getBytes(StandardCharsets.ISO_8859_1));
        var result = Shell.dipper("check", latin.toString());

        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.out() + result.err()).contains("latin.yaml:2:13: error D009: ").contains("UTF-8")
                .doesNotContain("Exception");
    }

    @ParameterizedTest
    @CsvSource({"simulate, --set, bilayers", "simulate, --set, bilayers=ten", "simulate, --set, bilayers=3 mn",
        "plan, --nonsense, x"})
    void mistakes_of_usage_have_a_code_of_their_own(String command, String option, String value) {
        assertThat(Shell.dipper(command, Shell.library("demo.yaml"), option, value).exit()).isEqualTo(2);
    }

    @Test
    void settings_without_an_end_are_refused_with_the_limit() {
        var many = Stream.concat(Stream.of("simulate", Shell.library("demo.yaml")),
                IntStream.rangeClosed(0, Overrides.MOST).boxed().flatMap(at -> Stream.of("--set", "x" + at + "=1 s")));

        var tooMany = Shell.dipper(many.toArray(String[]::new));
        var tooLong =
                Shell.dipper("simulate", Shell.library("demo.yaml"), "--set", "x".repeat(Overrides.LONGEST) + "=1");

        assertThat(tooMany.exit()).isEqualTo(2);
        assertThat(tooMany.err()).contains("given 1001 times").contains("1000").contains("batch");
        assertThat(tooLong.exit()).isEqualTo(2);
        assertThat(tooLong.err()).contains("2402 characters").contains("2400");
    }

    @Test
    void a_setting_out_of_range_is_a_problem_with_its_place() {
        var result = Shell.dipper("simulate", Shell.library("demo.yaml"), "--set", "bilayers=900");

        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.err()).contains("--set bilayers=900").contains("from 1 to 20");
    }

    @Test
    void a_sound_batch_says_with_what_each_pellet_leaves_that_leaves_early() {
        assertThat(Shell.dipper("check", Shell.library("psp-pah-batch.yaml")).out())
                .contains("  201 layers of which 1 precursor, 100 bilayers\n")
                .contains("  G-20 leaves with 41 layers of which 1 precursor, 20 bilayers\n")
                .contains("  G-60 leaves with 121 layers of which 1 precursor, 60 bilayers\n")
                .doesNotContain("G-100 leaves");
    }

    static List<String> shipped() throws IOException {
        try (var files = Files.list(ShippedPlans.LIBRARY)) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".yaml")).sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void every_shipped_file_is_sound(String name) {
        var result = Shell.dipper("check", Shell.library(name));

        assertThat(result.exit()).as(result.out()).isZero();
        assertThat(result.out()).contains(": sound");
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
