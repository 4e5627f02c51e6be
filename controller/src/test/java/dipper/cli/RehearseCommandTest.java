package dipper.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dipper.ShippedPlans;
import dipper.ledger.Ledgers;
import dipper.record.RunEvent.Aim;
import dipper.record.RunEvent.Ending;
import dipper.record.RunEvent.Inputs;
import dipper.record.RunEvent.RunClosed;
import dipper.record.RunEvent.RunOpened;
import dipper.time.SystemClock;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Goal: what the record of a rehearsal tells anybody who asks, and that it counts for nothing there. Method: the demonstration, rehearsed over TCP in true time. */
class RehearseCommandTest {

    @TempDir
    private Path data;

    @Test
    void a_rehearsal_is_recorded_as_one_and_never_counted() throws Exception {
        try (var board = CoatersWithProblemsTest.board()) {
            var rehearsed = dipper("rehearse", Shell.library("demo-batch.yaml"), "--link",
                    "tcp:127.0.0.1:" + board.port(), "--yes");

            assertThat(rehearsed.exit()).as(rehearsed.err()).isZero();
            assertThat(rehearsed.out()).contains("6 of 10 immersions").contains("nothing is counted")
                    .doesNotContain("DEMO-1 ").doesNotContain("bilayer 1");
        }
        var run = dipper("log").out().replaceFirst("(?s) .*", "");
        assertThat(dipper("log").out()).contains("Completed").contains("rehearsal, nothing counted");
        assertThat(dipper("log", run).out()).contains("rehearsal  each loop once").doesNotContain("planned");
        assertThat(dipper("log", run, "--json").out().replace(" ", "")).contains("\"aim\":\"rehearsal\"")
                .contains("\"pellets\":[]").contains("\"witnesses\":[]").contains("\"foretold\"")
                .contains("\"purpose\":\"rehearsal\"").doesNotContain("\"purpose\":\"layer\"");
        assertThat(dipper("status", run).out()).contains("rehearsal  each loop once").doesNotContain("to go on");
        assertThat(dipper("verify").exit()).isZero();
        assertThat(dipper("note", run, "station 4 is 2 mm off").exit()).isZero();
        assertThat(dipper("lose", "DEMO-1", "--run", run, "--reason", "x").err()).contains("is complete");
    }

    @Test
    void where_nobody_says_that_the_beakers_are_empty_nothing_moves() throws Exception {
        try (var board = CoatersWithProblemsTest.board()) {
            var refused = unanswered("rehearse", Shell.library("demo-batch.yaml"), "--link",
                    "tcp:127.0.0.1:" + board.port());

            assertThat(refused.exit()).isEqualTo(ExitCode.PERSON_NEEDED);
            assertThat(refused.out()).contains("Empty beakers or water, and no pellets that matter?");
            assertThat(refused.err()).contains("Nothing was moved");
        }
        assertThat(dipper("log").out()).contains("no runs yet");
    }

    @Test
    void a_rehearsal_that_was_ended_is_begun_again_and_has_no_pellets() {
        var inputs = new Inputs(ShippedPlans.text("demo.yaml"), ShippedPlans.text("bench.yaml"), "",
                ShippedPlans.text("demo-batch.yaml"), List.of(), Aim.REHEARSAL);
        try (var ledger = new Ledgers(data.resolve("ledger.db")).open(new SystemClock(), "ada")) {
            ledger.append(new RunOpened("demo", "", inputs, "p", "q", List.of(), List.of(), List.of(),
                    "tcp:127.0.0.1:1", "virtual"));
            ledger.append(new RunClosed(Ending.STOPPED, "stopped by request"));
        }
        var run = dipper("log").out().replaceFirst("(?s) .*", "");

        assertThat(dipper("resume", run, "--yes").err()).contains("is a rehearsal, which is not gone on with")
                .contains("begin it again with dipper rehearse");
        assertThat(dipper("status", run).out()).contains("to go on   dipper rehearse, from the beginning");
        for (var asked : List.of(List.of("lose", "DEMO-1", "--run", run, "--reason", "x"),
                List.of("take-out", "DEMO-1", "--run", run, "--reason", "x"),
                List.of("change", run, "--set", "bilayers=1", "--reason", "x"))) {
            assertThat(dipper(asked.toArray(String[]::new)).err()).as(asked.getFirst())
                    .contains("a rehearsal has no pellets to count");
        }
        assertThat(dipper("note", run, "seen").exit()).isZero();
    }

    @Test
    void a_recipe_alone_is_no_rehearsal() {
        var refused = dipper("rehearse", Shell.library("demo.yaml"), "--link", "tcp:127.0.0.1:1");

        assertThat(refused.exit()).isEqualTo(ExitCode.USAGE);
        assertThat(refused.err()).contains("needs a batch");
    }

    @Test
    void an_hour_that_cannot_be_met_is_refused_with_the_earliest() {
        var soon = java.time.LocalTime.ofInstant(new SystemClock().wall().plusSeconds(60),
                java.time.ZoneId.systemDefault());
        var refused = dipper("run", Shell.library("latp-batch.yaml"), "--link", "tcp:127.0.0.1:1", "--finish-at",
                "%02d:%02d".formatted(soon.getHour(), soon.getMinute()));

        assertThat(refused.exit()).isEqualTo(ExitCode.USAGE);
        assertThat(refused.err()).contains("cannot be done at").contains("the earliest hour is");
        assertThat(dipper("run", Shell.library("latp-batch.yaml"), "--link", "tcp:127.0.0.1:1", "--finish-at", "soon")
                .err()).contains("\"soon\" is no hour").contains("write 08:30");
    }

    @Test
    void a_dry_run_tells_its_hours_from_another_than_now() {
        var begun = dipperAlone("simulate", Shell.library("latp-batch.yaml"), "--begin-at", "2099-11-26 08:30").out();
        var done = dipperAlone("simulate", Shell.library("latp-batch.yaml"), "--finish-at", "2099-11-26 08:30").out();

        assertThat(begun).contains("begun at 2099-11-26 08:30, it would end at 16:");
        assertThat(done).contains("begun at 2099-11-26 00:").contains("it would end at 08:30");
        assertThat(dipperAlone("simulate", Shell.library("latp-batch.yaml"), "--begin-at", "soon").err())
                .contains("is no hour");
    }

    private static Shell.Result dipperAlone(String... arguments) {
        return Shell.dipper(arguments);
    }

    /** The input has ended before it begins. */
    private Shell.Result unanswered(String... arguments) {
        var before = System.in;
        System.setIn(InputStream.nullInputStream());
        try {
            return dipper(arguments);
        } finally {
            System.setIn(before);
        }
    }

    private Shell.Result dipper(String... arguments) {
        return Shell.dipperIn(data, arguments);
    }
}
