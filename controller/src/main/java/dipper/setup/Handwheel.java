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

        /** Nothing was moved: the lid is open. */
        record Barred(String why) implements Turned {
        }

        /** Nothing more can be done before somebody has looked. */
        record Failed(Fault fault) implements Turned {
        }
    }

    private final Coater coater;
    private final Contacts contacts;
    private final Waiting waiting;

    public Handwheel(Coater coater, Contacts contacts, Inbox<Incoming> inbox, Clock clock) {
        this.coater = coater;
        this.contacts = contacts;
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
        contacts.begins();
        var barred = contacts.barred();
        if (barred.isEmpty()) {
            return moved(task);
        }
        contacts.endsHeld();
        return contacts.emergency().<Turned>map(Turned.Failed::new).orElseGet(() -> new Turned.Barred(barred.get()));
    }

    private Turned moved(Task task) {
        var held = new Hold();
        var outcome = waiting.outcome(coater.begin(task), held::hear);
        var turned = contacts.endsHeld() || held.wanted ? stopped() : turned(outcome);
        return contacts.emergency().<Turned>map(Turned.Failed::new).orElse(turned);
    }

    private static Turned turned(Outcome outcome) {
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
                // What a panel holds is held already.
                case Incoming.Typed _, Incoming.Touched _ -> false;
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

    /** A person's next deed; a fault where the coater, standing, comes to one, or an emergency has come about. */
    Waiting.Next next() {
        var next = waiting.next();
        while (contacts.emergency().isEmpty() && isNoDeed(next)) {
            next = waiting.next();
        }
        return contacts.emergency().<Waiting.Next>map(why -> new Waiting.Next.FromMachine(new Outcome.Failed(why)))
                .orElse(next);
    }

    /** A lid that is opened, or a button that is pressed, while nothing moves is none either. */
    private static boolean isNoDeed(Waiting.Next next) {
        return switch (next) {
            case Waiting.Next.News _ -> true;
            case Waiting.Next.FromPerson(var deed) -> deed instanceof Incoming.Touched;
            case Waiting.Next.FromMachine _ -> false;
        };
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
