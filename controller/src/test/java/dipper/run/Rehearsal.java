package dipper.run;

import dipper.coater.GrblCoater;
import dipper.coater.Outcome;
import dipper.ledger.MemoryLedger;
import dipper.link.Arrival;
import dipper.link.Link;
import dipper.link.LinkLost;
import dipper.plan.Plan;
import dipper.record.Ledger;
import dipper.record.Recorded;
import dipper.record.RunEvent;
import dipper.record.RunEvent.Choice;
import dipper.record.RunEvent.DeckConfirmed;
import dipper.record.RunEvent.Ending;
import dipper.record.RunEvent.Inputs;
import dipper.record.RunEvent.RunClosed;
import dipper.record.RunEvent.RunOpened;
import dipper.record.RunEvent.RunResumed;
import dipper.record.RunState;
import dipper.rig.Slot;
import dipper.sim.Diary;
import dipper.sim.OnOpen;
import dipper.sim.VirtualCoater;
import dipper.time.Inbox;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** A whole run over a virtual coater in virtual time, with everything kept that a judge may want: bytes, events, and the tank's diary. */
final class Rehearsal {

    private static final Pattern TAKE = Pattern.compile("[Tt]ake [^,]+ out of slot (\\d+)");
    private static final Pattern HANG = Pattern.compile("[Hh]ang ([^,]+) in slot (\\d+)");

    final Plan plan;
    final VirtualCoater virtual;
    final Inbox<Happening> inbox;
    final GrblCoater coater;
    final Guard guard;
    /** What the panel's resume button does to a run that is paused. */
    Runnable resumes = () -> {
    };
    final List<Diary> diary;
    final List<Recorded> events = new ArrayList<>();
    final List<String> asked = new ArrayList<>();
    final List<String> lastWords = new ArrayList<>();
    /** What was written on the line and in the ledger, in the order of happening: {@code > line} and {@code * event}. */
    final List<String> order = new ArrayList<>();
    /** How often the line was opened. */
    int opened;
    private Ledger ledger;
    private People people;

    Rehearsal(Plan plan) {
        this(plan, new ArrayList<>(), OnOpen.RESETS);
        plan.deck().slots(1).forEach(virtual::hang);
    }

    private Rehearsal(Plan plan, List<Diary> diary, OnOpen onOpen) {
        this(plan, diary, new VirtualCoater(plan.rig(), Set.of(), onOpen, Instant.parse("2026-11-22T20:00:00Z"),
                diary::add));
    }

    private Rehearsal(Plan plan, List<Diary> diary, VirtualCoater virtual) {
        this.plan = plan;
        this.diary = diary;
        this.virtual = virtual;
        this.inbox = virtual.inbox();
        this.coater = new GrblCoater(new Overheard(virtual.link()), plan.rig(), virtual.clock(),
                arrival -> inbox.post(new Happening.FromBoard(arrival)));
        this.ledger = new MemoryLedger(virtual.clock());
        this.guard = virtual.panel().map(Guard::new).orElseGet(Guard::none);
        if (guard.panel().open(new PanelDesk(guard, coater, inbox, () -> resumes.run())).isPresent()) {
            throw new AssertionError("a virtual panel can be opened unless it was broken");
        }
        this.people = question -> {
            asked.add(question.message());
            does(question.message());
            inbox.post(new Happening.Answered("ada", List.of()));
        };
    }

    /** A person who does at the loading place what the words ask for, and knows nothing else. */
    private void does(String message) {
        if (!message.startsWith("The pellets rest")) {
            TAKE.matcher(message).results().forEach(take -> virtual.takeOut(Integer.parseInt(take.group(1))));
            HANG.matcher(message).results().forEach(hang -> virtual.hang(new Slot(Integer.parseInt(hang.group(2)),
                    plan.deck().substrates().stream().filter(substrate -> substrate.name().equals(hang.group(1)))
                            .findFirst().map(plan.deck()::hanging).orElseThrow())));
        }
    }

    /** A new process at the same coater, which knows of the one before what its record says. */
    Rehearsal afterwards() {
        coater.close();
        var next = new Rehearsal(plan, diary, virtual);
        next.events.addAll(events);
        return next;
    }

    /** At that many seconds of virtual time. */
    Rehearsal at(double seconds, Runnable action) {
        virtual.clock().at(Math.round(seconds * 1e9), action);
        return this;
    }

    Rehearsal stopAt(double seconds) {
        return at(seconds, () -> inbox.post(new Happening.RestWanted("test", Wish.STOP)));
    }

    Rehearsal brakeAt(double seconds) {
        return at(seconds, () -> new Requests(coater, inbox).abort("test"));
    }

    /** Somebody ends the run as soon as it pauses; nobody else would. */
    Rehearsal endedInPauses() {
        var before = ledger;
        return recordedIn(event -> {
            if (event instanceof RunClosed(var ending, var _) && ending == Ending.PAUSED) {
                inbox.post(new Happening.RestWanted("test", Wish.STOP));
            }
            return before.append(event);
        });
    }

    /** Why it paused. */
    String pausedFor() {
        return events.stream().map(Recorded::event).filter(RunClosed.class::isInstance).map(RunClosed.class::cast)
                .filter(closed -> closed.ending() == Ending.PAUSED).findFirst().map(RunClosed::why).orElse("");
    }

    Rehearsal recordedIn(Ledger other) {
        ledger = other;
        return this;
    }

    Ledger ledger() {
        return ledger;
    }

    Rehearsal asking(People others) {
        people = others;
        return this;
    }

    RunClosed run() {
        return run(new Start.AtOnce());
    }

    RunClosed run(Start start) {
        return conducted((conductor, board) -> conductor.run(plan, opened(plan, board), new DeckConfirmed("ada"), start,
                ledger));
    }

    /** Goes on with what the record says, deciding so where something is in doubt. */
    RunClosed resume(Choice choice) {
        return conducted((conductor, board) -> {
            var resumed = new RunResumed("ada", "", "sim:", board, plan.hash(), Optional.empty());
            return conductor.goOn(Resumption.of(plan, events, resumed,
                    Optional.of(new Resumption.Decision(choice, "ada", "")), new DeckConfirmed("ada"),
                    Standing.Instants.now(virtual.clock())), ledger);
        });
    }

    private RunClosed conducted(BiFunction<Conductor, String, RunClosed> work) {
        var light = new StackLight(guard.panel(), why -> lastWords.add(why.what()));
        var watch = new Watch() {

            @Override
            public void recorded(Recorded event, RunState state) {
                light.recorded(event, state);
                events.add(event);
                order.add("* " + event.event());
            }
        };
        var conductor = new Conductor(new Bench(coater, inbox, virtual.clock(), message -> people.ask(message), guard),
                watch,
                lastWords::add);
        var closing = switch (conductor.connect()) {
            case Outcome.Connected(var board, var _) -> work.apply(conductor, board);
            case Outcome.Failed(var fault) -> new RunClosed(Ending.FAILED, fault.what());
            case Outcome.Done _, Outcome.Stopped _ -> throw new AssertionError("connecting ends in Connected or Failed");
        };
        virtual.settle();
        return closing;
    }

    static RunOpened opened(Plan plan, String board) {
        return new RunOpened("test", "a rehearsal", new Inputs("", "", "", "", List.of()), plan.protocol().hash(),
                plan.hash(), plan.protocol().counts(), List.of(), Hung.in(plan), "sim:", board);
    }

    RunState state() {
        return RunState.of(events);
    }

    /** Immersions of the first pellet that ended, in order. */
    List<Diary.Immersed> immersions() {
        var slot = plan.deck().substrates(1).getFirst().slot();
        return diary.stream().filter(Diary.Immersed.class::isInstance).map(Diary.Immersed.class::cast)
                .filter(entry -> entry.slot() == slot).toList();
    }

    /** The station in whose liquid the first pellet is at the end, if it is in one. */
    Optional<Integer> endsIn() {
        var slot = plan.deck().substrates(1).getFirst().slot();
        var ofPellet = diary.stream().filter(entry -> entry.slot() == slot).toList();
        return ofPellet.isEmpty() || !(ofPellet.getLast() instanceof Diary.Entered entered)
                ? Optional.empty()
                : Optional.of(entered.station());
    }

    /** What must never be. */
    List<Diary> accidents() {
        return diary.stream().filter(entry -> switch (entry) {
            case Diary.Entered _, Diary.Immersed _ -> false;
            case Diary.Dragged _, Diary.Grounded _, Diary.Astray _ -> true;
        }).toList();
    }

    String solutionAt(int station) {
        return plan.deck().beakers().stream().filter(beaker -> beaker.station() == station)
                .map(beaker -> beaker.solution()).findFirst().orElseThrow();
    }

    /** A ledger that works until its n-th event, and is broken from then on. */
    static Ledger breaksAt(int n, Ledger good) {
        return new Ledger() {

            private int appended;

            @Override
            public Recorded append(RunEvent event) {
                appended++;
                if (appended >= n) {
                    throw new dipper.record.LedgerBroken("disk full", new IllegalStateException("test"));
                }
                return good.append(event);
            }
        };
    }

    /** A link that remembers the lines that were written. */
    private final class Overheard implements Link {

        private final Link link;

        Overheard(Link link) {
            this.link = link;
        }

        @Override
        public String name() {
            return link.name();
        }

        @Override
        public Optional<LinkLost> open(Consumer<Arrival> receiver) {
            opened++;
            return link.open(receiver);
        }

        @Override
        public Optional<LinkLost> write(byte[] bytes) {
            var text = new String(bytes, StandardCharsets.ISO_8859_1).strip();
            if (!text.equals("?")) {
                order.add("> " + text);
            }
            return link.write(bytes);
        }

        @Override
        public void close() {
            link.close();
        }
    }
}
