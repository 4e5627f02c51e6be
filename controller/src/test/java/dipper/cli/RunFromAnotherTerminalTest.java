package dipper.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Goal: what is typed at one terminal reaches the run of another. Method: the demonstration over TCP in true time, and the commands as the process would call them. */
class RunFromAnotherTerminalTest {

    private static final long PATIENCE_SECONDS = 120;

    @TempDir
    private Path data;

    @Test
    void a_run_is_paused_gone_on_with_and_aborted_from_another_terminal() throws Exception {
        try (var board = CoatersWithProblemsTest.board()) {
            var run = CompletableFuture.supplyAsync(() -> Shell.dipperIn(data, "run", Shell.library("demo-batch.yaml"),
                    "--link", "tcp:127.0.0.1:" + board.port(), "--yes"));
            until("\"status\":\"Running\"", run);
            assertThat(dipper("note", only(), "beaker 5 looked cloudy").out()).contains("noted");
            assertThat(dipper("pause").out()).contains("pausing: ");
            until("\"status\":\"Paused\"", run);
            assertThat(dipper("pause").err()).contains("the run is paused already");
            assertThat(dipper("status").out()).contains("Paused").contains("the holder waits in");
            assertThat(dipper("resume", only(), "--yes", "--choose", "repeat").out()).contains("going on, from homing");
            until("\"status\":\"Running\"", run);
            assertThat(dipper("abort").out()).contains("stopped at once");

            var ended = run.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            assertThat(ended.exit()).isEqualTo(ExitCode.STOPPED_OR_FAULTED);
            assertThat(ended.out()).contains("pause, asked by").contains("going on, asked by")
                    .contains("beaker 5 looked cloudy")
                    .contains("Aborted").contains("the position is kept").contains("deviation  interrupted");
            assertThat(dipper("status").out()).contains("Aborted");
            assertThat(dipper("stop").err()).contains("no run is under way");
            assertThat(dipper("stop", only()).err()).contains("no process works on run");
        }
    }

    @Test
    void where_nothing_runs_that_is_said() {
        assertThat(dipper("status").out()).contains("no runs yet");
        assertThat(dipper("pause").err()).contains("no run is under way");
        assertThat(dipper("status", "2026-01-01-1").err()).contains("there is no run 2026-01-01-1");
    }

    private Shell.Result dipper(String... arguments) {
        return Shell.dipperIn(data, arguments);
    }

    private String only() {
        return dipper("status").out().lines().findFirst().orElseThrow()
                .replaceFirst("run +([^ ]+) .*", "$1");
    }

    /** Until the status says so; a run that ends before never will. */
    private void until(String words, CompletableFuture<Shell.Result> run) throws Exception {
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!dipper("status", "--json").out().replace(" ", "").contains(words)) {
            assertThat(run.isDone()).as(() -> "ended instead: " + run.join()).isFalse();
            assertThat(System.nanoTime()).as(() -> dipper("status").out()).isLessThan(end);
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }
}
