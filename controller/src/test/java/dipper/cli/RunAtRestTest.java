package dipper.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dipper.ShippedPlans;
import dipper.ledger.CoaterLock;
import dipper.ledger.Ledgers;
import dipper.plan.Command.Exposure;
import dipper.plan.Plan;
import dipper.recipe.Purpose;
import dipper.record.RunEvent;
import dipper.record.RunEvent.DeckConfirmed;
import dipper.record.RunEvent.Ending;
import dipper.record.RunEvent.Inputs;
import dipper.record.RunEvent.Measurement.Waited;
import dipper.record.RunEvent.RunClosed;
import dipper.record.RunEvent.RunOpened;
import dipper.record.RunEvent.StepDone;
import dipper.record.RunEvent.StepStarted;
import dipper.record.RunState;
import dipper.run.Hung;
import dipper.time.SystemClock;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Goal: what is noted of the batch of a run that nothing works on holds when it is gone on with, and no count lies for it. Method: the demonstration's
 * record, left in the dwell of its second layer, and the commands as the process would call them.
 */
class RunAtRestTest {

    private static final Plan PLAN = ShippedPlans.demo();

    @TempDir
    private Path data;

    @Test
    void a_pellet_that_is_taken_out_keeps_what_it_has_and_may_have_received() {
        var run = left();

        assertThat(dipper("take-out", "DEMO-2", "--run", run, "--reason", "its edge broke").out())
                .contains("DEMO-2 is out of the holder");
        var counts = state(run).counts();
        assertThat(counts.hanging()).containsExactly("DEMO-1");
        assertThat(counts.of("DEMO-2").certain().layers()).isEqualTo(1);
        assertThat(counts.of("DEMO-2").possible().layers()).isEqualTo(2);
        assertThat(dipper("log", run).out()).contains("taken out: DEMO-2, by ").contains("its edge broke")
                .contains("Interrupted");
        assertThat(dipper("status", run).out()).contains("pellets    in PEO for ").contains("dipper resume " + run);
        assertThat(dipper("take-out", "DEMO-2", "--run", run, "--reason", "again").err())
                .contains("no pellet DEMO-2 hangs in the holder");
    }

    @Test
    void a_pellet_that_is_lost_and_other_settings_are_in_the_record_at_once() {
        var run = left();

        assertThat(dipper("lose", "DEMO-1", "--run", run, "--reason", "it lies in the PEO").out())
                .contains("counted no further");
        assertThat(dipper("change", run, "--until", "3 bilayers", "--reason", "thicker").out())
                .contains("bilayers=3");
        assertThat(state(run).counts().hanging()).containsExactly("DEMO-2");
        assertThat(state(run).opened().inputs().overrides()).containsExactly("bilayers=3");
        assertThat(state(run).changes()).singleElement().satisfies(changed -> assertThat(changed.reason())
                .isEqualTo("thicker"));
        assertThat(dipper("verify").exit()).isZero();
    }

    @Test
    void what_cannot_be_noted_leaves_the_record_as_it_is() {
        var run = left();
        var before = data().read(run).size();

        assertThat(dipper("change", run, "--set", "layer times=3 s", "--reason", "x").err()).contains("layer time");
        assertThat(dipper("take-out", "DEMO-9", "--run", run, "--reason", "x").err()).contains("these hang: DEMO-1");
        assertThat(dipper("lose", "DEMO-1", "--run", "2020-01-01-1", "--reason", "x").err())
                .contains("there is no run 2020-01-01-1");
        assertThat(dipper("lose", "DEMO-1", "--reason", "x").err()).contains("of a run at rest say its name");
        assertThat(data().read(run)).hasSize(before);
    }

    @Test
    void a_run_that_somebody_may_be_going_on_with_is_left_alone() throws Exception {
        var run = left();
        var before = data().read(run).size();

        try (var _ = CoaterLock.take(data.resolve("locks"), Links.coater("tcp:127.0.0.1:1")).orElseThrow()) {
            assertThat(dipper("take-out", "DEMO-2", "--run", run, "--reason", "x").err())
                    .contains("a run holds the coater");
        }
        assertThat(data().read(run)).hasSize(before);
    }

    @Test
    void a_complete_run_s_record_stays_as_it_is() {
        var run = left(new RunClosed(Ending.COMPLETED, "every step of the plan is done"));

        assertThat(dipper("lose", "DEMO-1", "--run", run, "--reason", "x").err()).contains("is complete");
        assertThat(data().read(run).getLast().event()).isInstanceOf(RunClosed.class);
    }

    @Test
    void what_somebody_has_seen_can_be_told_of_any_run() throws Exception {
        var run = left(new RunClosed(Ending.COMPLETED, "every step of the plan is done"));

        try (var _ = CoaterLock.take(data.resolve("locks"), Links.coater("tcp:127.0.0.1:1")).orElseThrow()) {
            assertThat(dipper("note", run, "beaker 5 looked cloudy").out()).as("while another run has that coater")
                    .contains(run + ": noted");
        }
        assertThat(dipper("log", run).out()).contains("Completed")
                .containsPattern("note +20.*by .*: beaker 5 looked cloudy");
        assertThat(dipper("log", run, "--json").out()).containsPattern("\"text\" *: *\"beaker 5 looked cloudy\"");
        assertThat(dipper("verify").exit()).isZero();
        assertThat(dipper("note", run, " ").err()).contains("1 to 2000 characters");
        assertThat(dipper("note", "2020-01-01-1", "x").err()).contains("there is no run 2020-01-01-1");
    }

    /** Its coater may be what it ends for. */
    @Test
    void a_run_is_ended_by_decision_without_a_coater() {
        var run = left();
        var ended =
                dipper("resume", run, "--link", "tcp:127.0.0.1:1", "--choose", "end", "--reason", "the rig is gone");

        assertThat(ended.out()).contains("ended by decision").contains("Stopped");
        assertThat(ended.exit()).isEqualTo(ExitCode.of(Ending.STOPPED));
        assertThat(state(run).counts().of("DEMO-1").possible().layers()).isEqualTo(2);
    }

    private Shell.Result dipper(String... arguments) {
        return Shell.dipperIn(data, arguments);
    }

    private Ledgers data() {
        return new Ledgers(data.resolve("ledger.db"));
    }

    private RunState state(String run) {
        return RunState.of(data().read(run));
    }

    /** A run that was left so; its name. */
    private String left(RunEvent... more) {
        var events = new ArrayList<RunEvent>();
        events.add(new RunOpened("test", "",
                new Inputs(ShippedPlans.text("demo.yaml"), ShippedPlans.text("bench.yaml"), "",
                        ShippedPlans.text("demo-batch.yaml"), List.of()),
                PLAN.protocol().hash(), PLAN.hash(), PLAN.protocol().counts(), List.of(), Hung.in(PLAN),
                "tcp:127.0.0.1:1", "virtual"));
        events.add(new DeckConfirmed("ada"));
        events.add(begun("3/1/1:dwell", "PAA"));
        events.add(new StepDone("3/1/1:dwell", new Waited(2_000_000_000L, 2_000_000_000L)));
        events.add(begun("3/1/3:lower", "PEO"));
        events.add(begun("3/1/3:dwell", "PEO"));
        events.addAll(List.of(more));
        try (var ledger = data().open(new SystemClock(), "ada")) {
            events.forEach(ledger::append);
            return ledger.run();
        }
    }

    private static StepStarted begun(String key, String solution) {
        return new StepStarted(key, Optional.of(new Exposure(Purpose.LAYER, solution, 3)), Optional.empty());
    }
}
