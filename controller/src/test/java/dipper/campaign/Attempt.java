package dipper.campaign;

import dipper.coater.GrblCoater;
import dipper.coater.Outcome;
import dipper.panel.Sense;
import dipper.plan.Plan;
import dipper.plan.PlannedStep;
import dipper.record.LedgerBroken;
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
import dipper.rig.PanelInput;
import dipper.run.Bench;
import dipper.run.Conductor;
import dipper.run.Guard;
import dipper.run.Happening;
import dipper.run.Hung;
import dipper.run.PanelDesk;
import dipper.run.Recovery;
import dipper.run.Requests;
import dipper.run.Resumption;
import dipper.run.Resumption.Decision;
import dipper.run.Standing;
import dipper.run.Standing.Instants;
import dipper.run.Watch;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** One process at a run: begins it, or goes on with it from what the ledger has, as the commands do. */
final class Attempt implements Watch, NoisyLine.Listener {

    private static final long ANSWERS_AFTER = 60_000_000_000L;

    final NoisyLine line;
    private final FaultyRun run;
    private final HostInbox inbox;
    private final GrblCoater coater;
    private final Guard guard;
    private String board = "";
    private boolean conducted;
    private boolean recovering;
    private Optional<Long> braking = Optional.empty();

    Attempt(FaultyRun run, Random random) {
        this.run = run;
        this.inbox = new HostInbox(run.virtual.inbox(), run.host);
        this.line = new NoisyLine(run.virtual.link(), run.host, run.virtual.clock(), random, this);
        this.coater = new GrblCoater(run.rules.line(line), run.plan.rig(), run.host,
                arrival -> inbox.post(new Happening.FromBoard(arrival)));
        this.recovering = !run.ledger.isEmpty();
        this.guard = run.rules.guard(run.panel());
        guard.panel().open(new PanelDesk(guard, coater, inbox, this::goesOnByButton)).ifPresent(lost -> {
            throw new IllegalStateException("nothing breaks this panel: " + lost);
        });
    }

    /** A paused run only; what is in doubt is decided by chance, as by whoever comes to a pause. */
    private void goesOnByButton() {
        if (run.moments.state() == State.PAUSED) {
            goesOnFromPause();
        }
    }

    /** Whether people can ask anything of it. */
    boolean isConducted() {
        return conducted;
    }

    /** A process that is killed throws Killed out of this. */
    RunClosed live() {
        run.enters(recovering ? State.RECOVERING : State.CONNECTING);
        var conductor =
                new Conductor(new Bench(coater, inbox, run.host, _ -> answersLater(), guard), this, words -> run.trace
                        .line(run.now(), () -> "   last words: " + words));
        return switch (conductor.connect()) {
            case Outcome.Connected(var name, var _) -> {
                conducted = true;
                board = name;
                yield recovering ? goesOn(conductor) : begins(conductor);
            }
            case Outcome.Failed(var fault) -> new RunClosed(Ending.FAILED, fault.what());
            case Outcome.Done _, Outcome.Stopped _ ->
                    throw new IllegalStateException("connecting ends in Connected or Failed");
        };
    }

    private RunClosed begins(Conductor conductor) {
        var opened = new RunOpened("campaign", "", new Inputs("", "", "", "", List.of()), run.plan.protocol().hash(),
                run.plan.hash(), run.plan.protocol().counts(), List.of(), Hung.in(run.plan), "sim:", board);
        return conductor.run(run.plan, opened, new DeckConfirmed("campaign"), run.rules.ledger(run.ledger));
    }

    private RunClosed goesOn(Conductor conductor) {
        var events = run.ledger.events();
        var decision = decision(events);
        if (decision.filter(taken -> taken.choice() == Choice.END).isPresent()) {
            return ends(resumed(board),
                    Resumption.judged(Recovery.standing(run.plan, events), events, decision, Instants.now(run.host)));
        }
        return conductor.goOn(run.rules.resumption(run.plan, resumption(events, decision, board)),
                run.rules.ledger(run.ledger));
    }

    private Optional<Decision> decision(List<Recorded> events) {
        return Recovery.standing(run.plan, events) instanceof Standing.InDoubt
                ? Optional.of(new Decision(run.choice(), "campaign", "by chance"))
                : Optional.empty();
    }

    private Resumption resumption(List<Recorded> events, Optional<Decision> decision, String board) {
        return Resumption.of(run.plan, events, resumed(board), decision, new DeckConfirmed("campaign"),
                Instants.now(run.host));
    }

    private RunResumed resumed(String board) {
        return new RunResumed("campaign", "", "sim:", board, run.plan.hash(), Optional.empty());
    }

    /** By decision; nothing moves. */
    private RunClosed ends(RunResumed resumed, List<RunEvent> judged) {
        var closed = new RunClosed(Ending.STOPPED, "ended by decision");
        try {
            run.ledger.append(resumed);
            judged.forEach(run.ledger::append);
            run.ledger.append(closed);
        } catch (LedgerBroken broken) {
            return new RunClosed(Ending.FAILED, broken.getMessage());
        }
        return closed;
    }

    private void answersLater() {
        run.virtual.clock().at(run.now() + ANSWERS_AFTER,
                () -> inbox.post(new Happening.Answered("campaign", List.of())));
    }

    void isAsked(Mishap what) {
        var requests = new Requests(coater, inbox);
        switch (what) {
            case STOP -> requests.stop("campaign");
            case STOP_AFTER_UNIT -> requests.stopAfterUnit("campaign");
            case PAUSE -> requests.pause("campaign");
            case PAUSE_AT_ONCE -> {
                stopsAtOnce();
                requests.pauseAtOnce("campaign");
            }
            case ABORT -> {
                stopsAtOnce();
                run.rules.abort(coater, inbox);
            }
            case BYTE_LOST, BYTE_FLIPPED, BYTE_INSERTED, OK_LATE, OK_MISSING, OK_DOUBLED, BANNER, SAG, ALARM,
                    LIMIT_NOISE, STALL, UNPLUGGED, E_STOP, LID, PANEL_STOP, PANEL_LID, KILLED, KILLED_BEFORE_COMMIT,
                    KILLED_AFTER_COMMIT,
                    POWER_CUT,
                    COMMIT_FAILS, DISK_FULL, SLOW_COMMIT, CLOCK_AHEAD, CLOCK_BACK, SUSPENDED ->
                    throw new IllegalArgumentException(what + " is no wish");
        }
    }

    private void stopsAtOnce() {
        braking = Optional.of(run.now());
        run.enters(State.STOPPING);
    }

    /** Somebody comes to a paused run after a while, and has it go on, or ends it where a treatment is in doubt. */
    private void isPaused() {
        run.enters(State.PAUSED);
        run.virtual.clock().at(run.now() + run.pause(), () -> {
            if (run.isLiving(this)) {
                goesOnFromPause();
            }
        });
    }

    private void goesOnFromPause() {
        var events = run.ledger.events();
        var decision = decision(events);
        if (decision.filter(taken -> taken.choice() == Choice.END).isPresent()) {
            new Requests(coater, inbox).stop("campaign");
        } else {
            new Requests(coater, inbox)
                    .resume("ada", () -> run.rules.resumption(run.plan,
                            resumption(run.ledger.events(), decision, board)));
        }
    }

    @Override
    public void goesOn(Plan plan, Iterable<PlannedStep> rest) {
        recovering = true;
        run.enters(State.RECOVERING);
    }

    @Override
    public void begins(PlannedStep step) {
        if (step.key().startsWith("detour ")) {
            recovering = false;
            run.enters(State.DETOUR);
        } else if (!recovering || !step.key().startsWith("start:")) {
            recovering = false;
            run.enters(State.of(step.phase()));
        }
    }

    @Override
    public void recorded(Recorded recorded, RunState state) {
        run.trace.line(run.now(), () -> "*  " + recorded.event());
        run.virtual.settle();
        if (recorded.event() instanceof RunEvent.StepStarted(var _, var _, var armed) && armed.isPresent()) {
            run.enters(State.ARMED);
        }
        run.judge.recorded(recorded, run.rules.counts(state), run.now());
        if (recorded.event() instanceof RunClosed closed && closed.ending() == Ending.PAUSED) {
            isPaused();
        }
    }

    @Override
    public void writes(String text) {
        run.trace.line(run.now(), () -> "> " + (text.equals("\u0018") ? "reset" : text.strip()));
        if (text.equals("!") || text.equals("\u0018")) {
            braking.ifPresent(since -> run.judge.braked(run.now() - since));
            braking = Optional.empty();
        }
        if (text.startsWith("G53") || text.startsWith("$H")) {
            behind(PanelInput.LID, text);
            behind(PanelInput.EMERGENCY_STOP, text);
        }
        run.judge.writes(text);
    }

    private void behind(PanelInput guard, String motion) {
        if (run.panel().sense(guard) == Sense.ACTING) {
            run.judge.violated("a motion was begun behind the panel's " + guard + ": " + motion.strip());
        }
    }

    @Override
    public void struck(Mishap mishap, String text, NoisyLine.Way way) {
        run.hit(mishap);
        if (way == NoisyLine.Way.TO_BOARD && (text.startsWith("G53") || text.startsWith("$H"))) {
            // Nothing on this line guards a motion from being garbled into another.
            run.judge.excuses();
        }
    }

    void close() {
        line.close();
    }
}
