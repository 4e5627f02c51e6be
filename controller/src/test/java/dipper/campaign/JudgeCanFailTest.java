package dipper.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Goal: the judge finds what it is there to find. Method: a wrong rule in a right one's place; some seed must tell, which nothing does of the right ones. */
class JudgeCanFailTest {

    private static final long SEEDS = 1_000;
    private static final Campaign CAMPAIGN = new Campaign(CampaignCommand.plan());

    @ParameterizedTest
    @EnumSource(Defects.class)
    void a_wrong_rule_is_found(Defects defect) {
        var found = LongStream.rangeClosed(1, SEEDS).filter(seed -> concerns(seed, defect))
                .mapToObj(seed -> CAMPAIGN.with(defect, seed))
                .filter(verdict -> !verdict.isGood()).findFirst();

        assertThat(found).as("%s, seeds 1..%d", defect, SEEDS).isPresent();
        assertThat(found.get().violations()).first().asString().contains(switch (defect) {
            case COMMIT_AFTER_THE_BYTE -> "an acknowledged event is lost";
            case COUNT_AT_THE_START_OF_THE_DWELL -> "certain";
            case RESUME_AT_THE_NEXT_STEP -> "a pellet went into station";
            case X_BEFORE_Z -> "Dragged";
            case DEAF_TO_THE_PANEL -> "a motion was begun behind the panel's lid";
            case BRAKE_THROUGH_THE_QUEUE -> "a stop at once took";
        });
        assertThat(CAMPAIGN.verdict(found.get().seed()).violations()).as("the right rule, seed %d", found.get().seed())
                .isEmpty();
    }

    /** Only who asks for a stop at once can tell how it is passed on, and only who opens a lid who listens. */
    private static boolean concerns(long seed, Defects defect) {
        return switch (defect) {
            case BRAKE_THROUGH_THE_QUEUE -> strikes(seed, Mishap.ABORT);
            case DEAF_TO_THE_PANEL -> strikes(seed, Mishap.PANEL_LID) && !strikes(seed, Mishap.PANEL_STOP);
            case COMMIT_AFTER_THE_BYTE, COUNT_AT_THE_START_OF_THE_DWELL, RESUME_AT_THE_NEXT_STEP, X_BEFORE_Z -> true;
        };
    }

    private static boolean strikes(long seed, Mishap mishap) {
        return CAMPAIGN.strikes(seed).stream().anyMatch(strike -> strike.mishap() == mishap);
    }
}
