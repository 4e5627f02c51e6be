package dipper.library;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dipper.Shipped;
import dipper.units.QuantityText;
import dipper.yaml.Checked;
import dipper.yaml.FileKind;
import dipper.yaml.Node;
import dipper.yaml.Problem;
import dipper.yaml.YamlReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The schemas help in an editor: they accept what the readers accept and refuse whatever a schema can see. */
class SchemaTest {

    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    /** Mistakes of form: keys, kinds and units in the wrong place. The others need names, sums or the other files. */
    private static final Set<String> VISIBLE =
            Set.of("D010", "D011", "D012", "D013", "D014", "D016", "D018", "D019", "D020", "D021", "D022", "D024",
                    "D028", "D030", "D040", "D041", "D048", "D066", "D142");
    /** Of a visible code, but on a key or a word that only its context makes wrong. */
    private static final Set<String> CONTEXT = Set.of("block-given-unknown.yaml");

    static List<Path> shippedFiles() throws IOException {
        return Readings.files(Readings.LIBRARY, ".yaml");
    }

    @ParameterizedTest
    @MethodSource("shippedFiles")
    void a_shipped_file_agrees_with_its_schema(Path file) throws IOException {
        assertThat(errors(file.getFileName().toString(), Files.readString(file)).orElseThrow()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("dipper.library.ReadmeTest#examples")
    void an_example_of_the_manual_agrees_with_its_schema(String example) {
        assertThat(errors("example", example).orElseThrow()).isEmpty();
    }

    @Test
    void a_schema_refuses_every_broken_file_whose_mistake_it_can_see() throws IOException {
        var unseen = new ArrayList<String>();
        for (var file : Readings.files(Path.of("src/test/resources/broken"), ".yaml")) {
            var name = file.getFileName().toString();
            var text = Files.readString(file);
            var visible = Readings.read(name, text).problems().stream().map(Problem::code).anyMatch(VISIBLE::contains);
            if (visible && errors(name, text).filter(List::isEmpty).isPresent()) {
                unseen.add(name);
            }
        }

        assertThat(unseen).containsExactlyInAnyOrderElementsOf(CONTEXT);
    }

    @Test
    void a_schema_knows_every_unit() {
        for (var unit : QuantityText.unitSpellings()) {
            var reading = (QuantityText.Reading.Good) QuantityText.read("1 " + unit);
            var recipe = Shipped.text("demo.yaml");
            var text = switch (reading.quantity().dimension()) {
                case TIME -> recipe.replace("drain: 1 s", "drain: 1 " + unit);
                case LENGTH -> recipe.replace("depth: 3 mm", "depth: 1 " + unit);
                case SPEED -> recipe.replace("immersion: 20 mm/s", "immersion: 1 " + unit);
                case MASS_CONCENTRATION, AMOUNT_CONCENTRATION, FRACTION -> recipe.replace("0.2 g/L", "1 " + unit);
                case MOLAR_MASS -> recipe.replace("pH: 6", "molar mass: 1 " + unit);
                case TEMPERATURE -> recipe.replace("pH: 6", "temperature: 1 " + unit);
                case VISCOSITY -> recipe.replace("pH: 6", "viscosity: 1 " + unit);
                case SURFACE_TENSION -> recipe.replace("pH: 6", "surface tension: 1 " + unit);
                case DENSITY -> recipe.replace("pH: 6", "density: 1 " + unit);
                case COUNT, ACCELERATION, VOLUME, MASS, ACIDITY, RESOLUTION, FILM_THICKNESS ->
                        recipe.replace("is: 2", "is: 2");
            };
            assertThat(errors("recipe", text).orElseThrow()).as(unit).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(FileKind.class)
    void a_schema_is_of_its_draft_and_refuses_an_empty_file(FileKind kind) {
        assertThat(Shipped.text(kind.word() + ".schema.json")).contains("https://json-schema.org/draft/2020-12/schema");
        assertThat(schemaErrors(kind, "{}")).isNotEmpty();
    }

    /** What the schema of a text's kind says; nothing where the text is no YAML of ours. */
    private static Optional<List<Error>> errors(String name, String text) {
        var named =
                name.startsWith("rig-") ? FileKind.RIG : name.startsWith("batch-") ? FileKind.BATCH : FileKind.RECIPE;
        return switch (YamlReader.read(name, text)) {
            case Checked.Faulty<Node> _ -> Optional.empty();
            case Checked.Sound<Node>(var root, var _) ->
                    Optional.of(schemaErrors(FileKind.of(root).orElse(named), json(root)));
        };
    }

    private static List<Error> schemaErrors(FileKind kind, String json) {
        return REGISTRY.getSchema(Shipped.text(kind.word() + ".schema.json")).validate(json, InputFormat.JSON);
    }

    /** As an editor sees it: plain words that look like numbers are numbers there. */
    private static String json(Node node) {
        return switch (node) {
            case Node.Scalar word when word.isEmpty() -> "null";
            case Node.Scalar(var text, var style, var _) when style == Node.Scalar.Style.PLAIN
                    && text.matches("-?(0|[1-9][0-9]*)(\\.[0-9]+)?|true|false") -> text;
            case Node.Scalar(var text, var _, var _) -> quoted(text);
            case Node.Sequence(var items, var _) ->
                    "[" + String.join(",", items.stream().map(SchemaTest::json).toList()) + "]";
            case Node.Mapping(var entries, var _) ->
                    "{" + String.join(",", entries.stream()
                            .map(entry -> quoted(entry.key().text()) + ":" + json(entry.value())).toList()) + "}";
        };
    }

    private static String quoted(String text) {
        var quoted = new StringBuilder("\"");
        text.chars().forEach(sign -> quoted.append(
                sign < ' ' || sign == '"' || sign == '\\' ? "\\u%04x".formatted(sign) : Character.toString(sign)));
        return quoted.append('"').toString();
    }
}
