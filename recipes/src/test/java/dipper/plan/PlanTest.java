package dipper.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dipper.Shipped;
import dipper.protocol.Scene;
import dipper.units.Length;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Goal: motion in the one safe order, at the heights the rig gives. Method: plans of the shipped recipes, judged by rules written here. */
class PlanTest {

    @ParameterizedTest
    @CsvSource({"latp-paa-peo-30.yaml, dr3-like.yaml", "demo.yaml, bench.yaml", "demo.yaml, dr3-like.yaml"})
    void x_moves_only_at_the_safe_height(String recipe, String rigName) {
        var rig = Shipped.rig(rigName);
        var safe = rig.machineZ(rig.safeHeight(), rig.slots().getFirst().hanging());
        var z = rig.homedZ();
        for (var step : Shipped.plan(Shipped.protocol(recipe), rig)) {
            switch (step.command()) {
                case Command.MoveX _ -> assertThat(z).as(step.key()).isGreaterThanOrEqualTo(safe);
                case Command.MoveZ(var to, var _, var _) -> z = to;
                case Command.Home _, Command.HomeZ _, Command.Switch _, Command.Wait _, Command.Dwell _, Command.Ask _ -> {
                }
            }
        }
    }

    @Test
    void a_dip_goes_fast_down_slowly_in_waits_slowly_out_drains_and_rises() {
        assertThat(steps(Shipped.latp()).subList(0, 8).stream().map(step -> step.key() + " " + step.command()))
                .containsExactly(
                        "1:travel " + new Command.MoveX(mm(-100), Shipped.rig("dr3-like.yaml").x().maxSpeed()),
                        "1:approach " + fast(-148),
                        "1:lower " + through(-166, 5),
                        "1:dwell " + new Command.Dwell(dipper.units.Time.ofSeconds(600), Optional.empty(),
                                new Command.Exposure(dipper.recipe.Purpose.DIP, "peroxide", 1), Optional.empty()),
                        "1:lift " + through(-148, 2),
                        "1:clear " + fast(-143),
                        "1:drain " + new Command.Wait(dipper.units.Time.ofSeconds(10)),
                        "1:rise " + fast(-120));
    }

    @Test
    void the_last_rinse_goes_over_into_the_stay_without_lifting() {
        var keys = steps(Shipped.latp()).stream().map(PlannedStep::key).toList();

        assertThat(keys).endsWith("5/30/4:dwell", "6:stay", "6:lift", "6:clear", "6:drain", "6:rise", "6:load",
                "7:person");
    }

    @Test
    void there_are_124_withdrawals_each_drained() {
        var phases = steps(Shipped.latp()).stream().map(PlannedStep::phase).toList();

        assertThat(phases.stream().filter(Phase.LIFT::equals)).hasSize(124);
        assertThat(phases.stream().filter(Phase.DRAIN::equals)).hasSize(124);
    }

    @Test
    void without_a_person_step_it_still_ends_at_the_loading_place() {
        assertThat(steps(Shipped.plan(Shipped.protocol("demo.yaml"), Shipped.rig("bench.yaml"))).getLast().key())
                .isEqualTo("end:load");
    }

    @Test
    void two_dips_in_one_beaker_need_no_rise_between() {
        var protocol = Shipped.protocolOf(Shipped.text("demo.yaml").replace("  - {rinse: water, for: rinse time}\n",
                "  - {rinse: water, for: rinse time}\n  - {rinse: water, for: rinse time}\n"));
        var keys = steps(Shipped.plan(protocol, Shipped.rig("bench.yaml"))).stream().map(PlannedStep::key).toList();

        assertThat(keys).containsSubsequence("2:drain", "3:approach", "3:lower").doesNotContain("2:rise", "3:travel");
    }

    @Test
    void the_plans_of_the_shipped_recipes_have_their_published_hashes() {
        assertThat(Shipped.latp().hash()).isEqualTo("2690f8216601c3c9437fe64a3107a09a9b0641a8fae035b484b756e56f069e95");
        assertThat(Shipped.plan(Shipped.protocol("demo.yaml"), Shipped.rig("bench.yaml")).hash())
                .isEqualTo("dce3d2efef7496da5bff81108ed4e7f021e4b515d11b845dd31173412ccb8ee9");
    }

    @Test
    void a_retaught_station_changes_the_plan_and_not_the_protocol() {
        var protocol = Shipped.protocol("latp-paa-peo-30.yaml");
        var retaught = Shipped.sound(dipper.rig.RigReader.read("retaught.yaml",
                Shipped.text("dr3-like.yaml").replace("4: {x: 400 mm", "4: {x: 400.3 mm")));
        var plan = Shipped.plan(protocol, retaught);

        assertThat(plan.hash()).isNotEqualTo(Shipped.latp().hash());
        assertThat(plan.protocol().hash()).isEqualTo(Shipped.latp().protocol().hash());
    }

    @Test
    void a_detour_lifts_drains_and_goes_in_elsewhere() {
        var plan = Shipped.latp();
        var passage = new dipper.protocol.Passage(speed(5), speed(2), dipper.units.Time.ofSeconds(10), mm(5),
                dipper.recipe.Stirring.OFF);
        var keys = StreamSupport
                .stream(plan.detour(1, mm(-400), mm(-166), Scene.FIRST, passage, "rinse A").spliterator(), false)
                .map(PlannedStep::key).toList();

        assertThat(keys).containsExactly("detour 1:lift", "detour 1:clear", "detour 1:drain", "detour 1:rise",
                "detour 1:travel",
                "detour 1:approach", "detour 1:lower");
    }

    @Test
    void a_detour_goes_no_deeper_than_its_beaker_allows() {
        var rig = Shipped.sound(dipper.rig.RigReader.read("rig.yaml",
                Shipped.text("dr3-like.yaml").replace("5: {x: 500 mm, rim: 70 mm, floor: 3 mm",
                        "5: {x: 500 mm, rim: 70 mm, floor: 25 mm")));
        var plan = Shipped.plan(Shipped.protocol("latp-paa-peo-30.yaml"), rig);
        var deep = new dipper.protocol.Passage(speed(5), speed(2), dipper.units.Time.ofSeconds(10), mm(20),
                dipper.recipe.Stirring.OFF);
        var lowered = StreamSupport
                .stream(plan.detour(1, mm(-400), mm(-181), Scene.FIRST, deep, "rinse A").spliterator(), false)
                .filter(step -> step.key().equals("detour 1:lower")).map(step -> ((Command.MoveZ) step.command()).to())
                .findFirst().orElseThrow();

        assertThat(plan.deck().stationOf("rinse A", Scene.FIRST).number()).isEqualTo(5);
        // 25 mm of floor and 5 mm of clearance, with Z at 0 the lowest point at 200 mm.
        assertThat(lowered).isEqualTo(mm(-170));
    }

    private static List<PlannedStep> steps(Plan plan) {
        return StreamSupport.stream(plan.spliterator(), false).toList();
    }

    private static Length mm(double millimetres) {
        return new Length(Math.round(millimetres * 1e6));
    }

    private static dipper.units.Speed speed(long millimetresPerSecond) {
        return dipper.units.Speed.ofMillimetresPerSecond(millimetresPerSecond);
    }

    private static Command.MoveZ fast(double to) {
        return new Command.MoveZ(mm(to), speed(20), java.util.Optional.empty());
    }

    private static Command.MoveZ through(double to, long speed) {
        return new Command.MoveZ(mm(to), speed(speed), java.util.Optional.of(new Command.Crossing(mm(-153), mm(-161))));
    }
}
