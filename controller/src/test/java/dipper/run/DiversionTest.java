package dipper.run;

import static org.assertj.core.api.Assertions.assertThat;

import dipper.ShippedPlans;
import dipper.plan.Plan;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Goal: every phase has its answer to a wish to stop. Method: the paper's recipe, step by step. */
class DiversionTest {

    private static final Plan LATP = ShippedPlans.assigned(ShippedPlans.text("latp-paa-peo-30.yaml"), "dr3-like.yaml");

    @ParameterizedTest
    @CsvSource({"1:travel, GoTo[solution=water]", "1:dwell, GoTo[solution=water]", "2:lower, StayHere[where=in water]",
        "3:dwell, GoTo[solution=water]",
        "5/1/1:travel, GoTo[solution=rinse A]", "5/1/1:dwell, GoTo[solution=rinse A]",
        "5/1/1:lift, GoOn[]", "5/1/1:clear, GoOn[]", "5/1/1:drain, GoTo[solution=rinse A]",
        "5/1/2:dwell, StayHere[where=in rinse A]", "5/1/2:drain, GoTo[solution=rinse B]",
        "5/30/4:dwell, StayHere[where=in rinse B]",
        "6:stay, StayHere[where=in rinse B]", "6:lift, GoOn[]", "6:load, GoOn[]",
        "7:person, StayHere[where=at the loading place]"})
    void each_phase_has_its_answer(String key, String answer) {
        var step = StreamSupport.stream(LATP.spliterator(), false).filter(planned -> planned.key().equals(key))
                .findFirst().orElseThrow();

        assertThat(Diversion.at(step, LATP.protocol())).hasToString(answer);
    }
}
