package dipper.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dipper.Shipped;
import dipper.batch.Batch;
import dipper.protocol.Protocol;
import dipper.protocol.Scene;
import dipper.recipe.RecipeReader;
import dipper.rig.RigReader;
import dipper.units.Length;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** Goal: a batch's stops and what truly hangs become the right motion. Method: batches of the demonstration on the bench, laid and looked at. */
class BatchPlanTest {

    private static final String HEAD = """
            dipper: 1
            batch: b
            recipe: demo.yaml
            rig: bench.yaml
            """;
    private static final String BEAKERS = "beakers: {1: PEI, 2: water, 3: PAA, 4: rinse A, 5: PEO, 6: rinse B}\n";

    @Test
    void a_departure_waits_in_the_rinse_and_goes_on_at_the_loading_place() {
        var plan = plan(HEAD + BEAKERS + "pellets: {1: A, 2: {name: B, until: 1 bilayer}}\n");

        assertThat(keys(plan, "3/1/4")).containsExactly("3/1/4:travel", "3/1/4:approach", "3/1/4:lower", "3/1/4:dwell",
                "3/1/4+:stay", "3/1/4+:lift", "3/1/4+:clear", "3/1/4+:drain", "3/1/4+:rise", "3/1/4+:load",
                "3/1/4+:person");
        assertThat(asks(plan)).containsExactly(
                "The pellets rest in rinse B. Confirm to lift them out; then: take B out of slot 2.",
                "Take B out of slot 2.");
    }

    @Test
    void other_beakers_are_replaced_without_coming_out_and_then_the_next_bath_follows() {
        var plan = plan(HEAD + BEAKERS.replace("3: PAA", "3: {holds: PAA, replace every: 1 bilayer}")
                + "pellets: {1: A}\n");

        assertThat(keys(plan, "3/1/4+")).containsExactly("3/1/4+:stay", "3/1/4+:lift", "3/1/4+:clear", "3/1/4+:drain",
                "3/1/4+:rise");
        assertThat(asks(plan)).containsExactly(
                "The pellets rest in rinse B. Replace PAA on station 3. Confirm when that is done.");
    }

    @Test
    void the_depth_is_of_the_pellets_that_still_hang() {
        var rig = Shipped.sound(RigReader.read("rig.yaml", Shipped.text("bench.yaml").replace("1: {hanging: 50 mm}",
                "1: {hanging: 52 mm}")));
        var batch = batch(HEAD + BEAKERS + "pellets: {1: A, 2: {name: B, until: 1 bilayer}}\n");
        var protocol = Shipped.protocolIn(batch);
        var plan = Shipped.sound(Planner.plan(protocol, Shipped.sound(Deck.of(batch, protocol, rig)), rig));

        var both = lowered(plan, "3/1/1:lower");
        var left = lowered(plan, "3/2/1:lower");
        assertThat(left.minus(both)).as("B hung 2 mm higher than A, which is left").isEqualTo(mm(2));
        assertThat(plan.deck().shortestHanging(Scene.FIRST)).isEqualTo(mm(50));
        assertThat(plan.deck().shortestHanging(new Scene(1, Set.of(2), java.util.Map.of()))).isEqualTo(mm(52));
    }

    @Test
    void before_something_longer_is_hung_the_holder_rises_to_make_room() {
        var plan = plan(HEAD + BEAKERS + """
                passes:
                  - pellets: {1: A}
                  - pellets: {1: B, 2: {witness: wafer, hanging: 64 mm}}
                """);

        assertThat(lowered(plan, "p2/0:rise").minus(lowered(plan, "p1/3/2/4:rise"))).isEqualTo(mm(14));
        assertThat(lowered(plan, "p2/1:lower")).isEqualTo(lowered(plan, "p1/1:lower"));
        assertThat(asks(plan)).containsExactly("Take A out of slot 1, hang B in slot 1, hang wafer in slot 2.");
    }

    @Test
    void what_leaves_is_lifted_in_its_own_manner_and_drained_even_where_the_next_pass_begins_with_a_stay_in_that_bath() {
        var recipe = Shipped.text("demo.yaml").replace("steps:\n  - {layer: PEI",
                "steps:\n  - stay: rinse B\n  - {layer: PEI");
        var batch = batch(HEAD + BEAKERS + """
                passes:
                  - pellets: {1: {name: A, until: 1 bilayer}}
                  - pellets: {1: B}
                """);
        var protocol =
                Shipped.sound(Protocol.of(Shipped.sound(RecipeReader.read("demo.yaml", recipe)), batch));
        var rig = Shipped.rig("bench.yaml");
        var plan = Shipped.sound(Planner.plan(protocol, Shipped.sound(Deck.of(batch, protocol, rig)), rig));

        assertThat(keys(plan, "p1/4/1/4+")).containsExactly("p1/4/1/4+:stay", "p1/4/1/4+:lift", "p1/4/1/4+:clear",
                "p1/4/1/4+:drain", "p1/4/1/4+:rise", "p1/4/1/4+:load", "p1/4/1/4+:person");
    }

    @Test
    void everything_that_hangs_has_its_own_allotment() {
        var plan = plan(HEAD + BEAKERS + """
                passes:
                  - {pellets: {1: A, 2: {name: B, until: 1 bilayer}}, set: {bilayers: 3}}
                  - {pellets: {1: C, 2: {witness: wafer, until: 3 layers}}}
                """);

        assertThat(Allotment.of(plan.protocol(), plan.deck()).entrySet())
                .extracting(entry -> entry.getKey().name() + " " + entry.getValue().complete("bilayer") + " "
                        + entry.getValue().layers())
                .containsExactly("A 3 7", "B 1 3", "C 2 5", "wafer 1 3");
    }

    @Test
    void a_rest_is_reached_from_whatever_beaker_of_a_solution_they_are_in() {
        var plan = plan((HEAD + BEAKERS).replace("bench", "dr3-like").replace("6: rinse B", "6: rinse B, 7: PAA")
                + "in turn: {PAA: 1 immersion}\npellets: {1: A}\n");
        var scene = new Scene(1, Set.of(), java.util.Map.of("PAA", 7));

        assertThat(plan.deck().stationOf("PAA", scene).number()).isEqualTo(7);
        assertThat(plan.deck().stationOf("PEI", scene).number()).isEqualTo(1);
    }

    @Test
    void every_beaker_that_a_step_takes_turns_in_is_looked_at() {
        var rig = Shipped.sound(RigReader.read("rig.yaml", Shipped.text("dr3-like.yaml")
                .replaceFirst("(  7: .*?floor: )[0-9.]+ mm", "$1" + "32 mm")));
        var batch = batch((HEAD + BEAKERS).replace("bench", "dr3-like").replace("6: rinse B", "6: rinse B, 7: PAA")
                + "in turn: {PAA: 1 immersion}\npellets: {1: A}\n");
        var protocol = Shipped.protocolIn(batch);

        assertThat(Planner.plan(protocol, Shipped.sound(Deck.of(batch, protocol, rig)), rig).problems())
                .singleElement().asString().contains("D096", "station 7 allows");
    }

    private static Batch batch(String yaml) {
        return Shipped.batch(yaml);
    }

    private static Plan plan(String yaml) {
        return Shipped.planOf(batch(yaml));
    }

    private static List<String> keys(Plan plan, String beginning) {
        return StreamSupport.stream(plan.spliterator(), false).map(PlannedStep::key)
                .filter(key -> key.startsWith(beginning)).toList();
    }

    private static List<String> asks(Plan plan) {
        return StreamSupport.stream(plan.spliterator(), false).map(PlannedStep::command)
                .filter(Command.Ask.class::isInstance).map(command -> ((Command.Ask) command).message()).toList();
    }

    private static Length lowered(Plan plan, String key) {
        return StreamSupport.stream(plan.spliterator(), false).filter(step -> step.key().equals(key))
                .map(step -> ((Command.MoveZ) step.command()).to()).findFirst().orElseThrow();
    }

    private static Length mm(long millimetres) {
        return new Length(millimetres * 1_000_000);
    }
}
