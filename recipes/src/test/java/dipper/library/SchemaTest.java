package dipper.library;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dipper.Shipped;
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
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The schemas help in an editor: they accept what the readers accept and refuse whatever a schema can see. */
class SchemaTest {

    private static final Path BROKEN = Path.of("src/test/resources/broken");
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    /** What a schema cannot see, and why; it must see every error of every other code. */
    private static final Map<Code, String> UNSEEN = new EnumMap<>(Code.class);

    /** Of a code that a schema sees, but wrong only by what is written elsewhere. */
    private static final Map<String, String> CONTEXT =
            Map.of("block-given-unknown.yaml",
                    "what a block is given is said where it is written, not where it is done",
                    "batch-set-without-a-unit.yaml", "whether a parameter has a unit is said in the recipe");

    static {
        unseen("the editor's parser says it: there is no tree to hold against a schema", Code.NOT_YAML,
                Code.FILE_TOO_LARGE, Code.EMPTY_FILE, Code.YAML_TOO_DEEP, Code.NOT_IN_LANGUAGE, Code.SEVERAL_DOCUMENTS,
                Code.KEY_TWICE, Code.KEY_NO_WORD);
        unseen("the schema of a file is chosen by its kind", Code.WRONG_FILE);
        unseen("it depends on a name that is declared elsewhere in the file", Code.WRONG_DIMENSION,
                Code.OUTSIDE_LIMITS, Code.NAME_TWICE, Code.UNKNOWN_SOLUTION, Code.UNKNOWN_PARAMETER, Code.UNKNOWN_BLOCK,
                Code.DRY_IN_SOLUTION, Code.RECURSION, Code.GIVEN_MISSING, Code.GIVEN_USED_TWO_WAYS, Code.UNIT_HIDDEN,
                Code.GROWTH_OF_WHAT, Code.OUTPUT_TWICE, Code.DECK_RULES_CLASH,
                Code.PIN_TWICE, Code.NO_SUCH_RELAY, Code.NEVER_OPEN);
        unseen("a pattern cannot reckon", Code.NOT_REPRESENTABLE, Code.AT_MOST_BELOW_FOR, Code.SAFE_HEIGHT_TOO_LOW,
                Code.SAFE_HEIGHT_OUT_OF_REACH, Code.LEVEL_OUTSIDE_BEAKER, Code.OUTSIDE_TRAVEL,
                Code.STATIONS_IN_ONE_PLACE,
                Code.APPROACH_ABOVE_DRAIN,
                Code.HOMING_SPEEDS, Code.SERVICE_OUT_OF_REACH, Code.PACED_TOO_FAST);
        unseen("it is seen by looking at all steps together", Code.MANNER_INCOMPLETE, Code.LOOPS_TOO_DEEP,
                Code.NO_RINSE,
                Code.TOO_MANY_TREATMENTS, Code.OUT_OF_ORDER, Code.MOVE_WETS_MORE);
        unseen("it needs the recipe or the rig, which are other files", Code.NO_SUCH_STATION, Code.NO_SUCH_SLOT,
                Code.SOLUTION_IN_TWO_BEAKERS, Code.NO_PELLET, Code.IN_NO_BEAKER, Code.TOO_FEW_STATIONS,
                Code.NO_PELLET_SHAPE, Code.TOO_FAST, Code.TOO_SLOW, Code.TOO_DEEP, Code.OUT_OF_REACH,
                Code.NO_SUCH_SERVICE, Code.MOVE_TOO_FAST, Code.MOVE_WITHOUT_TIME, Code.NOT_COUNTED, Code.NEVER_REACHED,
                Code.NOTHING_TO_TAKE_TURNS, Code.WITNESS_STAYS_DRY, Code.WITNESS_TOO_LONG, Code.UNSTEADY);
    }

    private static void unseen(String why, Code... codes) {
        for (var code : codes) {
            UNSEEN.put(code, why);
        }
    }

    static List<Path> brokenFiles() throws IOException {
        return Readings.files(BROKEN, ".yaml");
    }

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

    /** Goal: an editor shows whatever a schema can show. Method: each broken file that a schema lets through has no error but those that are listed. */
    @ParameterizedTest
    @MethodSource("brokenFiles")
    void what_slips_through_a_schema_is_nothing_that_it_could_see(Path file) throws IOException {
        var name = file.getFileName().toString();
        if (slipsThrough(file) && !CONTEXT.containsKey(name)) {
            assertThat(errorsOfReaders(file)).extracting(SchemaTest::code)
                    .allSatisfy(code -> assertThat(UNSEEN).as(name).containsKey(code));
        }
    }

    /** Goal: the list of what no schema sees has nothing in it that is seen. Method: of each listed code some file slips through, or is no tree. */
    @Test
    void what_is_listed_as_unseen_does_slip_through() throws IOException {
        var slipped = EnumSet.noneOf(Code.class);
        var shown = EnumSet.noneOf(Code.class);
        for (var file : brokenFiles()) {
            var codes = errorsOfReaders(file).stream().map(SchemaTest::code).toList();
            shown.addAll(codes);
            if (slipsThrough(file) || isNoTree(file)) {
                slipped.addAll(codes);
            }
        }
        assertThat(UNSEEN.keySet()).filteredOn(shown::contains).isSubsetOf(slipped);
    }

    @Test
    void a_file_that_slips_through_by_its_context_is_one_that_slips_through() throws IOException {
        for (var name : CONTEXT.keySet()) {
            assertThat(slipsThrough(BROKEN.resolve(name))).as(name).isTrue();
        }
    }

    private static boolean slipsThrough(Path file) throws IOException {
        return errors(file.getFileName().toString(), Files.readString(file)).filter(List::isEmpty).isPresent();
    }

    private static boolean isNoTree(Path file) throws IOException {
        return errors(file.getFileName().toString(), Files.readString(file)).isEmpty();
    }

    private static List<Problem> errorsOfReaders(Path file) throws IOException {
        return Readings.problemsOnTheWayToAPlan(file.getFileName().toString(), Files.readString(file)).stream()
                .filter(problem -> problem.severity() == Problem.Severity.ERROR).toList();
    }

    private static Code code(Problem problem) {
        return Stream.of(Code.values()).filter(code -> code.id().equals(problem.code())).findFirst().orElseThrow();
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

    /** Goal: what readers take everywhere, an editor does not underline. Method: each spelling as a parameter's unit, and as that of a value to be typed in. */
    @Test
    void a_schema_knows_every_unit_of_parameters_settings_and_records() {
        for (var unit : QuantityText.unitSpellings()) {
            var recipe = """
                    dipper: 1
                    recipe: trial
                    assumed: {given: "1.5 %1$s"}
                    solutions: {water: {}}
                    steps: [{person: Look., record: {seen: "%1$s each"}}]
                    """.formatted(unit);
            var batch = Shipped.text("demo-batch.yaml") + "\nset: {given: \"1.5 %s\"}\n".formatted(unit);

            assertThat(errors("recipe", recipe).orElseThrow()).as(unit).isEmpty();
            assertThat(errors("batch-trial", batch).orElseThrow()).as(unit).isEmpty();
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
