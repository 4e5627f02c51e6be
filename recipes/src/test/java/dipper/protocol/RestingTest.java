package dipper.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import dipper.Shipped;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Goal: "if we must stop here?" is answered in the recipe's own order. Method: the shipped recipe, treatment by treatment. */
class RestingTest {

    private static final Protocol LATP = Shipped.protocol("latp-paa-peo-30.yaml");

    @ParameterizedTest
    @CsvSource({"1, water", "2, water", "3, water", "4, water", "5/1/1, rinse A", "5/1/2, rinse A", "5/1/3, rinse B",
        "5/1/4, rinse B",
        "5/30/1, rinse A", "5/30/4, rinse B"})
    void rinse_is_the_next_rinse_and_within_one_that_rinse_itself(String key, String solution) {
        assertThat(Resting.during(treatment(LATP, key), LATP)).isEqualTo(new Resting.In(solution));
    }

    @Test
    void in_a_stay_and_before_a_person_it_waits_where_it_is() {
        assertThat(Resting.during(treatment(LATP, "6"), LATP)).isEqualTo(new Resting.Here());
        assertThat(Resting.during(treatment(LATP, "7"), LATP)).isEqualTo(new Resting.Here());
    }

    @Test
    void after_the_last_rinse_it_is_the_last_and_a_step_may_say_otherwise() {
        var protocol = Shipped.protocolOf("""
                dipper: 1
                recipe: rests
                counts: nothing
                rest: rinse
                pellet: {diameter: 8 mm, thickness: 1 mm, hung: on edge}
                solutions:
                  A: {name: a}
                  R: {name: r}
                  S: {name: s}
                defaults: {immersion: 5 mm/s, withdrawal: 2 mm/s, drain: 1 s, depth: 2 mm}
                steps:
                  - {rinse: R, for: 1 s}
                  - {rinse: S, for: 1 s}
                  - {dip: A, for: 1 s}
                  - {dip: A, for: 1 s, rest: never}
                  - {dip: A, for: 1 s, rest: R}
                  - {dip: A, for: 1 s, rest: here}
                """);

        assertThat(Resting.during(treatment(protocol, "3"), protocol)).isEqualTo(new Resting.In("S"));
        assertThat(Resting.during(treatment(protocol, "4"), protocol)).isEqualTo(new Resting.AfterThis());
        assertThat(Resting.during(treatment(protocol, "5"), protocol)).isEqualTo(new Resting.In("R"));
        assertThat(Resting.during(treatment(protocol, "6"), protocol)).isEqualTo(new Resting.Here());
    }

    static Treatment treatment(Protocol protocol, String key) {
        return StreamSupport.stream(protocol.spliterator(), false)
                .filter(treatment -> treatment.key().path().equals(key)).findFirst().orElseThrow();
    }
}
