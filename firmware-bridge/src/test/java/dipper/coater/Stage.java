package dipper.coater;

import static org.assertj.core.api.Assertions.assertThat;

import dipper.rig.Rig;
import java.util.ArrayDeque;
import java.util.Optional;

/** A coater, its fake board and a hand-moved clock: lets time pass as a conductor would. */
final class Stage {

    final HandClock clock = new HandClock();
    final FakeBoard board = new FakeBoard(clock);
    final ArrayDeque<Outcome> outcomes = new ArrayDeque<>();
    final GrblCoater coater;

    Stage(Rig rig) {
        coater = new GrblCoater(board, rig, clock, _ -> {
        });
    }

    void add(Optional<Outcome> outcome) {
        outcome.ifPresent(outcomes::add);
    }

    /** Ticks and delivers whatever is due until then. */
    void pass(long nanoseconds) {
        var until = clock.nanos() + nanoseconds;
        for (var steps = 0; steps < 200_000; steps++) {
            var wake = coater.wake();
            var arrives = board.due.isEmpty() ? Long.MAX_VALUE : board.due.peek().at();
            var next = Math.min(wake, arrives);
            if (next > until) {
                clock.moveTo(until);
                return;
            }
            clock.moveTo(next);
            // As a conductor does who was busy elsewhere: first whatever has come meanwhile.
            add(arrives <= Math.max(wake, clock.nanos()) ? coater.accept(board.due.remove().arrival()) : coater.tick());
        }
        throw new AssertionError("the coater wakes without getting on");
    }

    /** The conductor's thread is busy with something else for so long, e.g. with a disk. */
    void busy(long nanoseconds) {
        clock.moveTo(clock.nanos() + nanoseconds);
    }

    /** Lets time pass until there is an outcome, at most so long; returns it. */
    Outcome outcome(long longest) {
        var until = clock.nanos() + longest;
        while (outcomes.isEmpty() && clock.nanos() < until) {
            pass(Math.min(10_000_000L, until - clock.nanos()));
        }
        assertThat(outcomes).as("outcomes within %s ms", longest / 1_000_000).isNotEmpty();
        return outcomes.remove();
    }
}
