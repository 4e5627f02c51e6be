package dipper.run;

import static org.assertj.core.api.Assertions.assertThat;

import dipper.ShippedPlans;
import dipper.plan.Plan;
import dipper.record.Recorded;
import dipper.record.RunEvent;
import dipper.record.RunEvent.Choice;
import dipper.run.Standing.Before;
import dipper.run.Standing.InDoubt;
import dipper.run.Standing.Instants;
import dipper.run.Standing.Knowledge;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Goal: where a record leaves a run is read from it rightly. Method: the demonstration's record, cut behind chosen events. */
class RecoveryTest {

    private static final Plan PLAN = ShippedPlans.demo();

    private static List<Recorded> whole;

    @BeforeAll
    static void record() {
        var run = new Rehearsal(PLAN);
        run.run();
        whole = run.events;
    }

    @Test
    void before_its_bath_a_treatment_is_simply_next() {
        assertThat(behindStart("3/1/1:travel")).isEqualTo(before("3/1/1"));
        assertThat(behindStart("3/1/1:approach")).isEqualTo(before("3/1/1"));
    }

    @Test
    void from_the_way_into_its_bath_until_its_dwell_is_done_a_layer_is_in_doubt() {
        for (var phase : new String[] {"lower", "dwell", "lift"}) {
            assertThat(behindStart("3/1/1:" + phase)).as(phase).isInstanceOfSatisfying(InDoubt.class, doubt -> {
                assertThat(doubt.key().path()).isEqualTo("3/1/1");
                assertThat(doubt.exposure().solution()).isEqualTo("PAA");
                assertThat(doubt.knowledge()).isInstanceOf(Knowledge.Unknown.class);
            });
        }
    }

    @Test
    void a_rinse_is_owed_and_simply_done_again() {
        assertThat(behindStart("3/1/2:dwell")).isEqualTo(before("3/1/2"));
    }

    @Test
    void behind_its_dwell_the_next_treatment_is_next() {
        assertThat(behindDone("3/1/1:dwell")).isEqualTo(before("3/1/2"));
        assertThat(behindStart("3/1/1:rise")).isEqualTo(before("3/1/2"));
    }

    @Test
    void a_recipe_may_say_what_a_layer_in_doubt_is_taken_for() {
        for (var said : Map.of("ask", Optional.<Choice>empty(), "repeat", Optional.of(Choice.REPEAT), "done",
                Optional.of(Choice.COUNT_AS_DONE), "leave out", Optional.of(Choice.LEAVE_OUT), "end",
                Optional.of(Choice.END)).entrySet()) {
            var plan = ShippedPlans.demo(ShippedPlans.text("demo.yaml").replace("{layer: PAA, for: layer time}",
                    "{layer: PAA, for: layer time, in doubt: " + said.getKey() + "}"));

            assertThat(Recovery.standing(plan, upToStart("3/1/1:dwell"))).as(said.getKey()).isInstanceOfSatisfying(
                    InDoubt.class, doubt -> assertThat(doubt.byRecipe()).isEqualTo(said.getValue()));
        }
    }

    @Test
    void where_the_pellets_are_and_for_how_long_is_told_in_words() {
        var dwelling = upToStart("3/1/1:dwell");
        var lifting = upToStart("3/1/1:lift");

        assertThat(PelletsNow.inWords(upToStart("1:travel"), later(whole.getFirst()))).isEmpty();
        assertThat(PelletsNow.inWords(dwelling, later(at("3/1/1:lower", dwelling)))).contains("in PAA for 1 h");
        assertThat(PelletsNow.inWords(lifting, later(lifting.getLast())))
                .contains("in air for up to 1 h, out of PAA");
        var lowering = upToStart("3/1/1:lower");
        assertThat(PelletsNow.inWords(lowering, later(at("2:lift", lowering)))).get().asString()
                .startsWith("in air for up to").endsWith(", or in PAA by now");
    }

    private static Recorded at(String begun, List<Recorded> events) {
        return events.stream()
                .filter(recorded -> recorded.event() instanceof RunEvent.StepStarted(var key, var _, var _)
                        && key.equals(begun))
                .findFirst().orElseThrow();
    }

    private static Instants later(Recorded event) {
        return new Instants(event.wall().plusSeconds(3_600), event.nanos() + 3_600_000_000_000L, event.boot());
    }

    /** A pellet may be noted as lost in the morning; the night was as long all the same. */
    @Test
    void what_people_note_meanwhile_does_not_shorten_the_time_that_a_run_was_interrupted() {
        var record = new java.util.ArrayList<>(upToStart("3/1/2:dwell"));
        var left = record.getLast();
        record.add(new Recorded(9_999, left.wall().plusSeconds(3_600), left.nanos() + 3_600_000_000_000L, left.boot(),
                "ada", new RunEvent.PelletLost(1, "DEMO-1", "ada", "it lies in the PEO")));
        var now = new Instants(left.wall().plusSeconds(7_200), left.nanos() + 7_200_000_000_000L, left.boot());

        assertThat(Absence.deviations(record, now)).first().asString().contains("interrupted", "for 2 h");
    }

    @Test
    void before_anything_the_first_treatment_is_next_and_behind_the_last_there_is_none() {
        assertThat(behindStart("start:home")).isEqualTo(before("1"));
        assertThat(Recovery.standing(PLAN, whole)).isEqualTo(new Standing.AfterAll());
    }

    /** The armed lift goes out without another record: whoever dies behind it leaves the pellets in air for as long as nobody comes. */
    @Test
    void pellets_whose_lift_was_armed_and_not_called_off_are_taken_to_hang_in_air() {
        var armed = upToStart("3/1/1:lift");
        var called = new java.util.ArrayList<>(armed);
        called.add(at(new RunEvent.StepDisarmed("3/1/1:lift")));

        assertThat(Wetness.of(upToStart("3/1/1:dwell"))).isInstanceOfSatisfying(Wetness.InBath.class,
                bath -> assertThat(bath.solution()).contains("PAA"));
        assertThat(Wetness.of(armed)).isInstanceOf(Wetness.InAir.class);
        assertThat(Wetness.of(called)).as("as long as if nothing had been armed")
                .isEqualTo(Wetness.of(upToStart("3/1/1:dwell")));
        assertThat(Wetness.of(upToDone("3/1/1:dwell"))).isInstanceOf(Wetness.InAir.class);
        assertThat(Wetness.of(upToStart("1:lower").subList(0, 3))).isEqualTo(new Wetness.Untouched());
        assertThat(Absence.deviations(upToDone("3/1/1:dwell"), Instants.of(whole.getLast())))
                .extracting(event -> ((RunEvent.DeviationNoted) event).kind()).containsExactly("interrupted", "dried");
    }

    @Test
    void until_their_way_in_is_confirmed_pellets_are_taken_to_hang_in_air() {
        assertThat(Wetness.of(upToStart("3/1/1:lower"))).isInstanceOf(Wetness.InAir.class);
        assertThat(Wetness.of(upToDone("3/1/1:lower"))).isInstanceOf(Wetness.InBath.class);
    }

    /** A second fault while resuming leaves them in air, out of whatever bath they were in. */
    @Test
    void pellets_that_homing_has_lifted_out_are_taken_to_hang_in_air() {
        var resumed = new java.util.ArrayList<>(upToStart("3/1/1:dwell"));
        resumed.add(at(new RunEvent.StepStarted("start:home", Optional.empty(), Optional.empty())));

        assertThat(Wetness.of(resumed)).isInstanceOfSatisfying(Wetness.InAir.class,
                air -> assertThat(air.since()).isEqualTo(Instants.of(resumed.getLast())));
        assertThat(Wetness.of(upToStart("start:home"))).isEqualTo(new Wetness.Untouched());
    }

    @Test
    void what_a_person_has_decided_is_not_asked_again() {
        var doubt = (InDoubt) behindStart("3/1/1:dwell");
        var record = new java.util.ArrayList<>(upToStart("3/1/1:dwell"));
        record.add(at(new RunEvent.RunResumed("ada", "", "sim:", "Grbl", PLAN.hash(), Optional.empty())));

        assertThat(decided(record, doubt, Choice.REPEAT)).isEqualTo(before("3/1/1"));
        assertThat(decided(record, doubt, Choice.COUNT_AS_DONE)).isEqualTo(before("3/1/2"));
        assertThat(decided(record, doubt, Choice.LEAVE_OUT)).isEqualTo(before("3/1/2"));
        assertThat(decided(record, doubt, Choice.END)).isInstanceOf(InDoubt.class);
    }

    @Test
    void within_one_boot_the_monotonic_clock_tells_how_long_and_the_wall_beyond() {
        var evening = new Instants(Instant.parse("2026-11-22T20:00:00Z"), 1_000, "a");

        assertThat(evening.until(new Instants(Instant.parse("2026-11-22T19:00:00Z"), 5_000, "a"))).isEqualTo(4_000);
        assertThat(evening.until(new Instants(Instant.parse("2026-11-22T20:00:01Z"), 5, "b"))).isEqualTo(1_000_000_000);
        assertThat(evening.until(new Instants(Instant.parse("2026-11-22T19:00:00Z"), 5, "b"))).isZero();
    }

    private static Standing decided(List<Recorded> record, InDoubt doubt, Choice choice) {
        var longer = new java.util.ArrayList<>(record);
        longer.add(at(new RunEvent.Decided(doubt.key().path(), choice, doubt.exposure(), "ada", "")));
        return Recovery.standing(PLAN, longer);
    }

    private static Recorded at(RunEvent event) {
        return new Recorded(9_999, Instant.EPOCH, 0, "virtual", "ada", event);
    }

    private static Standing before(String path) {
        for (var treatment : PLAN.protocol()) {
            if (treatment.key().path().equals(path)) {
                return new Before(treatment);
            }
        }
        throw new AssertionError(path);
    }

    private static Standing behindStart(String key) {
        return Recovery.standing(PLAN, upToStart(key));
    }

    private static List<Recorded> upToStart(String key) {
        return upTo(event -> event instanceof RunEvent.StepStarted(var begun, var _, var _) && begun.equals(key));
    }

    private static Standing behindDone(String key) {
        return Recovery.standing(PLAN, upToDone(key));
    }

    private static List<Recorded> upToDone(String key) {
        return upTo(event -> event instanceof RunEvent.StepDone(var done, var _) && done.equals(key));
    }

    private static List<Recorded> upTo(java.util.function.Predicate<RunEvent> last) {
        for (var i = 0; i < whole.size(); i++) {
            if (last.test(whole.get(i).event())) {
                return whole.subList(0, i + 1);
            }
        }
        throw new AssertionError("no such event");
    }
}
