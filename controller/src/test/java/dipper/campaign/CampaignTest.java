package dipper.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;

/**
 * Goal: whatever strikes a run, nothing that must never be is. Method: 500 runs of the paper's recipe in virtual time, struck by what their seeds have in
 * store; {@code controller/campaign SEED} tells one of them line by line.
 */
class CampaignTest {

    @Test
    void five_hundred_struck_runs_break_no_rule() {
        var campaign = new Campaign(CampaignCommand.plan());

        assertThat(campaign.run(1, 500, Runtime.getRuntime().availableProcessors(), () -> {
        })).isEmpty();
    }

    @Test
    void a_run_is_a_function_of_its_seed() {
        var one = new ArrayList<String>();
        var other = new ArrayList<String>();
        new Campaign(CampaignCommand.plan()).traced(17, one::add);
        new Campaign(CampaignCommand.plan()).traced(17, other::add);

        assertThat(one).hasSizeGreaterThan(100).isEqualTo(other);
    }
}
