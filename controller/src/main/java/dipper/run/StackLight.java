package dipper.run;

import dipper.panel.Panel;
import dipper.panel.PanelLost;
import dipper.record.Alive;
import dipper.record.Awaited;
import dipper.record.Recorded;
import dipper.record.RunEvent.StopRequested;
import dipper.record.RunState;
import dipper.record.RunStatus;
import dipper.rig.PanelSignal;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What a panel shows of a run: green while it is under way, amber where it waits for somebody, red when it has failed or was stopped at once; the buzzer where
 * somebody is wanted and did not ask for it. Changes with the record, on the conductor's thread.
 */
public final class StackLight implements Watch {

    private final Panel panel;
    private final Consumer<PanelLost> trouble;
    private Optional<Set<PanelSignal>> shown = Optional.empty();

    /** {@code trouble}: told when something could not be shown, which stops nothing. */
    public StackLight(Panel panel, Consumer<PanelLost> trouble) {
        this.panel = panel;
        this.trouble = trouble;
    }

    @Override
    public void recorded(Recorded event, RunState state) {
        var now = Optional.of(signals(state));
        if (!now.equals(shown)) {
            shown = now;
            panel.show(now.get()).ifPresent(trouble);
        }
    }

    static Set<PanelSignal> signals(RunState state) {
        if (isUrgent(state.awaited())) {
            return Set.of(PanelSignal.RED);
        }
        return switch (RunStatus.of(state, Alive.RUNNING)) {
            case STARTING, RUNNING -> Set.of(PanelSignal.GREEN);
            case PAUSING, STOPPING -> Set.of(PanelSignal.GREEN, PanelSignal.AMBER);
            case PAUSED -> Set.of(PanelSignal.AMBER);
            case NEEDS_PERSON -> Set.of(PanelSignal.AMBER, PanelSignal.BUZZER);
            case FAILED, INTERRUPTED -> Set.of(PanelSignal.RED, PanelSignal.BUZZER);
            case ABORTED -> Set.of(PanelSignal.RED);
            case STOPPED, COMPLETED -> Set.of();
        };
    }

    /** It comes to rest at once, and the record of how is not there yet. */
    private static boolean isUrgent(Awaited awaited) {
        return awaited.rest().map(StopRequested::kind)
                .filter(kind -> kind.equals(Urgency.EMERGENCY_STOP.kind()) || kind.equals(Urgency.PANEL_LOST.kind()))
                .isPresent();
    }
}
