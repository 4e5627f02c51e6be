package dipper.record;

import static org.assertj.core.api.Assertions.assertThat;

import dipper.plan.Command.Exposure;
import dipper.recipe.CountedUnit;
import dipper.recipe.Purpose;
import dipper.record.RunEvent.Measurement.Moved;
import dipper.record.RunEvent.Measurement.Waited;
import dipper.record.RunEvent.StepCut;
import dipper.record.RunEvent.StepDone;
import dipper.record.RunEvent.StepFailed;
import dipper.record.RunEvent.StepStarted;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Goal: certain ≤ truth ≤ possible after every event. Method: records written by hand. */
class CountsTest {

    private static final CountedUnit BILAYER = new CountedUnit("bilayer", List.of("PAA", "PEO"));

    @Test
    void a_layer_is_certain_when_its_dwell_is_done() {
        assertInterval(counts(dwell("1:dwell", "PAA"), done("1:dwell"), dwell("2:dwell", "PEO"), done("2:dwell")), 1,
                1);
    }

    @Test
    void a_dwell_under_way_makes_an_interval() {
        assertInterval(counts(dwell("1:dwell", "PAA"), done("1:dwell"), dwell("2:dwell", "PEO")), 0, 1);
    }

    @Test
    void on_its_way_into_its_bath_a_layer_is_possible_once_and_its_way_s_end_makes_nothing_certain() {
        var lowering = counts(dwell("1:lower", "PAA"));
        var lowered = counts(dwell("1:lower", "PAA"),
                new StepDone("1:lower", new Moved(1, 2, 3)), dwell("1:dwell", "PAA"));

        for (var counts : List.of(lowering, lowered)) {
            assertThat(counts.ofHanging().certain().layers()).isZero();
            assertThat(counts.ofHanging().possible().layers()).isEqualTo(1);
        }
        assertThat(lowered.plus(done("1:dwell")).ofHanging().certain().layers()).isEqualTo(1);
    }

    @Test
    void a_failed_dwell_stays_possible_for_good() {
        var counts = counts(dwell("1:dwell", "PAA"), done("1:dwell"), dwell("2:dwell", "PEO"),
                new StepFailed("2:dwell", "link gone", "gone", "look"), dwell("3:dwell", "PAA"),
                done("3:dwell"), dwell("4:dwell", "PEO"), done("4:dwell"));

        assertInterval(counts, 1, 2);
    }

    /** What hangs on may be dipped again; what has left the holder was in that bath or not. */
    @Test
    void a_layer_without_an_outcome_stays_possible_for_a_pellet_that_is_taken_out() {
        var hanging = counts(dwell("1:dwell", "PAA")).hanging().getFirst();
        var taken = counts(dwell("1:dwell", "PAA"), new RunEvent.PelletTakenOut("", 1, hanging),
                new RunEvent.ExposureFound("1:dwell", new Exposure(Purpose.LAYER, "PAA", 1), 5));

        assertThat(taken.of(hanging).certain().layers()).isZero();
        assertThat(taken.of(hanging).possible().layers()).isEqualTo(1);
    }

    @Test
    void a_dwell_cut_short_counts_neither_way() {
        assertInterval(
                counts(dwell("1:dwell", "PAA"), done("1:dwell"), dwell("2:dwell", "PEO"), new StepCut("2:dwell", 5)), 0,
                0);
    }

    @Test
    void rinses_and_dips_are_never_counted() {
        var rinse = new StepStarted("1:dwell", Optional.of(new Exposure(Purpose.RINSE, "PAA", 1)), Optional.empty());
        var dip = new StepStarted("2:dwell", Optional.of(new Exposure(Purpose.DIP, "PEO", 2)), Optional.empty());

        assertThat(counts(rinse, done("1:dwell"), dip, done("2:dwell")))
                .isEqualTo(Counts.none(List.of(BILAYER), List.of("A-1")));
    }

    @Test
    void the_done_of_another_step_completes_no_layer() {
        assertThat(counts(dwell("1:dwell", "PAA"), done("0:dwell")).ofHanging().certain().layers()).isZero();
    }

    private static void assertInterval(Counts counts, int certain, int possible) {
        assertThat(counts.ofHanging().certain().complete("bilayer")).isEqualTo(certain);
        assertThat(counts.ofHanging().possible().complete("bilayer")).isEqualTo(possible);
    }

    private static Counts counts(RunEvent... events) {
        var counts = Counts.none(List.of(BILAYER), List.of("A-1"));
        for (var event : events) {
            counts = counts.plus(event);
        }
        return counts;
    }

    private static StepStarted dwell(String key, String solution) {
        return new StepStarted(key, Optional.of(new Exposure(Purpose.LAYER, solution, 1)), Optional.empty());
    }

    private static StepDone done(String key) {
        return new StepDone(key, new Waited(1, 1));
    }
}
