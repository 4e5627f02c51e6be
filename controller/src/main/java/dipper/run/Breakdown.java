package dipper.run;

import dipper.coater.Fault;
import dipper.coater.Outcome;
import dipper.panel.PanelLost;
import dipper.record.RunEvent.Ending;
import dipper.record.RunEvent.RunClosed;
import dipper.record.RunEvent.StepDisarmed;
import dipper.record.RunEvent.StepFailed;
import dipper.record.RunEvent.StopRequested;
import dipper.rig.EmergencyStop;
import dipper.rig.PanelInput;
import dipper.rig.PanelWiring;
import dipper.rig.Rig;
import dipper.run.Happening.Braked;
import dipper.run.Listening.Heard;
import dipper.run.Turn.Over;
import dipper.run.Whereabouts.Owed;
import dipper.units.Time;
import java.util.Optional;

/** How a step ends that cannot be finished: the brake has bitten, or the coater has failed. Brings the axes to rest and records what is known. */
final class Breakdown {

    private static final long SAID_BEHIND = Time.ofSeconds(1).nanoseconds();
    private static final long SETTLED_BEHIND = Time.ofMillis(100).nanoseconds();

    private final Bench bench;
    private final Listening listening;
    private final Journal journal;
    private final Whereabouts whereabouts;
    private final Rig rig;

    Breakdown(Bench bench, Listening listening, Journal journal, Whereabouts whereabouts, Rig rig) {
        this.rig = rig;
        this.bench = bench;
        this.listening = listening;
        this.journal = journal;
        this.whereabouts = whereabouts;
    }

    /**
     * The brake has bitten. Comes to rest in good order and ends the run, whatever else people wish meanwhile; the stop comes before its record. Nobody
     * pauses where the position is lost: that is the end of it.
     */
    Turn brake(String key, Braked braked) {
        bench.guard().ended();
        var atOnce = bench.coater().stop();
        noteStop(braked);
        var rest = atOnce.map(outcome -> new AtRest(outcome, braked)).orElseGet(() -> rest(braked));
        return switch (rest.wanted().why()) {
            case ABORT, PAUSE, LID -> atRest(key, rest.wanted().why(), rest.outcome());
            case EMERGENCY_STOP -> pressed(key, rest.outcome());
            case PANEL_LOST -> failed(key, "panel lost", rest.wanted().reason().what() + " " + stands(rest.outcome()),
                    rest.wanted().reason().remedy());
        };
    }

    private void noteStop(Braked braked) {
        journal.append(new StopRequested(braked.who(), braked.why().kind()));
    }

    /** How a stop ended, and the weightiest reason that was given for it by then. */
    private record AtRest(Outcome outcome, Braked wanted) {
    }

    private Braked weightier(Braked wanted, Braked later) {
        if (!later.why().outweighs(wanted.why())) {
            return wanted;
        }
        noteStop(later);
        return later;
    }

    /** While the coater comes to rest somebody may want more than the first did; who wants the same has it already. */
    private AtRest rest(Braked first) {
        var wanted = first;
        while (true) {
            switch (listening.until(Long.MAX_VALUE)) {
                case Heard.FromCoater(var outcome) -> {
                    return new AtRest(outcome, wanted);
                }
                case Heard.FromPerson(Braked later) -> wanted = weightier(wanted, later);
                case Heard.FromPerson _, Heard.Due _ -> {
                    // Every wait of a stop has a deadline of the coater's.
                }
            }
        }
    }

    private Turn atRest(String key, Urgency why, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Stopped(var where) -> stoppedAtOnce(key, why,
                    why.ending(), "at X %s, Z %s; the position is kept".formatted(where.x(), where.z()));
            case Outcome.Failed(Fault.Alarm alarm) ->
                    stoppedAtOnce(key, why, Ending.ABORTED, "and the position is not known: " + alarm.what());
            case Outcome.Failed(Fault.Braked felt) ->
                    stoppedAtOnce(key, why, Ending.ABORTED, "and the position is not known: " + felt.what());
            case Outcome.Failed(var fault) -> failed(key, fault);
            case Outcome.Done _, Outcome.Connected _ ->
                    throw new IllegalStateException("a stop ends in Stopped or Failed");
        };
    }

    /** An emergency is found in the way, whether or not anybody has heard of it. */
    Turn emergency(String key) {
        bench.coater().brake();
        return brake(key, bench.guard().emergency());
    }

    private Turn pressed(String key, Outcome outcome) {
        var lost = rig.losesPositionInEmergency()
                ? "It cuts %s: where the axes are is not known.".formatted(
                        rig.emergencyStop().map(EmergencyStop::toString).orElse("motor power, as far as the rig says"))
                : stands(outcome);
        return failed(key, "emergency stop", "The emergency stop was pressed. " + lost,
                "See to the reason, then release it. Nothing starts by that: dipper resume goes on, from homing.");
    }

    private static String stands(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Stopped(var where) ->
                    "The coater stands at X %s, Z %s.".formatted(where.x(), where.z());
            case Outcome.Failed(var fault) -> fault.what();
            case Outcome.Done _, Outcome.Connected _ ->
                    throw new IllegalStateException("a stop ends in Stopped or Failed");
        };
    }

    private Turn failed(String key, String kind, String what, String remedy) {
        journal.append(new StepFailed(key, kind, what, remedy, bench.coater().evidence()));
        callOff(key);
        return new Over(new RunClosed(Ending.FAILED, what));
    }

    /** A relay of the panel could not be switched. */
    Turn failed(String key, PanelLost why) {
        return failed(key, "panel", why.what(), why.remedy());
    }

    /** Stops the coater in good order, whatever comes of it. */
    Outcome comeToRest() {
        return bench.coater().stop().orElseGet(this::outcome);
    }

    /** Every wait of a stop has a deadline of the coater's. */
    private Outcome outcome() {
        while (true) {
            if (listening.until(Long.MAX_VALUE) instanceof Heard.FromCoater(var outcome)) {
                return outcome;
            }
        }
    }

    private Turn stoppedAtOnce(String key, Urgency urgency, Ending ending, String where) {
        var why = "%s at once %s, %s".formatted(ending == Ending.PAUSED ? "paused" : "stopped",
                urgency == Urgency.LID ? "because the lid was opened" : "by request", where);
        journal.append(
                new StepFailed(key, "stopped at once", why, "see to the pellets; going on homes the coater first"));
        callOff(key);
        return new Over(new RunClosed(ending, why));
    }

    /** The coater could not do its part; one that only felt the brake is brought to rest, whoever pulled it. */
    Turn failed(String key, Fault fault) {
        if (fault instanceof Fault.Braked) {
            return brake(key, pulled());
        }
        return emergencyBehind().map(pressed -> brake(key, pressed))
                .orElseGet(() -> failed(key, kind(fault), fault.what(), fault.remedy()));
    }

    /**
     * A board whose motors or power an emergency stop has cut may say so, by an alarm or by silence, before the panel's contact has settled: the cause is
     * the emergency stop then, and nothing that came of it.
     */
    private Optional<Braked> emergencyBehind() {
        var senses =
                rig.panel().map(PanelWiring::inputs).filter(inputs -> inputs.containsKey(PanelInput.EMERGENCY_STOP));
        if (senses.isEmpty()) {
            return Optional.empty();
        }
        var until = bench.clock().nanos() + rig.panel().get().debounce().nanoseconds() + SETTLED_BEHIND;
        while (true) {
            if (bench.guard().obstacle().equals(Optional.of(Guard.Obstacle.EMERGENCY_STOP))) {
                return Optional.of(bench.guard().emergency());
            }
            switch (listening.until(until)) {
                case Heard.Due _ -> {
                    return Optional.empty();
                }
                case Heard.FromPerson _, Heard.FromCoater _ -> {
                    // Whatever else comes now comes too late for a run that has failed.
                }
            }
        }
    }

    /** The lift that waits for the end of that dwell will not be: its first byte has not gone out, and the board begins nothing by itself. */
    private void callOff(String dwell) {
        if (whereabouts.owed().orElse(null) instanceof Owed.Completion armed && armed.key().equals(dwell)) {
            journal.append(new StepDisarmed(armed.lift()));
            whereabouts.owesNothing();
        }
    }

    /** Whoever pulls the brake says so right behind it, which the board's own word may overtake. */
    private Braked pulled() {
        var until = bench.clock().nanos() + SAID_BEHIND;
        while (true) {
            switch (listening.until(until)) {
                case Heard.FromPerson(Braked braked) -> {
                    return braked;
                }
                case Heard.Due _, Heard.FromCoater _ -> {
                    return new Braked("the brake", Urgency.ABORT);
                }
                case Heard.FromPerson _ -> {
                    // A stop at once weighs more than whatever else is wished.
                }
            }
        }
    }

    /** The coater's word in a wait, when it says anything at all: the machine itself has come to an outcome. */
    Turn unexpected(String key, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Failed(var fault) -> failed(key, fault);
            case Outcome.Stopped(var where) ->
                    throw new IllegalStateException("nobody asked for a stop, yet it stands at " + where);
            case Outcome.Done _, Outcome.Connected _ ->
                    throw new IllegalStateException("no motion is under way in a wait, yet: " + outcome);
        };
    }

    /** The words under which the record keeps faults; stored, so never changed. */
    private static String kind(Fault fault) {
        return switch (fault) {
            case Fault.LinkGone _ -> "link gone";
            case Fault.Silent _ -> "silent";
            case Fault.NotGrbl _ -> "not GRBL";
            case Fault.Mismatch _ -> "mismatch";
            case Fault.Refused _ -> "refused";
            case Fault.Alarm _ -> "alarm";
            case Fault.Restarted _ -> "restarted";
            case Fault.OffTarget _ -> "off target";
            case Fault.NotBegun _ -> "not begun";
            case Fault.Held _ -> "held";
            case Fault.Braked _ -> "braked";
            case Fault.Garbled _ -> "garbled";
            case Fault.Overdue _ -> "overdue";
        };
    }
}
