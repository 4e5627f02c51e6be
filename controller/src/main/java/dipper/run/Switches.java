package dipper.run;

import dipper.coater.Outcome;
import dipper.panel.PanelLost;
import dipper.plan.Command.Switch;
import dipper.plan.Command.SwitchOutput;
import dipper.plan.Command.SwitchRelay;
import dipper.plan.Command.Switched;
import dipper.plan.PlannedStep;
import dipper.record.RunEvent.DeviationNoted;
import dipper.record.RunEvent.Measurement;
import dipper.record.RunEvent.StepDone;
import dipper.record.RunEvent.StepStarted;
import dipper.run.Turn.Onward;
import java.util.Optional;
import java.util.function.Function;

/** Performs switching: recorded, begun, confirmed, recorded; and sees that nothing stays on when a run ends. */
final class Switches {

    /** Before the service in the key of its switching off, behind whatever ends or pauses a run; stored, so never changed. */
    static final String OFF = "end:off ";

    private final Stage stage;
    private final Tasks tasks;

    Switches(Stage stage, Tasks tasks) {
        this.stage = stage;
        this.tasks = tasks;
    }

    Turn perform(PlannedStep step, Switch wanted) {
        // What may be on is switched off at the end, whatever the board says to this.
        if (wanted.to() == Switched.ON) {
            stage.whereabouts.mayBeOn(wanted);
        }
        return perform(step.key(), wanted, outcome -> stage.breakdown.unexpected(step.key(), outcome),
                why -> stage.breakdown.failed(step.key(), why));
    }

    private Turn perform(String key, Switch wanted, Function<Outcome, Turn> otherwise,
            Function<PanelLost, Turn> unswitched) {
        stage.journal.append(new StepStarted(key, Optional.empty(), Optional.empty()));
        return switch (wanted) {
            case SwitchOutput output -> tasks.perform(key, output, () -> {
            }, outcome -> switch (outcome) {
                case Outcome.Done(var measured) -> done(key, wanted, measured.ended() - measured.begun());
                case Outcome.Failed _, Outcome.Stopped _, Outcome.Connected _ -> otherwise.apply(outcome);
            });
            case SwitchRelay relay -> byPanel(key, relay, unswitched);
        };
    }

    private Turn byPanel(String key, SwitchRelay wanted, Function<PanelLost, Turn> otherwise) {
        var panel = stage.bench.guard().panel();
        var begun = stage.bench.clock().nanos();
        var lost = switch (wanted.to()) {
            case ON -> panel.on(wanted.output().name());
            case OFF -> panel.off(wanted.output().name());
        };
        return lost.map(otherwise)
                .orElseGet(() -> done(key, wanted, stage.bench.clock().nanos() - begun));
    }

    private Turn done(String key, Switch wanted, long took) {
        if (wanted.to() == Switched.OFF) {
            stage.whereabouts.isOff(wanted.output());
        }
        stage.journal.append(new StepDone(key, new Measurement.Switched(took, wanted.service(), wanted.to())));
        stage.whereabouts.settledAt(stage.bench.clock().nanos());
        return new Onward();
    }

    /**
     * The run is about to be closed: what is on is switched off. A board that takes no word for it is stopped, which switches everything off; what even
     * that does not reach is noted, and so is what went off before the recipe said so.
     */
    void off() {
        for (var on : stage.whereabouts.on()) {
            var key = OFF + on.service();
            if (wasDropped(on)) {
                dropped(key, on);
            } else {
                perform(key, Switch.of(on.service(), on.output(), Switched.OFF), _ -> byStop(key, on),
                        _ -> leftOn(key, on));
            }
        }
    }

    private boolean wasDropped(Switch on) {
        return on instanceof SwitchOutput(var _, var output, var _) && stage.bench.coater().dropped().contains(output);
    }

    private Turn byStop(String key, Switch on) {
        stage.breakdown.comeToRest();
        return wasDropped(on) ? dropped(key, on) : leftOn(key, on);
    }

    private Turn dropped(String key, Switch on) {
        stage.journal.append(new DeviationNoted(key, "dropped",
                "%s is off: the board switched it off by itself, in a reset or an alarm".formatted(on.service())));
        return new Onward();
    }

    private Turn leftOn(String key, Switch on) {
        stage.journal.append(new DeviationNoted(key, "left on",
                "%s may still be on: the %s could not be told to switch it off".formatted(on.service(),
                        on instanceof SwitchRelay ? "panel" : "board")));
        return new Onward();
    }
}
