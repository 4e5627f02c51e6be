package dipper.campaign;

import dipper.plan.Plan;
import dipper.record.Counts;
import dipper.record.Recorded;
import dipper.record.RunEvent;
import dipper.record.RunEvent.Ending;
import dipper.record.RunEvent.RunClosed;
import dipper.sim.Diary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Stands outside: reads the tank's diary, the line and what the ledger acknowledged, knows the recipe, and says what must never be. What the metal or
 * a line does that no host can see (a stalled motor, a sagging axis, a motion garbled into another) is excused until the coater has homed.
 */
final class Judge {

    /** What goes wrong once often goes on going wrong. */
    private static final int MOST = 20;

    private final Plan plan;
    private final List<Bath> baths;
    private final Map<Integer, PelletTruth> pellets = new TreeMap<>();
    private final RightBeaker beaker;
    private final Deadlines deadlines = new Deadlines();
    private final Witness witness = new Witness();
    private final List<String> violations = new ArrayList<>();
    private final List<Diary> accidents = new ArrayList<>();
    /** Layers that may have gone wrong unseen. */
    private int excused;
    private Excuse excuse = Excuse.NONE;
    /** Since a time in which the metal was excused, the first bath tells where the pellets are. */
    private boolean lost;
    /** Who then stops leaves the pellets where they are. */
    private boolean pausedAtOnce;
    private Optional<Long> dryingSince = Optional.empty();
    private final Consumer<String> told;

    /** Whether what the tank shows is what the host can know of. */
    private enum Excuse {
        NONE, UNTIL_HOMED,
        /** Homing itself may be wrong. */
        FOR_GOOD
    }

    Judge(Plan plan, CalmRun calm, Consumer<String> told) {
        this.told = told;
        this.plan = plan;
        this.baths = Bath.of(plan);
        this.beaker = new RightBeaker(baths);
        var layers = new HashMap<Integer, Bath>();
        baths.stream().filter(Bath::isLayer).forEach(bath -> layers.put(bath.station(), bath));
        plan.deck().substrates(1).forEach(
                substrate -> pellets.put(substrate.slot(), new PelletTruth(layers, calm.depths(substrate.slot()))));
    }

    List<String> violations() {
        return violations;
    }

    /** What a process that begins reads in the ledger. */
    void reads(List<Recorded> events) {
        witness.reads(events).forEach(this::violated);
    }

    void saw(Diary entry) {
        pellets.get(entry.slot()).saw(entry);
        switch (entry) {
            case Diary.Entered entered when entered.slot() == pellets.keySet().iterator().next() -> entered(entered);
            case Diary.Entered _, Diary.Immersed _ -> {
                // One pellet stands for all in where it goes.
            }
            case Diary.Dragged _, Diary.Grounded _, Diary.Astray _ -> {
                if (excuse == Excuse.NONE) {
                    accidents.add(entry);
                    violated("accident: " + entry);
                }
            }
        }
    }

    private void entered(Diary.Entered entered) {
        if (excuse == Excuse.NONE && !lost) {
            beaker.enters(entered.station()).ifPresent(this::violated);
            return;
        }
        lost = excuse != Excuse.NONE;
        beaker.mayEnter(entered.station());
        if (lost && baths.stream().anyMatch(bath -> bath.isLayer() && bath.station() == entered.station())) {
            excused++;
        }
    }

    /** From now on the metal is not where the board counts it, or may not be. */
    void excuses() {
        excused++;
        lost = true;
        excuse = excuse == Excuse.FOR_GOOD ? excuse : Excuse.UNTIL_HOMED;
    }

    void excusesForGood() {
        excuse = Excuse.FOR_GOOD;
    }

    void struck(Mishap mishap, State state, long now) {
        if (mishap == Mishap.ALARM && excuse != Excuse.NONE) {
            // Where the metal is not where the board counts it, a switch may be closed already.
            return;
        }
        deadlines.struck(mishap, state, now);
    }

    void postponed(long nanos) {
        deadlines.postponed(nanos);
    }

    void writes(String text) {
        if (text.startsWith("G53 ") || text.startsWith("$H")) {
            witness.moves(text).ifPresent(this::violated);
        }
    }

    /** A request to stop at once took so long until its byte was on the line, ns. */
    void braked(long nanos) {
        if (nanos > 10_000_000L) {
            violated("a stop at once took %.3f s to the line".formatted(nanos / 1e9));
        }
    }

    /** An event is acknowledged; the diary is complete up to now. */
    void recorded(Recorded recorded, Counts counts, long now) {
        witness.acknowledged(recorded);
        switch (recorded.event()) {
            case RunEvent.Decided decided -> beaker.decides(decided.choice());
            case RunEvent.StepStarted(var key, var exposure, var _) when excuse != Excuse.NONE
                    && key.endsWith(":lower") ->
                    excused += exposure.filter(bath -> bath.purpose().isLayer()).isPresent() ? 1 : 0;
            case RunEvent.StepDone(var key, var _) when key.equals("start:home") && excuse == Excuse.UNTIL_HOMED ->
                    excuse = Excuse.NONE;
            case RunEvent.DeviationNoted(var _, var kind, var _) when kind.equals("dried") ->
                    dryingSince = Optional.empty();
            case RunEvent.RunResumed _ -> dryingSince = pellets.values().iterator().next().inAirSince();
            case RunEvent.DeckConfirmed _ -> dried(now);
            case RunEvent.RunClosed closed -> closed(closed, now);
            case RunEvent.RunOpened _, RunEvent.StepStarted _, RunEvent.StepDone _, RunEvent.StepFailed _, RunEvent.StepCut _, RunEvent.StepDisarmed _, RunEvent.PersonAsked _, RunEvent.PelletTakenOut _, RunEvent.PelletHung _, RunEvent.BeakerReplaced _, RunEvent.StopRequested _, RunEvent.RunChanged _, RunEvent.PelletLost _, RunEvent.StartPostponed _, RunEvent.Remarked _, RunEvent.ExposureFound _, RunEvent.DeviationNoted _ -> {
                // Nothing that is judged by itself.
            }
        }
        counted(counts, now, recorded);
    }

    private void dried(long now) {
        dryingSince.filter(since -> now - since > 60_000_000_000L && excuse == Excuse.NONE).ifPresent(
                since -> violated("pellets hung in air for %.0f s between two processes, and no deviation says so"
                        .formatted((now - since) / 1e9)));
        dryingSince = Optional.empty();
    }

    /** certain ≤ tank ≤ possible. */
    private void counted(Counts counts, long now, Recorded recorded) {
        for (var substrate : plan.deck().substrates(1)) {
            var truth = pellets.get(substrate.slot());
            var received = counts.of(substrate.name());
            if (received.certain().layers() > truth.atMost(now) + excused) {
                violated("%s: %d layers certain, %d in the tank, at %s".formatted(substrate.name(),
                        received.certain().layers(), truth.atMost(now), recorded.event()));
            }
            if (received.possible().layers() + excused < truth.atLeast(now)) {
                violated("%s: %d layers possible, %d in the tank, at %s".formatted(substrate.name(),
                        received.possible().layers(), truth.atLeast(now), recorded.event()));
            }
        }
    }

    /** A half-coated pellet never ends in air, unless the recipe says so, or nothing can be moved. */
    private void closed(RunClosed closed, long now) {
        var pellet = pellets.values().iterator().next();
        var rests = switch (closed.ending()) {
            case STOPPED, NEEDS_PERSON -> true;
            case PAUSED -> !closed.why().contains("at once");
            case COMPLETED, ABORTED, FAILED -> false;
        };
        if (closed.ending() == Ending.PAUSED) {
            deadlines.ended(now).forEach(this::violated);
            deadlines.over();
        }
        if (rests && excuse == Excuse.NONE && pellet.wasWetted() && pellet.station().isEmpty()
                && !closed.why().contains("loading place") && !closed.why().equals("ended by decision")
                && !pausedAtOnce) {
            violated("pellets were left in air: " + closed.why());
        }
        pausedAtOnce = closed.ending() == Ending.PAUSED && !rests;
        var water = pellet.station().filter(station -> baths.stream().anyMatch(
                bath -> bath.station() == station && bath.solution().contains("water"))).isPresent();
        if (rests && water && pellet.atLeast(now) > 1) {
            violated("a counted layer was left in plain water: " + closed.why());
        }
    }

    /** A process has ended by itself, as it says, or was killed. */
    void ended(Optional<RunClosed> closing, long now) {
        var completed = closing.filter(closed -> closed.ending() == Ending.COMPLETED).isPresent();
        (completed ? deadlines.completed() : closing.isPresent() ? deadlines.ended(now) : List.<String>of())
                .forEach(this::violated);
        deadlines.over();
    }

    /** The run is complete: each pellet has its planned layers, or a deviation has a name for why it has not. */
    void completed(List<Recorded> events) {
        var named = events.stream().map(Recorded::event).filter(RunEvent.DeviationNoted.class::isInstance)
                .map(RunEvent.DeviationNoted.class::cast).map(RunEvent.DeviationNoted::kind).toList();
        for (var pellet : pellets.values()) {
            pellet.station().filter(_ -> excuse == Excuse.NONE)
                    .ifPresent(station -> violated("a complete run left pellets in station " + station));
            if (excuse == Excuse.NONE && excused == 0) {
                new Film(baths, pellet).deviation(named).ifPresent(this::violated);
            }
        }
    }

    void violated(String what) {
        told.accept(what);
        if (violations.size() < MOST) {
            violations.add(what);
        }
    }
}
