package dipper.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import dipper.Shipped;
import dipper.recipe.RecipeReader;
import dipper.units.Time;
import dipper.yaml.Checked;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** Goal: a recipe unrolls to the treatments a chemist would read out, under keys that stay. Method: the shipped recipe, and small ones. */
class ProtocolTest {

    private static final String NESTED = """
            dipper: 1
            recipe: nested
            counts: {bilayer: [A, B]}
            rest: rinse
            pellet: {diameter: 8 mm, thickness: 1 mm, hung: on edge}
            parameters:
              outer: {is: 2, from: 1, to: 9}
            solutions:
              A: {name: a}
              B: {name: b}
              R: {name: r}
            defaults: {immersion: 5 mm/s, withdrawal: 2 mm/s, drain: 1 s, depth: 2 mm}
            blocks:
              pair:
                given: [dip time]
                steps:
                  - {layer: A, for: dip time}
                  - {layer: B, for: dip time}
            steps:
              - repeat: outer
                steps:
                  - {repeat: 2, do: pair, dip time: 1 s}
                  - {rinse: R, for: 5 s}
              - {do: pair, dip time: 3 s}
            """;

    @Test
    void the_papers_recipe_is_124_immersions_and_26_220_seconds_of_dwell() {
        var immersions = treatments(Shipped.protocol("latp-paa-peo-30.yaml")).stream().map(Treatment::action)
                .filter(Action.Immerse.class::isInstance).map(Action.Immerse.class::cast).toList();

        assertThat(immersions).hasSize(124);
        assertThat(immersions.stream().map(immerse -> immerse.dwell().time()).reduce(Time.ZERO, Time::plus))
                .isEqualTo(Time.ofSeconds(26_220));
    }

    /** Goal: a block means the same wherever it is done. Method: it uses a parameter whose name its caller was given something by. */
    @Test
    void a_block_sees_the_recipe_s_parameters_and_not_what_its_caller_was_given() {
        var recipe = NESTED.replace("  outer:", "  dip time: 7 s\n  outer:")
                .replace("blocks:", "blocks:\n  rinsing: {steps: [{rinse: R, for: dip time}]}")
                .replace("{layer: B, for: dip time}", "{layer: B, for: dip time}\n      - {do: rinsing}");
        var rinses = treatments(Shipped.protocolOf(recipe)).stream().map(Treatment::action)
                .filter(action -> action instanceof Action.Immerse immerse
                        && immerse.purpose() == dipper.recipe.Purpose.RINSE)
                .map(action -> ((Action.Immerse) action).dwell().time()).distinct();

        assertThat(rinses).containsExactly(Time.ofSeconds(7), Time.ofSeconds(5));
    }

    @Test
    void keys_are_paths_of_ordinals() {
        assertThat(
                treatments(Shipped.protocol("latp-paa-peo-30.yaml")).stream().map(treatment -> treatment.key().path()))
                .hasSize(126).startsWith("1", "2", "3", "4", "5/1/1", "5/1/2").endsWith("5/30/4", "6", "7");
    }

    @Test
    void loops_in_loops_and_blocks_unroll_with_their_own_parameters() {
        var protocol = Shipped.protocolOf(NESTED);

        assertThat(treatments(protocol).stream().map(treatment -> treatment.key().path())).containsExactly(
                "1/1/1/1/1", "1/1/1/1/2", "1/1/1/2/1", "1/1/1/2/2", "1/1/2",
                "1/2/1/1/1", "1/2/1/1/2", "1/2/1/2/1", "1/2/1/2/2", "1/2/2",
                "2/1/1", "2/1/2");
        assertThat(dwellOf(protocol, "1/1/1/1/1")).isEqualTo(Time.ofSeconds(1));
        assertThat(dwellOf(protocol, "2/1/2")).isEqualTo(Time.ofSeconds(3));
        assertThat(protocol.size()).isEqualTo(12);
    }

    @Test
    void a_key_stays_when_a_loop_is_made_longer() {
        var recipe = Shipped.recipe("latp-paa-peo-30.yaml");
        var longer = Shipped.sound(Protocol.of(recipe, Map.of("bilayers", Shipped.set(40))));

        assertThat(dwellOf(longer, "5/30/4")).isEqualTo(dwellOf(Shipped.protocol("latp-paa-peo-30.yaml"), "5/30/4"));
        assertThat(treatments(longer)).hasSize(166);
    }

    @Test
    void a_setting_outside_its_range_is_refused_with_the_range() {
        var checked = Protocol.of(Shipped.recipe("latp-paa-peo-30.yaml"), Map.of("bilayers", Shipped.set(201)));

        assertThat(checked.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.what()).contains("bilayers").contains("201");
            assertThat(problem.remedy()).contains("within");
        });
    }

    @Test
    void a_setting_of_an_unknown_parameter_names_those_there_are() {
        var checked = Protocol.of(Shipped.recipe("latp-paa-peo-30.yaml"), Map.of("bilayer", Shipped.set(3)));

        assertThat(checked.problems()).singleElement()
                .satisfies(problem -> assertThat(problem.remedy()).contains("bilayers"));
    }

    @Test
    void loops_without_end_are_refused_before_they_are_read() {
        var hostile = NESTED.replace("is: 2, from: 1, to: 9", "is: 900000, from: 1, to: 999999");

        assertThat(Protocol.of(Shipped.sound(RecipeReader.read("hostile.yaml", hostile)), Map.of()))
                .isInstanceOf(Checked.Faulty.class);
    }

    @Test
    void a_layer_out_of_order_is_an_error_named_once() {
        var disordered = NESTED.replace("      - {layer: B, for: dip time}\n",
                "      - {layer: B, for: dip time}\n      - {layer: B, for: 2 s}\n");
        var checked = Protocol.of(Shipped.sound(RecipeReader.read("disordered.yaml", disordered)), Map.of());

        assertThat(checked).isInstanceOf(Checked.Faulty.class);
        assertThat(checked.problems()).filteredOn(problem -> problem.code().equals("D081")).singleElement()
                .satisfies(problem -> assertThat(problem.what()).contains("\"B\""));
    }

    @Test
    void a_solution_that_no_step_uses_is_a_warning() {
        var idle = NESTED.replace("  R: {name: r}\n", "  R: {name: r}\n  C: {name: c}\n");

        assertThat(Protocol.of(Shipped.sound(RecipeReader.read("idle.yaml", idle)), Map.of()).problems())
                .filteredOn(problem -> problem.code().equals("D082")).singleElement()
                .satisfies(problem -> assertThat(problem.what()).contains("\"C\""));
    }

    private static List<Treatment> treatments(Protocol protocol) {
        return StreamSupport.stream(protocol.spliterator(), false).toList();
    }

    private static Time dwellOf(Protocol protocol, String key) {
        return treatments(protocol).stream().filter(treatment -> treatment.key().path().equals(key))
                .map(treatment -> ((Action.Immerse) treatment.action()).dwell().time()).findFirst().orElseThrow();
    }
}
