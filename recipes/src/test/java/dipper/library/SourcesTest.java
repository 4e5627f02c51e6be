package dipper.library;

import static org.assertj.core.api.Assertions.assertThat;

import dipper.yaml.Node;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Goal: a number in a shipped recipe is its source's, or stands under {@code assumed:}. Method: what each source gives, listed by hand from its text, against
 * every number in the recipe's pellet, solutions, parameters, defaults, blocks and steps.
 */
class SourcesTest {

    private static final Pattern DOI = Pattern.compile("doi:10\\.\\d{4,5}/\\S+");
    private static final List<String> WHERE_NUMBERS_STAND =
            List.of("pellet", "solutions", "parameters", "defaults", "blocks", "steps");

    /** A parameter's range is the recipe's own caution, not the source's word. */
    private static final Set<String> OUR_OWN = Set.of("from", "to");

    private static final Map<String, Set<String>> GIVEN = Map.of(
            "latp-paa-peo-30.yaml",
            Set.of("5 %", "750 kg/mol", "450 kg/mol", "100 kg/mol", "0.2 g/L", "0.01 M", "6", "2.6", "30", "5 min",
                    "2 min"),
            "pdadmac-pss-salt.yaml", Set.of(),
            "pei-paa-mmt-quadlayer.yaml", Set.of("3"),
            "bmp2-tetralayer.yaml", Set.of(),
            "pbs-cds-silar.yaml", Set.of("0.1 M", "1", "2", "7", "30 s", "2 min", "2.5 min"),
            "psp-pah-salt.yaml", Set.of("1 mM", "6.37", "100", "2 min", "1 min"),
            "zno-sol-gel.yaml", Set.of(),
            "mapbbr3-conversion.yaml", Set.of("10 min"));

    static List<Written> published() throws IOException {
        return Written.all().stream().filter(written -> !written.name().equals("demo.yaml")).toList();
    }

    @ParameterizedTest
    @MethodSource("published")
    void a_recipe_names_its_source_by_a_doi(Written written) {
        assertThat(Written.text(written.recipe(), "source")).matches(DOI);
    }

    @ParameterizedTest
    @MethodSource("published")
    void a_number_is_its_sources_or_assumed(Written written) {
        assertThat(numbers(written.recipe())).isSubsetOf(GIVEN.get(written.name()));
    }

    @ParameterizedTest
    @MethodSource("published")
    void every_number_listed_of_a_source_is_used(Written written) {
        assertThat(numbers(written.recipe())).containsAll(GIVEN.get(written.name()));
    }

    @Test
    void the_demonstration_has_no_source_and_says_that_its_times_are_no_film_s() {
        assertThat(Written.has(Written.tree("demo.yaml"), "source")).isFalse();
    }

    private static List<String> numbers(Node recipe) {
        return WHERE_NUMBERS_STAND.stream().flatMap(section -> topLevel(recipe, section))
                .flatMap(SourcesTest::numbersIn)
                .distinct().toList();
    }

    private static Stream<Node> topLevel(Node recipe, String key) {
        return ((Node.Mapping) recipe).entries().stream().filter(entry -> entry.key().text().equals(key))
                .map(Node.Entry::value);
    }

    private static Stream<String> numbersIn(Node node) {
        return switch (node) {
            case Node.Scalar(var text, var _, var _) ->
                    Character.isDigit(text.isEmpty() ? ' ' : text.charAt(0)) ? Stream.of(text) : Stream.empty();
            case Node.Sequence(var items, var _) -> items.stream().flatMap(SourcesTest::numbersIn);
            case Node.Mapping(var entries, var _) ->
                    entries.stream().filter(entry -> !OUR_OWN.contains(entry.key().text()))
                            .flatMap(entry -> numbersIn(entry.value()));
        };
    }
}
