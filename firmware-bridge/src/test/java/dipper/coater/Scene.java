package dipper.coater;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dipper.link.Entry;
import dipper.link.Transcript;
import dipper.plan.Command.Crossing;
import dipper.plan.Command.Home;
import dipper.plan.Command.HomeZ;
import dipper.plan.Command.Motion;
import dipper.plan.Command.MoveX;
import dipper.plan.Command.MoveZ;
import dipper.plan.Command.SwitchOutput;
import dipper.plan.Command.Switched;
import dipper.rig.Output;
import dipper.units.Length;
import dipper.units.Speed;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Plays a text against a coater, line by line.
 *
 * <pre>
 * # words                 a comment
 * include NAME            another scene first
 * do connect|home|home-z|stop|brake|close
 * do x|z TARGET SPEED [TOUCHES COVERED]     in mm and mm/s
 * > LINE                  the coater wrote this line next
 * ! ?|!|0x18              the coater wrote this real-time byte next
 * &lt; LINE                  the board says this, 4 ms later
 * &lt;&lt; BYTES                the board says this without a line's end; \xHH is a byte
 * ? REPORT                from now on the board answers ? by itself, 4 ms later
 * ? silence               ... and from now on not
 * lost                    the link breaks
 * wait MS                 time passes
 * within MS KIND [WORDS]  an outcome of this kind comes by then, and its text contains the words
 * nothing for MS          time passes, and no outcome comes
 * of NAME                 the recording of real firmware that is heard from below
 * hear FROM TO            the board says what it said then between these seconds, at the same distances in time, the first 4 ms later
 * watch FROM TO           the same, and the coater may ask ? as often as it likes meanwhile
 * </pre>
 * In the end nothing that was written and no outcome may be left over.
 */
final class Scene {

    private static final long MS = 1_000_000L;
    private final Stage stage;
    private Optional<Transcript> recording = Optional.empty();

    Scene(Stage stage) {
        this.stage = stage;
    }

    static void play(String name) {
        var scene = new Scene(new Stage(TestRigs.yWithX()));
        scene.lines(name);
        assertThat(scene.stage.board.written).as("written and not foreseen").isEmpty();
        assertThat(scene.stage.outcomes).as("outcomes not foreseen").isEmpty();
    }

    void lines(String name) {
        var number = 0;
        for (var line : read(name)) {
            number++;
            try {
                line(line);
            } catch (AssertionError | RuntimeException wrong) {
                throw new AssertionError(name + ":" + number + ": " + line + "\n" + wrong.getMessage(), wrong);
            }
        }
    }

    private static List<String> read(String name) {
        try (var in = Scene.class.getResourceAsStream("/scenes/" + name + ".txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private void line(String line) {
        var space = line.indexOf(' ');
        var verb = space < 0 ? line : line.substring(0, space);
        var rest = space < 0 ? "" : line.substring(space + 1);
        switch (verb) {
            case "include" -> lines(rest);
            case "do" -> act(rest.split(" "));
            case ">", "!" -> assertThat(stage.board.written.poll()).isEqualTo(line);
            case "<" -> say(rest + "\r\n");
            case "<<" -> say(unescaped(rest));
            case "?" -> stage.board.report = rest.equals("silence") ? Optional.empty() : Optional.of(() -> rest);
            case "lost" -> {
                stage.board.lose();
                stage.pass(0);
            }
            case "wait" -> stage.pass(Long.parseLong(rest) * MS);
            case "within" -> expect(rest.split(" ", 3));
            case "of" -> recording = Optional.of(Recordings.named(rest));
            case "hear" -> hear(rest.split(" "));
            case "watch" -> {
                var before = stage.board.written.size();
                hear(rest.split(" "));
                dropQuestions(before);
            }
            case "nothing" -> {
                stage.pass(Long.parseLong(rest.replace("for ", "")) * MS);
                assertThat(stage.outcomes).isEmpty();
            }
            default -> fail("no such verb: " + verb);
        }
    }

    private void hear(String[] seconds) {
        var from = nanos(seconds[0]);
        var to = nanos(seconds[1]);
        var heard = recording.orElseThrow().entries().stream()
                .filter(entry -> !(entry instanceof Entry.Sent) && entry.nanos() >= from && entry.nanos() <= to)
                .toList();
        assertThat(heard).as("heard from %s to %s s", seconds[0], seconds[1]).isNotEmpty();
        var first = heard.getFirst().nanos();
        for (var entry : heard) {
            switch (entry) {
                case Entry.Received(var at, var bytes) -> stage.board.say(bytes, 4 * MS + at - first);
                case Entry.Happened(var _, var what) when what.startsWith("lost: ") -> stage.board.lose();
                case Entry.Happened _, Entry.Sent _ -> {
                }
            }
        }
        stage.pass(4 * MS + heard.getLast().nanos() - first);
    }

    private static long nanos(String seconds) {
        return new BigDecimal(seconds).movePointRight(9).longValueExact();
    }

    private void dropQuestions(int before) {
        var kept = List.copyOf(stage.board.written).subList(0, before);
        stage.board.written.stream().skip(before).forEach(one -> assertThat(one).isEqualTo("! ?"));
        stage.board.written.clear();
        stage.board.written.addAll(kept);
    }

    private void say(String text) {
        stage.board.say(text, 4 * MS);
        stage.pass(4 * MS);
    }

    private void act(String[] words) {
        stage.add(switch (words[0]) {
            case "connect" -> stage.coater.connect();
            case "home" -> stage.coater.begin(new Home());
            case "home-z" -> stage.coater.begin(new HomeZ(Length.ZERO));
            case "x", "z" -> stage.coater.begin(motion(words));
            case "on", "off" -> stage.coater.begin(switching(words));
            case "stop" -> stage.coater.stop();
            case "brake" -> {
                stage.coater.brake();
                yield Optional.empty();
            }
            case "close" -> {
                stage.coater.close();
                yield Optional.empty();
            }
            default -> throw new IllegalArgumentException("no such act: " + words[0]);
        });
    }

    private static SwitchOutput switching(String[] words) {
        return new SwitchOutput("service", Output.OfBoard.valueOf(words[1].toUpperCase(Locale.ROOT)),
                Switched.valueOf(words[0].toUpperCase(Locale.ROOT)));
    }

    private static Motion motion(String[] words) {
        var to = new Length(millionths(words[1]));
        var speed = new Speed(millionths(words[2]));
        var crossing = words.length < 5
                ? Optional.<Crossing>empty()
                : Optional.of(new Crossing(new Length(millionths(words[3])), new Length(millionths(words[4]))));
        return words[0].equals("x") ? new MoveX(to, speed) : new MoveZ(to, speed, crossing);
    }

    private static long millionths(String number) {
        return new BigDecimal(number).movePointRight(6).longValueExact();
    }

    private void expect(String[] words) {
        var outcome = stage.outcome(Long.parseLong(words[0]) * MS);
        var subject = outcome instanceof Outcome.Failed(var fault) ? (Object) fault : outcome;
        assertThat(subject.getClass().getSimpleName()).as(outcome.toString()).isEqualTo(words[1]);
        if (words.length == 3) {
            assertThat(outcome.toString()).contains(words[2]);
        }
    }

    private static String unescaped(String text) {
        var parts = java.util.regex.Pattern.compile("\\\\x([0-9A-F]{2})").matcher(text);
        return parts.replaceAll(hex -> java.util.regex.Matcher
                .quoteReplacement(String.valueOf((char) Integer.parseInt(hex.group(1), 16))));
    }
}
