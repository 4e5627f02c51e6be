package dipper.campaign;

import dipper.campaign.Faults.Strike;
import dipper.panel.Sense;
import dipper.plan.Plan;
import dipper.record.RunEvent.Choice;
import dipper.record.RunEvent.Ending;
import dipper.record.RunEvent.RunClosed;
import dipper.rig.PanelInput;
import dipper.sim.Diary;
import dipper.sim.Lid;
import dipper.sim.LimitInput;
import dipper.sim.Motor;
import dipper.sim.OnOpen;
import dipper.sim.VirtualCoater;
import dipper.sim.VirtualPanel;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * A whole run that is struck: one process after the other at the same coater, between them a person who mends what is broken and decides what is in
 * doubt, until it is complete. A function of plan and faults.
 */
final class FaultyRun {

    /** Two dozen processes at one run are more than any three mishaps explain. */
    private static final int MOST_PROCESSES = 12;
    private static final long SECOND = 1_000_000_000L;

    final Plan plan;
    final CalmRun calm;
    final Rules rules;
    final Trace trace;
    final VirtualCoater virtual;
    final HostClock host;
    final KeptLedger ledger;
    final Judge judge;
    final Moments moments;
    private final Random random;
    private final Hits hits;
    private final Blows blows;
    private Optional<Attempt> attempt = Optional.empty();
    private boolean struck;
    private boolean boardIsMute;
    private boolean isToBeReset;

    private FaultyRun(Plan plan, CalmRun calm, Rules rules, List<Strike> strikes, Random random, OnOpen onOpen,
            Hits hits,
            Trace trace) {
        this.plan = plan;
        this.calm = calm;
        this.rules = rules;
        this.random = random;
        this.hits = hits;
        this.trace = trace;
        this.virtual =
                new VirtualCoater(plan.rig(), Set.of(), onOpen, Instant.parse("2026-11-22T20:00:00Z"), this::saw);
        this.host = new HostClock(virtual.clock());
        this.blows = new Blows(this, random);
        this.ledger = new KeptLedger(host, blows);
        this.judge = new Judge(plan, calm, what -> trace.line(now(), () -> "VIOLATION: " + what));
        this.moments = new Moments(virtual.clock(), calm, strikes, this::falls);
        plan.deck().slots(1).forEach(virtual::hang);
    }

    static FaultyRun calm(Plan plan, CalmRun calm) {
        return new FaultyRun(plan, calm, Rules.RIGHT, List.of(), new Random(0), OnOpen.RESETS, new Hits(), Trace.NONE);
    }

    static FaultyRun of(Plan plan, CalmRun calm, Rules rules, Faults faults, Hits hits, Trace trace) {
        var random = faults.random();
        return new FaultyRun(plan, calm, rules, faults.strikes(), random,
                random.nextInt(5) < 3 ? OnOpen.RESETS : OnOpen.KEEPS, hits, trace);
    }

    List<String> violations() {
        return judge.violations();
    }

    VirtualPanel panel() {
        return virtual.panel().orElseThrow();
    }

    long now() {
        return virtual.clock().nanos();
    }

    /** From its first process to the end of its last. */
    void run() {
        for (var process = 1; process <= MOST_PROCESSES; process++) {
            var closing = lives();
            var ending = closing.map(RunClosed::ending);
            if (ending.filter(Ending.COMPLETED::equals).isPresent()) {
                judge.completed(ledger.events());
                return;
            }
            if (closing.filter(closed -> closed.why().equals("ended by decision")).isPresent()) {
                return;
            }
            if (!struck && moments.areOver() && !isToBeReset) {
                judge.violated("a process that nothing struck did not complete the run: " + closing);
                return;
            }
            somebodyComes();
        }
        judge.violated(MOST_PROCESSES + " processes did not complete the run");
    }

    private Optional<RunClosed> lives() {
        struck = false;
        ledger.reopen();
        judge.reads(ledger.events());
        var process = new Attempt(this, random);
        attempt = Optional.of(process);
        guard(process);
        Optional<RunClosed> closing;
        try {
            closing = Optional.of(process.live());
        } catch (Killed killed) {
            closing = Optional.empty();
        } catch (Hung hung) {
            judge.violated("hung in " + moments.state());
            closing = Optional.empty();
        } catch (IllegalStateException | IllegalArgumentException | java.util.NoSuchElementException bug) {
            judge.violated("a bug: " + bug + " at " + bug.getStackTrace()[0]);
            closing = Optional.empty();
        }
        attempt = Optional.empty();
        isToBeReset = !process.isConducted() && !boardIsMute;
        boardIsMute = !process.isConducted();
        process.close();
        virtual.settle();
        blows.over();
        judge.ended(closing, now());
        var said = closing;
        trace.line(now(), () -> "== " + said.map(RunClosed::toString).orElse("killed"));
        return closing;
    }

    private void guard(Attempt process) {
        virtual.clock().at(now() + 2 * calm.duration() + 30 * 3_600 * SECOND, () -> {
            if (isLiving(process)) {
                throw new Hung();
            }
        });
    }

    /** After a while; mends, plugs in, and decides later what is in doubt. */
    private void somebodyComes() {
        var seconds = (long) Math.exp(random.nextDouble() * Math.log(43_200));
        virtual.clock().advanceTo(now() + seconds * SECOND);
        virtual.plugIn();
        virtual.board().lid(Lid.CLOSED, now());
        virtual.releaseEmergencyStop();
        panel().touch(PanelInput.LID, Sense.RESTING);
        virtual.clock().advanceTo(now() + SECOND);
        if (boardIsMute) {
            // As the words of that failure say: its reset button is pressed.
            virtual.board().power(now());
        }
        for (var motor : List.of(Motor.X, Motor.Z)) {
            virtual.board().limit(motor, LimitInput.AUTO, now());
            virtual.board().release(motor, now());
        }
        if (blows.mended() == Blows.Power.LOST || random.nextInt(6) == 0) {
            host.reboot();
        }
        trace.line(now(), () -> "== somebody comes after " + seconds + " s");
    }

    boolean isLiving(Attempt process) {
        return attempt.filter(process::equals).isPresent();
    }

    /** How long a pause lasts, ns. */
    long pause() {
        return SECOND * (10 + random.nextInt(3_600));
    }

    /** What a person decides about what is in doubt. */
    Choice choice() {
        var one = random.nextInt(20);
        return one == 0 ? Choice.END : one < 8 ? Choice.REPEAT : one < 14 ? Choice.COUNT_AS_DONE : Choice.LEAVE_OUT;
    }

    private void saw(Diary entry) {
        trace.line(now(), () -> "# " + entry);
        if (entry instanceof Diary.Immersed immersed && calm.duration() == 0) {
            calm.immersed(entry.slot(), immersed.station(), immersed.lowest().nanometres());
        }
        judge.saw(entry);
    }

    void enters(State state) {
        var before = moments.state();
        var lasted = moments.enters(state);
        if (calm.duration() == 0) {
            calm.was(before, lasted);
        }
    }

    /** A strike's moment has come; between two processes there is nothing to strike. */
    private void falls(Strike strike) {
        attempt.ifPresent(process -> blows.befalls(strike.mishap(), process));
    }

    /** A mishap takes effect now. */
    void hit(Mishap mishap) {
        struck = true;
        trace.line(now(), () -> "!! " + mishap + " in " + moments.state());
        hits.add(mishap, moments.state());
        if (attempt.filter(Attempt::isConducted).isPresent()) {
            // Before that nothing moves, and a greeting or an answer more or less is part of it.
            judge.struck(mishap, moments.state(), now());
        }
    }
}
