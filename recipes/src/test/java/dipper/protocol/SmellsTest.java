package dipper.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import dipper.Shipped;
import dipper.recipe.RecipeReader;
import dipper.yaml.Problem;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Goal: what smells is named where it is, and nothing else is. Method: small recipes of two polymers, and a batch of passes. */
class SmellsTest {

    private static final String HEAD = """
            dipper: 1
            recipe: trial
            counts: {bilayer: [PAA, PEO]}
            solutions:
              PEI: {pH: 6}
              PAA: {pH: 2.6}
              PEO: {pH: 2.9}
              rinse A: {pH: %s}
              rinse B: {pH: 2.7}
            defaults: {immersion: 5 mm/s, withdrawal: 2 mm/s, drain: 10 s, depth: 5 mm}
            steps:
              - {layer: PAA, for: 5 min}
              - {rinse: rinse A, for: 2 min}
              - {layer: PEO, for: 5 min}
              - {rinse: rinse B, for: 2 min}
            """;

    @ParameterizedTest
    @CsvSource({"2.6, false", "2.9, false", "2.3, true", "7, true"})
    void a_rinse_of_another_pH_than_a_layer_beside_it_is_named_once(String acidity, boolean smells) {
        assertThat(codes(HEAD.formatted(acidity))).filteredOn("D169"::equals).hasSize(smells ? 1 : 0);
    }

    @Test
    void a_rinse_after_a_treatment_is_no_neighbour_of_the_layer_before_that() {
        var treated = """
                  - {layer: PAA, for: 5 min}
                  - {dip: PEI, for: 1 min}
                  - {rinse: rinse A, for: 1 min}
                  - {layer: PEO, for: 5 min}
                  - {rinse: rinse B, for: 1 min}
                """;

        assertThat(codes(HEAD.formatted("2.6") + treated))
                .doesNotContain("D168");
    }

    @Test
    void a_rinse_that_a_precursor_shares_is_none_of_two_that_build_a_film() {
        var shared = HEAD.formatted("2.6").replace("PEI: {pH: 6}", "PEI: {}").replace("steps:\n", """
                steps:
                  - {layer: PEI, for: 5 min}
                  - {rinse: rinse B, for: 1 min}
                """);

        assertThat(codes(shared)).isEmpty();
        assertThat(codes(shared.replace("rinse: rinse A", "rinse: rinse B"))).contains("D168");
        assertThat(codes(shared.replace("counts: {bilayer: [PAA, PEO]}", "counts: nothing"))).contains("D168");
    }

    @Test
    void every_pass_is_looked_at_and_the_pass_is_named() {
        var batch = Shipped.batch("""
                dipper: 1
                batch: b
                recipe: demo.yaml
                rig: bench.yaml
                beakers: {1: PEI, 2: water, 3: PAA, 4: rinse A, 5: PEO, 6: rinse B}
                passes:
                  - {pellets: {1: A}}
                  - {pellets: {1: B}, set: {layer time: 30 s}}
                  - {pellets: {1: C}, set: {layer time: 30 s}}
                """);
        var recipe = Shipped.text("demo.yaml").replace("{layer: PEI, for: layer time}", "{layer: PEI, for: 2 s}");

        assertThat(Protocol.of(Shipped.sound(RecipeReader.read("demo.yaml", recipe)), batch).problems())
                .singleElement().satisfies(problem -> {
                    assertThat(problem.code()).isEqualTo("D143");
                    assertThat(problem.what()).contains("lasts 2 s").endsWith(", in pass 2");
                });
    }

    private static List<String> codes(String text) {
        return Protocol.of(Shipped.sound(RecipeReader.read("x", text)), Map.of()).problems().stream()
                .map(Problem::code).filter(code -> !code.equals("D082")).toList();
    }
}
