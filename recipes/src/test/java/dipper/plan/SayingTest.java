package dipper.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dipper.Shipped;
import dipper.batch.Batch.By;
import dipper.batch.Batch.Setting;
import dipper.forecast.Handshake;
import dipper.forecast.Timing;
import dipper.protocol.Action;
import dipper.protocol.Amount;
import dipper.protocol.Protocol;
import dipper.protocol.Tally;
import dipper.recipe.Meanwhile;
import dipper.recipe.RecipeReader;
import dipper.recipe.Stirring;
import dipper.units.Length;
import dipper.units.Quantity;
import dipper.units.Time;
import dipper.yaml.Checked;
import dipper.yaml.Place;
import dipper.yaml.Problem;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Goal: what a recipe says arrives in the plan. Method: recipes of few steps, each parameter overridden as a run would. */
class SayingTest {

    private static final String TOP = """
            dipper: 1
            recipe: Said
            counts: {bilayer: [PEI, PAA]}
            rest: here
            pellet: {diameter: 8 mm, thickness: 1 mm, hung: on edge}
            solutions: {PEI: {}, PAA: {}, water A: {}, water B: {}}
            defaults: {immersion: 5 mm/s, withdrawal: 2 mm/s, drain: 10 s, depth: 5 mm}
            """;
    private static final String NAMED = TOP + """
            parameters: {limit: 6 min, stroke: 4 mm, period: 4 s, allowed: 20 min, wet: 6 mm, dry time: 30 s}
            steps:
              - {layer: PEI, for: 5 min, at most: limit, move: {stroke: stroke, period: period}}
              - {layer: PAA, for: 5 min}
              - {dip: water A, for: 10 s, wetted: wet}
              - {dry: nitrogen, for: dry time}
              - {person: Bake them., holder: leaves, allow: allowed}
              - {rinse: water B, for: 10 s}
            """;

    @Test
    void two_loops_of_a_block_continue_one_count() {
        var protocol = Shipped.protocolOf(TOP + """
                blocks:
                  bilayer:
                    given: [dip time]
                    steps:
                      - {layer: PEI, for: dip time}
                      - {rinse: water A, for: 30 s}
                      - {layer: PAA, for: dip time}
                      - {rinse: water B, for: 30 s}
                steps:
                  - {repeat: 4, do: bilayer, dip time: 1 s}
                  - {repeat: 4, do: bilayer, dip time: 1 min}   # the count goes on: bilayers 5 to 8
                """);

        assertThat(Tally.of(protocol).amount("bilayer")).isEqualTo(new Amount(8, 0, 2));
        assertThat(protocol).extracting(treatment -> treatment.key().path()).contains("1/4/3", "2/1/1");
    }

    @Test
    void a_movement_of_less_than_a_micrometre_a_second_is_made_at_the_slowest_speed_that_there_is() {
        var plan = plan(Shipped.protocolOf(
                TOP + "steps:\n  - {layer: PEI, for: 5 min, move: {stroke: 10 µm, period: 1 min}}\n"));

        assertThat(plan).filteredOn(step -> step.command() instanceof Command.Dwell).singleElement()
                .extracting(step -> ((Command.Dwell) step.command()).agitation().orElseThrow().speed())
                .isEqualTo(new dipper.units.Speed(1_000));
    }

    @ParameterizedTest
    @CsvSource({"limit, TIME, 420000000000", "stroke, LENGTH, 2000000", "period, TIME, 8000000000",
        "allowed, TIME, 60000000000", "wet, LENGTH, 3000000", "dry time, TIME, 5000000000"})
    void every_quantity_of_a_step_can_be_a_parameter_that_a_run_sets(String name, dipper.units.Dimension dimension,
            long base) {
        var set = new Setting(Quantity.of(dimension, base), By.COMMAND_LINE, new Place("set", 1, 1, 1));
        var recipe = Shipped.sound(RecipeReader.read("test.yaml", NAMED));
        var usual = plan(Shipped.sound(Protocol.of(recipe, Map.of())));
        var other = plan(Shipped.sound(Protocol.of(recipe, Map.of(name, set))));

        if (!name.equals("allowed")) {
            assertThat(other.hash()).isNotEqualTo(usual.hash());
            assertThat(other.protocol().hash()).isNotEqualTo(usual.protocol().hash());
        }
        assertThat(Timing.of(other, Handshake.NONE).people()).isEqualTo(name.equals("allowed") ? 60 : 1200);
    }

    @Test
    void what_a_person_is_allowed_is_no_chemistry() {
        var recipe = Shipped.sound(RecipeReader.read("test.yaml", NAMED));
        var usual = Shipped.sound(Protocol.of(recipe, Map.of()));
        var set = new Setting(Time.ofSeconds(60), By.COMMAND_LINE, new Place("set", 1, 1, 1));

        assertThat(Shipped.sound(Protocol.of(recipe, Map.of("allowed", set))).hash()).isEqualTo(usual.hash());
    }

    @Test
    void a_limit_below_a_dwell_that_a_run_sets_is_refused() {
        var recipe = Shipped.sound(RecipeReader.read("test.yaml", NAMED));
        var set = new Setting(Time.ofSeconds(60), By.COMMAND_LINE, new Place("set", 1, 1, 1));

        assertThat(Protocol.of(recipe, Map.of("limit", set)).problems()).extracting(Problem::code).contains("D100");
    }

    @Test
    void a_movement_goes_below_the_depth_of_its_dwell_and_no_faster_than_it_must() {
        var dwell = commands(plan(Shipped.protocolOf(NAMED))).stream().filter(Command.Dwell.class::isInstance)
                .map(Command.Dwell.class::cast).findFirst().orElseThrow();
        var moves = dwell.agitation().orElseThrow();

        assertThat(moves.top().minus(moves.bottom())).isEqualTo(Length.ofMillimetres(4));
        var half = dipper.forecast.Kinematics.seconds(Length.ofMillimetres(4), moves.speed(),
                Shipped.rig("dr3-like.yaml").z().acceleration());
        assertThat(half).isBetween(1.96, 1.971);
    }

    @Test
    void a_stroke_of_nothing_that_a_run_sets_is_no_movement() {
        var recipe = Shipped.sound(RecipeReader.read("test.yaml", NAMED));
        var set = new Setting(Length.ZERO, By.COMMAND_LINE, new Place("set", 1, 1, 1));
        var plan = plan(Shipped.sound(Protocol.of(recipe, Map.of("stroke", set))));

        assertThat(commands(plan)).filteredOn(Command.Dwell.class::isInstance)
                .allSatisfy(dwell -> assertThat(((Command.Dwell) dwell).agitation()).isEmpty());
    }

    @Test
    void stirring_is_switched_when_it_changes_and_off_at_the_end() {
        var plan = plan(Shipped.protocolOf(TOP.replace("depth: 5 mm}", "depth: 5 mm, stir: on}") + """
                steps:
                  - {layer: PEI, for: 5 s}
                  - {rinse: water A, for: 5 s, stir: off}
                  - {layer: PAA, for: 5 s}
                """));

        assertThat(
                StreamSupport.stream(plan.spliterator(), false).filter(step -> step.command() instanceof Command.Switch)
                        .map(PlannedStep::key))
                .containsExactly("1:stir", "2:still", "3:stir", "end:still");
        assertThat(plan.protocol()).extracting(treatment -> ((Action.Immerse) treatment.action()).passage().stirring())
                .containsExactly(Stirring.ON, Stirring.OFF, Stirring.ON);
    }

    @Test
    void a_rig_without_the_service_is_told_at_each_line() {
        var rig = Shipped.rig("bench.yaml");
        var protocol = Shipped.protocolOf(TOP + """
                steps:
                  - {layer: PEI, for: 5 s, stir: on}
                  - {dry: nitrogen, for: 5 s}
                  - {layer: PAA, for: 5 s}
                """);
        var checked = Deck.assigned(protocol, rig).then(deck -> Planner.plan(protocol, deck, rig));

        assertThat(checked).isInstanceOf(Checked.Faulty.class);
        assertThat(checked.problems().stream().map(Problem::code)).containsOnly("D101").hasSize(2);
    }

    @Test
    void a_person_s_step_says_where_the_holder_is() {
        var asks = StreamSupport.stream(Shipped.protocolOf(NAMED).spliterator(), false)
                .map(treatment -> treatment.action()).filter(Action.Ask.class::isInstance).map(Action.Ask.class::cast)
                .toList();

        assertThat(asks).singleElement().satisfies(ask -> {
            assertThat(ask.holder()).isEqualTo(Meanwhile.LEAVES);
            assertThat(ask.allowed()).isEqualTo(Time.ofSeconds(1200));
        });
    }

    private static Plan plan(Protocol protocol) {
        return Shipped.plan(protocol, Shipped.rig("dr3-like.yaml"));
    }

    private static List<Command> commands(Plan plan) {
        return StreamSupport.stream(plan.spliterator(), false).map(PlannedStep::command).toList();
    }
}
