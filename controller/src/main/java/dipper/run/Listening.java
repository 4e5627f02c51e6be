package dipper.run;

import dipper.coater.Coater;
import dipper.coater.Outcome;
import dipper.run.Happening.Answered;
import dipper.run.Happening.Braked;
import dipper.run.Happening.FromBoard;
import dipper.run.Happening.NobodyThere;
import dipper.run.Happening.Resumed;
import dipper.run.Happening.Wished;
import dipper.time.Clock;
import dipper.time.Inbox;
import java.util.Optional;

/** The one place that waits: hands what the board says to the coater, calls its tick when due, and brings back what the conductor must know. */
final class Listening {

    /** What ended a wait. */
    sealed interface Heard {

        record FromCoater(Outcome outcome) implements Heard {
        }

        record FromPerson(Happening wish) implements Heard {
        }

        /** The instant waited for has come. */
        record Due() implements Heard {
        }
    }

    private static final Heard DUE = new Heard.Due();

    private final Coater coater;
    private final Inbox<Happening> inbox;
    private final Clock clock;

    Listening(Coater coater, Inbox<Happening> inbox, Clock clock) {
        this.coater = coater;
        this.inbox = inbox;
        this.clock = clock;
    }

    /** Until that instant ({@code Clock.nanos()}), an outcome of the coater's, or a person. */
    Heard until(long instant) {
        while (true) {
            var entry = inbox.next(Math.min(instant, coater.wake()));
            var heard = entry.isPresent() ? take(entry.get()) : onTime(instant);
            if (heard.isPresent()) {
                return heard.get();
            }
        }
    }

    private Optional<Heard> take(Happening happening) {
        return switch (happening) {
            case FromBoard(var arrival) -> coater.accept(arrival).map(Heard.FromCoater::new);
            case Wished _, Braked _, Answered _, NobodyThere _, Resumed _ ->
                    Optional.of(new Heard.FromPerson(happening));
        };
    }

    private Optional<Heard> onTime(long instant) {
        if (clock.nanos() >= coater.wake()) {
            var outcome = coater.tick();
            if (outcome.isPresent()) {
                return outcome.map(Heard.FromCoater::new);
            }
        }
        return clock.nanos() >= instant ? Optional.of(DUE) : Optional.empty();
    }
}
