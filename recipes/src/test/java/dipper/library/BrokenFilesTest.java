package dipper.library;

import static org.assertj.core.api.Assertions.assertThat;

import dipper.yaml.Code;
import dipper.yaml.Ink;
import dipper.yaml.ProblemPicture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every broken file is drawn as its picture beside it says. The name's first word tells what it is meant to be: a rig, a batch (held against the
 * demonstration's recipe and rig), a forecast (a recipe whose dry run foretells trouble), else a recipe. With {@code -Ddipper.pictures=write} the pictures are drawn anew, to be read before they are kept.
 */
class BrokenFilesTest {

    private static final Path BROKEN = Path.of("src/test/resources/broken");
    private static final boolean WRITE = "write".equals(System.getProperty("dipper.pictures"));

    private static final int FEWEST = 80;

    private static final String OTHER_RIG = "wants another rig than the default one, on which recipes are planned here";
    private static final String BATCH = "wants a batch on a rig of its own";

    /** Codes that no file here can show, and why; other tests show them. */
    private static final Map<Code, String> SHOWN_ELSEWHERE = Map.of(
            Code.FILE_TOO_LARGE, "a file of half a megabyte is made, not kept",
            Code.OUT_OF_REACH, OTHER_RIG, Code.WETTED_UNEVENLY, OTHER_RIG, Code.BEAKERS_TOUCH, OTHER_RIG,
            Code.HOLDER_BELOW_RIM, OTHER_RIG, Code.NEAR_A_RIM, OTHER_RIG, Code.SERVICE_SWITCHES_NOTHING, OTHER_RIG,
            Code.FILLED_OTHERWISE, BATCH, Code.BEAKER_UNUSED, BATCH);

    static List<Path> brokenFiles() throws IOException {
        return Readings.files(BROKEN, ".yaml");
    }

    @ParameterizedTest
    @MethodSource("brokenFiles")
    void a_broken_file_is_drawn_as_its_picture_says(Path file) throws IOException {
        var drawn = drawn(file);
        var picture = file.resolveSibling(file.getFileName().toString().replace(".yaml", ".txt"));
        if (WRITE) {
            Files.writeString(picture, drawn);
        }

        assertThat(drawn).isEqualTo(Files.readString(picture)).isNotEmpty();
    }

    @Test
    void there_are_many_broken_files() throws IOException {
        assertThat(brokenFiles()).hasSizeGreaterThanOrEqualTo(FEWEST);
    }

    @Test
    void every_code_is_shown_by_a_broken_file_unless_none_can() throws IOException {
        var pictures = new ArrayList<String>();
        for (var file : brokenFiles()) {
            pictures.add(drawn(file));
        }
        var shown = String.join("", pictures);

        assertThat(Code.values()).filteredOn(code -> !shown.contains(" " + code.id() + ": "))
                .containsExactlyInAnyOrderElementsOf(SHOWN_ELSEWHERE.keySet());
    }

    private static String drawn(Path file) throws IOException {
        var name = file.getFileName().toString();
        var text = Files.readString(file);
        var picture = new ProblemPicture(Map.of(name, text), Ink.PLAIN);
        return Readings.problemsOnTheWayToAPlan(name, text).stream().map(picture::of).collect(Collectors.joining());
    }
}
