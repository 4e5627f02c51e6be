package dipper.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dipper.ShippedPlans;
import dipper.forecast.Handshake;
import dipper.forecast.Timing;
import dipper.record.RunEvent.DeviationNoted;
import dipper.record.RunEvent.Ending;
import dipper.record.RunEvent.HomingFound;
import dipper.record.RunEvent.Measurement.Homed;
import dipper.record.RunEvent.StepDone;
import dipper.record.RunEvent.StepStarted;
import dipper.sim.Diary;
import dipper.sim.Motor;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Goal: steps that Z lost without a word are found by homing it every few units, and the pellets then rest where the recipe says. Method: the shipped recipe
 * on the virtual coater, whose Z slips by a known way; the tank knows where the pellets truly are.
 */
class HomingOnTheWayTest {

    private static final double AFTER_TWO_BILAYERS = 3_000;

    @ParameterizedTest
    @ValueSource(strings = {"single axis", "Y with X"})
    void z_is_homed_in_air_behind_every_so_many_units(String switches) {
        var run = new Rehearsal(plan("home Z every: 2\n", "", switches));

        assertThat(run.run().ending()).isEqualTo(Ending.COMPLETED);
        // 6 bilayers: behind 2 and 4, and not when all are done. The first layer behind them is treatment 5/3/1, then 5/5/1.
        assertThat(homings(run)).containsExactly("start:homing", "5/3/1:homing", "5/5/1:homing");
        assertThat(found(run)).hasSize(2)
                .allSatisfy(error -> assertThat(error.lower() / 1e6).isCloseTo(0, within(0.05)));
        assertThat(run.state().deviations()).isEmpty();
        assertThat(run.state().counts().ofHanging().certain().complete("bilayer")).isEqualTo(6);
        assertThat(run.accidents()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"single axis", "Y with X"})
    void a_z_axis_that_slipped_by_1_mm_is_found_and_the_pellets_rest(String switches) {
        var run = new Rehearsal(plan("home Z every: 2\n", "", switches));
        run.at(AFTER_TWO_BILAYERS - 900, () -> run.virtual.board().sag(1, run.virtual.clock().nanos()));

        run.endedInPauses().run();

        assertThat(run.pausedFor()).contains("mm lower than counted").contains("the holder waits in rinse A");
        assertThat(found(run)).singleElement()
                .satisfies(error -> assertThat(error.lower() / 1e6).isCloseTo(1, within(0.1)));
        assertThat(run.state().deviations()).singleElement().extracting(DeviationNoted::kind)
                .isEqualTo("homing error");
        assertThat(run.endsIn().map(run::solutionAt)).contains("rinse A");
        assertThat(run.virtual.board().truePosition(Motor.Z, run.virtual.clock().nanos()))
                .isEqualTo(run.virtual.board().believedPosition(Motor.Z, run.virtual.clock().nanos()));
        assertThat(run.accidents()).isEmpty();
    }

    @Test
    void a_z_axis_that_slipped_upward_is_found_too() {
        var run = new Rehearsal(plan("home Z every: 2\n", "", "single axis"));
        run.at(AFTER_TWO_BILAYERS - 900, () -> run.virtual.board().sag(-1, run.virtual.clock().nanos()));

        run.endedInPauses().run();
        assertThat(run.pausedFor()).contains("mm higher than counted");
        assertThat(found(run).getFirst().lower() / 1e6).isCloseTo(-1, within(0.1));
    }

    @Test
    void a_z_axis_that_slipped_is_found_by_the_first_homing_behind_a_holder_that_left() {
        var recipe = ShippedPlans.text("latp-paa-peo-30.yaml").replace("bilayers: {is: 30", "bilayers: {is: 2")
                .replace("steps:\n  - {dip", "steps:\n  - {person: Bake., holder: leaves}\n  - {dip");
        var run = new Rehearsal(ShippedPlans.assignedOn(recipe,
                ShippedPlans.text("dr3-like.yaml") + "home Z every: 1\n"));
        run.at(1_500, () -> run.virtual.board().sag(1, run.virtual.clock().nanos()));

        run.endedInPauses().run();
        assertThat(run.pausedFor()).contains("mm lower than counted");
        assertThat(found(run)).singleElement()
                .satisfies(error -> assertThat(error.lower() / 1e6).isCloseTo(1, within(0.1)));
    }

    @Test
    void a_z_axis_that_slipped_is_found_whatever_hangs_by_then() {
        var batch = """
                dipper: 1
                batch: b
                recipe: demo.yaml
                rig: bench.yaml
                beakers: {1: PEI, 2: water, 3: PAA, 4: rinse A, 5: PEO, 6: rinse B}
                passes:
                  - {pellets: {1: A}}
                  - {pellets: {1: B, 2: {witness: wafer, hanging: 64 mm}}}
                """;
        var run = new Rehearsal(ShippedPlans.batch(batch, ShippedPlans.text("demo.yaml") + "home Z every: 1\n"));

        assertThat(run.run().ending()).isEqualTo(Ending.COMPLETED);
        assertThat(homings(run)).hasSizeGreaterThan(2).anyMatch(key -> key.startsWith("p2/"));
        assertThat(found(run)).as("each is held against the first").hasSize(homings(run).size() - 1);
        var keys = run.events.stream().map(recorded -> recorded.event())
                .filter(event -> event instanceof StepStarted(var _, var _, var armed) && armed.isEmpty())
                .map(event -> ((StepStarted) event).key());
        assertThat(keys).doesNotHaveDuplicates();
    }

    @Test
    void a_rig_may_allow_more() {
        var run = new Rehearsal(plan("home Z every: 2\nhoming tolerance: 2 mm\n", "", "single axis"));
        run.at(AFTER_TWO_BILAYERS - 900, () -> run.virtual.board().sag(1, run.virtual.clock().nanos()));

        assertThat(run.run().ending()).isEqualTo(Ending.COMPLETED);
        assertThat(found(run).getFirst().lower() / 1e6).isCloseTo(1, within(0.1));
        assertThat(run.state().deviations()).isEmpty();
    }

    @Test
    void the_recipes_word_goes_before_the_rigs() {
        var recipe = new Rehearsal(plan("home Z every: 2\n", "home Z every: 3\n", "single axis"));
        recipe.run();
        assertThat(homings(recipe)).containsExactly("start:homing", "5/4/1:homing");

        var never = new Rehearsal(plan("home Z every: 2\n", "home Z every: never\n", "single axis"));
        never.run();
        assertThat(homings(never)).isEmpty();
    }

    @Test
    void nothing_is_in_a_bath_while_z_is_homed() {
        var run = new Rehearsal(plan("home Z every: 1\n", "", "single axis"));
        run.run();

        var started =
                run.events.stream().filter(recorded -> recorded.event() instanceof StepStarted(var key, var _, var _)
                        && key.endsWith("/1:homing")).toList();
        assertThat(started).hasSize(5);
        for (var homing : started) {
            assertThat(run.diary.stream().filter(Diary.Immersed.class::isInstance).map(Diary.Immersed.class::cast)
                    .noneMatch(bath -> bath.entered() <= homing.nanos() && homing.nanos() <= bath.departed())).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"single axis", "Y with X"})
    void the_estimate_knows_what_homing_on_the_way_takes(String switches) {
        var with = plan("home Z every: 1\n", "", switches);
        var without = plan("", "", switches);
        var estimated = Timing.of(with, Handshake.NONE).total() - Timing.of(without, Handshake.NONE).total();

        assertThat(seconds(with) - seconds(without)).isCloseTo(estimated, within(0.02 * estimated));
    }

    private static double seconds(dipper.plan.Plan plan) {
        var run = new Rehearsal(plan);
        run.run();
        var first = run.events.stream()
                .filter(recorded -> recorded.event() instanceof StepStarted(var key, var _, var _)
                        && !key.startsWith("start:"))
                .findFirst().orElseThrow();
        return (run.events.getLast().nanos() - first.nanos()) / 1e9;
    }

    private static List<String> homings(Rehearsal run) {
        return run.events.stream().map(recorded -> recorded.event()).filter(StepDone.class::isInstance)
                .map(StepDone.class::cast).filter(done -> done.measurement() instanceof Homed).map(StepDone::key)
                .toList();
    }

    private static List<HomingFound> found(Rehearsal run) {
        return run.events.stream().map(recorded -> recorded.event()).filter(StepDone.class::isInstance)
                .map(event -> ((StepDone) event).measurement()).filter(Homed.class::isInstance)
                .flatMap(homed -> ((Homed) homed).found().stream()).toList();
    }

    private static dipper.plan.Plan plan(String rigLines, String recipeLines, String switches) {
        var recipe = ShippedPlans.text("latp-paa-peo-30.yaml").replace("bilayers: {is: 30", "bilayers: {is: 6");
        var rig = ShippedPlans.text("dr3-like.yaml").replace("switches: single axis", "switches: " + switches);
        return ShippedPlans.assignedOn(recipe + recipeLines, rig + rigLines);
    }
}
