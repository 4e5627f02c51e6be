package dipper.run;

import static org.assertj.core.api.Assertions.assertThat;

import dipper.ShippedPlans;
import dipper.coater.GrblCoater;
import dipper.coater.Outcome;
import dipper.ledger.MemoryLedger;
import dipper.link.Entry;
import dipper.link.RecordedLink;
import dipper.link.ReplayedLink;
import dipper.link.Transcript;
import dipper.link.TranscriptWriter;
import dipper.record.Recorded;
import dipper.record.RunEvent.DeckConfirmed;
import dipper.record.RunEvent.Ending;
import dipper.record.RunEvent.RunClosed;
import dipper.record.RunState;
import dipper.sim.LimitInput;
import dipper.sim.Motor;
import dipper.sim.OnOpen;
import dipper.sim.VirtualClock;
import dipper.sim.VirtualCoater;
import dipper.sim.VirtualInbox;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Goal: a run's transcript says all that its coater heard. Method: runs over the virtual coater, some with a mishap, are recorded as text; played back to
 * the same conductor, the text leads to the same events with the same measurements.
 */
class ReplayedRunTest {

    private static final Instant START = Instant.parse("2026-11-22T20:00:00Z");

    enum Mishap {
        NONE, LIMIT_SWITCH, BROWN_OUT, UNPLUGGED;

        void befall(VirtualCoater coater) {
            var board = coater.board();
            coater.clock().at(25_000_000_000L, () -> {
                switch (this) {
                    case NONE -> {
                    }
                    case LIMIT_SWITCH -> board.limit(Motor.Z, LimitInput.ON, coater.clock().nanos());
                    case BROWN_OUT -> board.power(coater.clock().nanos());
                    case UNPLUGGED -> coater.unplug();
                }
            });
        }
    }

    private static final class Events implements Watch {

        final List<String> said = new ArrayList<>();

        @Override
        public void recorded(Recorded event, RunState after) {
            said.add(event.event().toString());
        }
    }

    private static RunClosed run(VirtualClock clock, VirtualInbox<Happening> inbox, dipper.link.Link link,
            Events events) {
        var plan = ShippedPlans.demo();
        var coater = new GrblCoater(link, plan.rig(), clock, arrival -> inbox.post(new Happening.FromBoard(arrival)));
        var bench = new Bench(coater, inbox, clock, _ -> inbox.post(new Happening.Answered("ada", List.of())));
        var conductor = new Conductor(bench, events, _ -> {
        });
        return switch (conductor.connect()) {
            case Outcome.Connected(var board, var _) -> conductor.run(plan,
                    Rehearsal.opened(plan, board), new DeckConfirmed("ada"), new MemoryLedger(clock));
            case Outcome.Failed(var fault) -> new RunClosed(Ending.FAILED, fault.what());
            case Outcome.Done _, Outcome.Stopped _ -> throw new AssertionError("connecting ends in Connected or Failed");
        };
    }

    private static Consumer<Entry> writing(TranscriptWriter writer) {
        return entry -> {
            try {
                writer.write(entry);
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
        };
    }

    @ParameterizedTest
    @EnumSource
    void a_recorded_run_can_be_played_back_to_the_same_outcomes(Mishap mishap) throws IOException {
        var coater = new VirtualCoater(ShippedPlans.demo().rig(), Set.of(1), OnOpen.RESETS, START, _ -> {
        });
        mishap.befall(coater);
        var text = new StringWriter();
        var writer = new TranscriptWriter(text, List.of("sim:"));
        var lived = new Events();
        var ending = run(coater.clock(), coater.inbox(),
                new RecordedLink(coater.link(), coater.clock(), writing(writer)), lived);
        assertThat(ending.ending()).isEqualTo(mishap == Mishap.NONE ? Ending.COMPLETED : Ending.FAILED);

        var clock = new VirtualClock(START);
        var replayed = new Events();
        var link = new ReplayedLink(read(text), clock::nanos, clock::at);
        assertThat(run(clock, new VirtualInbox<>(clock), link, replayed)).isEqualTo(ending);
        assertThat(link.differences()).isEmpty();
        assertThat(replayed.said).containsExactlyElementsOf(lived.said);
    }

    private static Transcript read(StringWriter text) {
        return switch (Transcript.read(text.toString().lines().toList())) {
            case Transcript.Reading.Good(var transcript) -> transcript;
            case Transcript.Reading.Malformed(var line, var what) -> throw new AssertionError(line + ": " + what);
        };
    }
}
