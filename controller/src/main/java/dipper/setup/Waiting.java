package dipper.setup;

import dipper.coater.Driven;
import dipper.coater.Outcome;
import dipper.time.Clock;
import dipper.time.Inbox;
import java.util.Optional;
import java.util.function.Consumer;

/** The one place of this room that waits: hands what the board says to whom it is meant for, and brings back outcomes and people. */
final class Waiting {

    /** What ended a wait. */
    sealed interface Next {

        record FromMachine(Outcome outcome) implements Next {
        }

        record FromPerson(Incoming.FromPerson deed) implements Next {
        }

        /** The board has said something that is no outcome. */
        record News() implements Next {
        }
    }

    private final Driven driven;
    private final Inbox<Incoming> inbox;
    private final Clock clock;

    Waiting(Driven driven, Inbox<Incoming> inbox, Clock clock) {
        this.driven = driven;
        this.inbox = inbox;
        this.clock = clock;
    }

    /** How a request ends that was begun; what a person does meanwhile goes there. */
    Outcome outcome(Optional<Outcome> atOnce, Consumer<Incoming.FromPerson> meanwhile) {
        var outcome = atOnce;
        while (outcome.isEmpty()) {
            switch (next()) {
                case Next.FromMachine(var ended) -> outcome = Optional.of(ended);
                case Next.FromPerson(var deed) -> meanwhile.accept(deed);
                case Next.News _ -> {
                    // Only outcomes end it.
                }
            }
        }
        return outcome.get();
    }

    /** Whatever comes next; deadlines of the machine are noticed meanwhile. */
    Next next() {
        while (true) {
            var entry = inbox.next(driven.wake());
            if (entry.isPresent()) {
                return taken(entry.get());
            }
            if (clock.nanos() >= driven.wake()) {
                var outcome = driven.tick();
                if (outcome.isPresent()) {
                    return new Next.FromMachine(outcome.get());
                }
            }
        }
    }

    private Next taken(Incoming entry) {
        return switch (entry) {
            case Incoming.FromBoard(var arrival) -> driven.accept(arrival).<Next>map(Next.FromMachine::new)
                    .orElseGet(Next.News::new);
            case Incoming.FromPerson deed -> new Next.FromPerson(deed);
        };
    }
}
