package dipper.coater;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The manual's table of what boards do names classes and tests that exist. */
class RulesTest {

    private static final Pattern NAME = Pattern.compile("`([^`]+)`");
    private static final Path TESTS = Path.of("src/test");

    static List<String> rules() throws IOException {
        try (var lines = Files.lines(Path.of("README.md"))) {
            return lines.dropWhile(line -> !line.startsWith("| what boards do |")).skip(2)
                    .takeWhile(line -> line.startsWith("|")).toList();
        }
    }

    @ParameterizedTest
    @MethodSource("rules")
    void each_rule_has_its_place_and_what_pins_it(String rule) throws IOException {
        var cells = rule.split(" \\| ", -1);
        assertThat(names(cells[cells.length - 2])).isNotEmpty().allMatch(RulesTest::isClass);
        assertThat(names(cells[cells.length - 1])).isNotEmpty().allMatch(RulesTest::pins);
    }

    private static List<String> names(String cell) {
        return NAME.matcher(cell).results().map(found -> found.group(1)).toList();
    }

    private static boolean isClass(String name) {
        return inPackages("src/main/java", name);
    }

    private static boolean pins(String name) {
        return name.endsWith("Test")
                ? inPackages("src/test/java", name)
                : Files.exists(TESTS.resolve("resources/scenes/" + name + ".txt"));
    }

    private static boolean inPackages(String root, String name) {
        return Stream.of("coater", "grbl", "link")
                .anyMatch(room -> Files.exists(Path.of(root, "dipper", room, name + ".java")));
    }
}
