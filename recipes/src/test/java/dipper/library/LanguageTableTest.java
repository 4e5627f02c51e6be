package dipper.library;

import static org.assertj.core.api.Assertions.assertThat;

import dipper.library.LanguageTable.Row;
import dipper.library.LanguageTable.Spot;
import dipper.yaml.Checked;
import dipper.yaml.FileKind;
import dipper.yaml.Node;
import dipper.yaml.Problem;
import dipper.yaml.YamlReader;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Goal: no construct of the language is left out by what teaches, checks and tries it. Method: for each row of the table, a file that ships or an example of the
 * manual has it (other tests hold those against the schemas, and plan them); the schema names it; a broken file shows what is said when it is
 * wrong; a file that the fuzz changes has it. And the table has whatever a schema names.
 */
class LanguageTableTest {

    private record Sample(FileKind kind, List<Spot> spots, List<Problem> problems) {
    }

    private static final List<Sample> SOUND = sound();
    private static final List<Sample> BROKEN = broken();
    private static final List<Sample> SEEDS = MutationFuzzTest.corpus().stream().map(MutationFuzzTest.Source::text)
            .distinct().flatMap(text -> sample("seed", text, List.of())).toList();

    static List<Row> rows() throws IOException {
        return LanguageTable.rows();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void a_file_that_ships_or_an_example_of_the_manual_has_it(Row row) {
        assertThat(SOUND).anyMatch(sample -> has(sample, row));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void its_schema_names_it(Row row) {
        var schema = SchemaTree.of(row.kind());

        assertThat(schema.named(row.path())).isNotEmpty();
        row.word().ifPresent(word -> assertThat(schema.lists(row.path(), word)).isTrue());
    }

    @ParameterizedTest
    @MethodSource("rows")
    void a_broken_file_shows_what_is_said_where_it_is_wrong(Row row) {
        var key = new Row(row.kind(), row.path(), java.util.Optional.empty());

        assertThat(BROKEN).anyMatch(sample -> sample.kind() == key.kind() && sample.spots().stream()
                .filter(key::isAt)
                .anyMatch(spot -> sample.problems().stream().anyMatch(problem -> spot.holds(problem.place()))));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void the_fuzz_begins_with_it(Row row) {
        assertThat(SEEDS).anyMatch(sample -> has(sample, row));
    }

    @ParameterizedTest
    @EnumSource(FileKind.class)
    void what_a_schema_names_stands_in_the_table(FileKind kind) throws IOException {
        var schema = SchemaTree.of(kind);
        var known = new LinkedHashSet<SchemaTree.Named>();
        rows().stream().filter(row -> row.kind() == kind).forEach(row -> known.addAll(schema.named(row.path())));

        assertThat(known).containsAll(schema.all());
    }

    @Test
    void no_row_stands_twice() throws IOException {
        assertThat(rows()).doesNotHaveDuplicates();
    }

    private static boolean has(Sample sample, Row row) {
        return sample.kind() == row.kind() && sample.spots().stream().anyMatch(row::isAt);
    }

    private static List<Sample> sound() {
        try {
            var samples = new ArrayList<Sample>();
            for (var file : Readings.files(Readings.LIBRARY, ".yaml")) {
                sample(file.getFileName().toString(), Files.readString(file), List.of()).forEach(samples::add);
            }
            ReadmeTest.examples().forEach(text -> sample("example", text, List.of()).forEach(samples::add));
            return samples;
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    private static List<Sample> broken() {
        try {
            var samples = new ArrayList<Sample>();
            for (var file : BrokenFilesTest.brokenFiles()) {
                var name = file.getFileName().toString();
                var text = Files.readString(file);
                sample(name, text, Readings.problemsOnTheWayToAPlan(name, text)).forEach(samples::add);
            }
            return samples;
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    /** Nothing where the text is no YAML of ours. */
    private static Stream<Sample> sample(String name, String text, List<Problem> problems) {
        return YamlReader.read(name, text) instanceof Checked.Sound<Node>(var root, var _)
                ? FileKind.of(root).map(kind -> new Sample(kind, LanguageTable.spots(root), problems)).stream()
                : Stream.empty();
    }
}
