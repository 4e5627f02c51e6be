package dipper.coater;

import static org.assertj.core.api.Assertions.assertThat;

import dipper.coater.Outcome.Failed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Goal: what the driver does about every reply in every state, and how soon it notices that none comes, can be read in one text. Method: each reply is said at
 * each moment, and each fault happens at it, in virtual time; what follows is compared with {@code reply-table.txt}. A reply that is not listed is noise there.
 */
class ReplyTableTest {

    private static final long MS = 1_000_000L;
    private static final long LONGEST = 200_000;
    private static final Path TABLE = Path.of("src/test/resources/reply-table.txt");

    @Test
    void the_table_says_what_every_reply_does_at_every_moment() throws IOException {
        var found = WrongMomentTest.MOMENTS.stream().map(ReplyTableTest::moment).collect(Collectors.joining("\n"));
        var wanted = Files.readString(TABLE);
        if (!found.equals(wanted)) {
            Files.writeString(Path.of("target", "reply-table.txt"), found);
        }
        assertThat(found).as("what was found lies in target/reply-table.txt").isEqualTo(wanted);
    }

    /** Silence and noise end in one outcome, each by its own name and neither before nor long after the other. */
    @Test
    void silence_and_noise_are_told_apart_at_every_moment_within_the_same_deadline() {
        for (var moment : WrongMomentTest.MOMENTS) {
            var silence = first(moment, "");
            var noise = first(moment, "#~!garbled");
            if (!moment.equals("_broken")) {
                assertThat(silence.what()).as(moment).isIn("Silent", "Overdue");
                assertThat(noise.what()).as(moment).isIn("Garbled", "NotGrbl");
                assertThat(Math.abs(silence.millis() - noise.millis())).as(moment).isLessThanOrEqualTo(100);
            }
        }
    }

    private static String moment(String moment) {
        var lines = new StringBuilder(moment.substring(1).replace('_', ' ')).append('\n');
        for (var reply : WrongMomentTest.REPLIES) {
            var stage = WrongMomentTest.at(moment);
            stage.board.say(reply + "\r\n", MS);
            stage.pass(MS);
            var effect = effect(stage);
            if (!effect.isEmpty()) {
                lines.append("    %-45s %s\n".formatted(printable(reply), effect));
            }
        }
        lines.append("    %-45s %s\n".formatted("(silence)", first(moment, "")));
        lines.append("    %-45s %s\n".formatted("(noise alone)", first(moment, "#~!garbled")));
        var stage = WrongMomentTest.at(moment);
        stage.board.lose();
        stage.pass(0);
        return lines.append("    %-45s %s\n".formatted("(link lost)", effect(stage))).toString();
    }

    private static String effect(Stage stage) {
        var written = List.copyOf(stage.board.written);
        var outcomes = stage.outcomes.stream().map(ReplyTableTest::kind).toList();
        return String.join(", ", java.util.stream.Stream.concat(written.stream(), outcomes.stream()).toList());
    }

    private static String kind(Outcome outcome) {
        return outcome instanceof Failed(var fault)
                ? fault.getClass().getSimpleName()
                : outcome.getClass().getSimpleName();
    }

    private record First(String what, long millis) {

        @Override
        public String toString() {
            return what.isEmpty() ? "nothing" : what + " after " + millis + " ms";
        }
    }

    /** What is told first, and when, if the board says only that, every 100 ms. */
    private static First first(String moment, String noise) {
        var stage = WrongMomentTest.at(moment);
        var begun = stage.clock.nanos();
        for (var at = 0L; at < LONGEST && stage.outcomes.isEmpty(); at++) {
            if (!noise.isEmpty() && at % 100 == 0) {
                stage.board.say(noise + "\n", 0);
            }
            stage.pass(MS);
        }
        return stage.outcomes.isEmpty()
                ? new First("", 0)
                : new First(kind(stage.outcomes.getFirst()), (stage.clock.nanos() - begun) / MS);
    }

    private static String printable(String reply) {
        return reply.chars().mapToObj(c -> c >= ' ' && c < 0x7F ? Character.toString(c) : "\\x%02x".formatted(c))
                .collect(Collectors.joining());
    }
}
