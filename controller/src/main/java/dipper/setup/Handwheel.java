package dipper.setup;

import dipper.coater.Coater;
import dipper.coater.Fault;
import dipper.coater.Outcome;
import dipper.coater.Outcome.Position;
import dipper.plan.Command.Home;
import dipper.plan.Command.Task;
import dipper.time.Clock;
import dipper.time.Inbox;
import java.util.Optional;

/** Moves a coater for a person: one verified move at a time, outside any run, for one thread. A key for holding is heard in the midst of a move. */
public final class Handwheel {

    /** How a turn ended. */
    public sealed interface Turned {

        record Arrived(Position position) implements Turned {
        }

        /** Somebody held it on the way; it stands, and where is known. */
        record Held(Position position) implements Turned {
        }

        /** Nothing more can be done before somebody has looked. */
        record Failed(Fault fault) implements Turned {
        }
    }

    private final Coater coater;
    private final Waiting waiting;

    public Handwheel(Coater coater, Inbox<Incoming> inbox, Clock clock) {
        this.coater = coater;
        this.waiting = new Waiting(coater, inbox, clock);
    }

    /** Opens the line and compares the board with the rig; nothing moves. Ends in Connected or Failed. */
    public Outcome connect() {
        return waiting.outcome(coater.connect(), _ -> {
        });
    }

    /** Z upward to its switch, then X. */
    public Turned home() {
        return turn(new Home());
    }

    /** Begins it, and waits for how it ends. Whatever else is pressed meanwhile is forgotten: a held arrow key must not run on behind the hand. */
    public Turned turn(Task task) {
        var held = new Hold();
        var outcome = waiting.outcome(coater.begin(task), held::hear);
        if (held.wanted) {
            return stopped();
        }
        return switch (outcome) {
            case Outcome.Done(var measured) -> new Turned.Arrived(measured.position());
            case Outcome.Failed(var fault) -> new Turned.Failed(fault);
            case Outcome.Connected _, Outcome.Stopped _ ->
                    throw new IllegalStateException("a move ends in Done or Failed");
        };
    }

    private final class Hold {
        private boolean wanted;

        private void hear(Incoming.FromPerson deed) {
            var holds = switch (deed) {
                case Incoming.Pressed(var key) -> key == Key.Named.HOLD || key == Key.Named.INTERRUPT;
                case Incoming.NobodyThere _ -> true;
                case Incoming.Typed _ -> false;
            };
            if (holds) {
                wanted = true;
                coater.brake();
            }
        }
    }

    private Turned stopped() {
        return switch (waiting.outcome(coater.stop(), _ -> {
        })) {
            case Outcome.Stopped(var position) -> new Turned.Held(position);
            case Outcome.Failed(var fault) -> new Turned.Failed(fault);
            case Outcome.Connected _, Outcome.Done _ ->
                    throw new IllegalStateException("a stop ends in Stopped or Failed");
        };
    }

    /** A person's next deed; a fault where the coater, standing, comes to one. */
    Waiting.Next next() {
        var next = waiting.next();
        while (next instanceof Waiting.Next.News) {
            next = waiting.next();
        }
        return next;
    }

    /** Waits for a yes or no. */
    public boolean agrees() {
        while (true) {
            switch (next()) {
                case Waiting.Next.FromPerson(var deed) -> {
                    var consent = Consent.of(deed);
                    if (consent != Consent.UNCLEAR) {
                        return consent == Consent.YES;
                    }
                }
                case Waiting.Next.FromMachine _ -> {
                    return false;
                }
                case Waiting.Next.News _ -> {
                    // A person is waited for.
                }
            }
        }
    }

    /** The fault that the coater came to while it stood, if that is what came next. */
    static Optional<Fault> fault(Waiting.Next next) {
        return next instanceof Waiting.Next.FromMachine(Outcome.Failed(var fault))
                ? Optional.of(fault)
                : Optional.empty();
    }
}
