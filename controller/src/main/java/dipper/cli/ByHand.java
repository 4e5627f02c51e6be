package dipper.cli;

import dipper.coater.GrblCoater;
import dipper.coater.Outcome;
import dipper.coater.Outcome.Position;
import dipper.panel.Panel;
import dipper.record.RunEvent.Ending;
import dipper.record.RunState;
import dipper.rig.Rig;
import dipper.setup.Contacts;
import dipper.setup.Handwheel;
import dipper.setup.Handwheel.Turned;
import dipper.setup.Incoming;
import dipper.setup.Key;
import dipper.setup.Technician;
import dipper.time.Clock;
import dipper.time.QueueInbox;
import java.io.PrintWriter;
import java.util.Optional;

/** A coater that a person moves, outside any run: connected, then homed when the person has said so. */
final class ByHand implements AutoCloseable {

    private final Machine machine;
    private final Rig rig;
    private final Clock clock;
    private final GrblCoater coater;
    private final Panel panel;
    private final Handwheel wheel;

    private ByHand(Machine machine, Rig rig, Clock clock, QueueInbox<Incoming> inbox) {
        this.machine = machine;
        this.rig = rig;
        this.clock = clock;
        this.coater = new GrblCoater(machine.open(clock), rig, clock,
                arrival -> inbox.post(new Incoming.FromBoard(arrival)));
        this.panel = machine.panel(rig, clock);
        var contacts = new Contacts(panel, rig);
        this.wheel = new Handwheel(coater, contacts, inbox, clock);
        guarded(contacts, inbox);
    }

    /** Before the line is opened, since that may set a board in motion for whoever stands at it. */
    private void guarded(Contacts contacts, QueueInbox<Incoming> inbox) {
        contacts.guard(coater, inbox).ifPresent(lost -> {
            throw Refusal.of(ExitCode.STOPPED_OR_FAULTED, lost.what(), lost.remedy() + " Nothing was moved.");
        });
        contacts.emergency().ifPresent(pressed -> {
            panel.close();
            throw Refusal.of(ExitCode.PERSON_NEEDED, "the emergency stop is pressed",
                    "see to the reason, release it, then again. Nothing was moved.");
        });
    }

    /** Nothing moves; Ctrl-C is heard as a key from now on. Refuses a board that is not the rig's. */
    static ByHand connect(Machine machine, Rig rig, Clock clock, QueueInbox<Incoming> inbox) {
        var hand = new ByHand(machine, rig, clock, inbox);
        Signals.handle(() -> inbox.post(new Incoming.Pressed(Key.Named.INTERRUPT)));
        if (hand.wheel.connect() instanceof Outcome.Failed(var fault)) {
            hand.close();
            throw Refusal.of(ExitCode.STOPPED_OR_FAULTED, fault.what(),
                    fault.remedy() + " dipper rig check shows all of it in a table. Nothing was moved.");
        }
        return hand;
    }

    Handwheel wheel() {
        return wheel;
    }

    /** Asks, unless --yes answers, and homes: Z upward, then X. */
    Position home(boolean yes, Technician technician, PrintWriter err) {
        new FirstHoming(machine.direction(), rig, coater.board().orElseThrow(), machine.link(), clock)
                .clear(FirstHoming.Answerer.of(yes, question -> agreed(question, technician)), err);
        var unfinished = unfinished();
        unfinished.ifPresent(yes ? err::println : technician::tell);
        if (!yes && agreed("Home now: Z upward, then X? Is its way free? [y/N] ", technician).isEmpty()) {
            throw Refusal.of(ExitCode.PERSON_NEEDED, "the coater is not homed, so nothing moves",
                    "see that the way is free and answer y; a script says --yes to dipper home. Nothing was moved.");
        }
        technician.tell("homing …");
        return switch (wheel.home()) {
            case Turned.Arrived(var position) -> position;
            case Turned.Held _ -> throw new IllegalStateException("what is broken off in homing has no position");
            case Turned.Barred(var why) -> throw Refusal.of(ExitCode.PERSON_NEEDED, why, "close it, then again");
            case Turned.Failed(var fault) ->
                    throw Refusal.of(ExitCode.STOPPED_OR_FAULTED, fault.what(), fault.remedy());
        };
    }

    private Optional<String> agreed(String question, Technician technician) {
        technician.ask(question);
        var agrees = wheel.agrees();
        technician.tell("");
        return agrees ? Optional.of(Person.account()) : Optional.empty();
    }

    /** Pellets of a run that can still be gone on with may hang in the holder, and its record would not know. */
    private Optional<String> unfinished() {
        var ledgers = machine.data().ledgers();
        var here = Links.coater(machine.link());
        return ledgers.runs().stream().map(run -> unfinished(run, ledgers.read(run), here)).flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> unfinished(String run, java.util.List<dipper.record.Recorded> events, String here) {
        if (events.isEmpty()) {
            return Optional.empty();
        }
        var state = RunState.of(events);
        var isComplete = state.closed().filter(closed -> closed.ending() == Ending.COMPLETED).isPresent();
        return isComplete || !Links.coater(state.opened().coater()).equals(here)
                ? Optional.empty()
                : Optional.of("note: run " + run
                        + " on this coater is not complete; where its pellets still hang in the holder,"
                        + " what you move now is not in its record");
    }

    @Override
    public void close() {
        coater.close();
        panel.close();
    }
}
