package dipper.run;

import dipper.coater.Coater;
import dipper.panel.PanelLost;
import dipper.panel.PanelNews;
import dipper.panel.Sense;
import dipper.rig.PanelInput;
import dipper.time.Inbox;
import java.util.function.Consumer;

/**
 * What a panel's news do to a run. Called on the panel's thread: what must act at once is on the line before this returns, past the conductor, its
 * ledger and its screen.
 */
public final class PanelDesk implements Consumer<PanelNews> {

    static final String WHO = "panel";

    private final Guard guard;
    private final Coater coater;
    private final Inbox<Happening> inbox;
    private final Runnable resume;

    /** {@code resume}: goes on with a run that is paused; returns at once. */
    public PanelDesk(Guard guard, Coater coater, Inbox<Happening> inbox, Runnable resume) {
        this.guard = guard;
        this.coater = coater;
        this.inbox = inbox;
        this.resume = resume;
    }

    @Override
    public void accept(PanelNews news) {
        switch (news) {
            case PanelNews.Lost(var why) -> emergency(Urgency.PANEL_LOST, why);
            case PanelNews.Changed(var input, var now, var _) -> {
                switch (now) {
                    case ACTING -> acts(input);
                    case RESTING -> rests(input);
                }
            }
        }
    }

    private void acts(PanelInput input) {
        switch (input) {
            case EMERGENCY_STOP -> emergency(Urgency.EMERGENCY_STOP, Happening.Braked.NO_REASON);
            case LID -> {
                if (guard.opensUponMotion()) {
                    atOnce(new Happening.Braked(WHO, Urgency.LID));
                }
                inbox.post(new Happening.LidMoved(Sense.ACTING));
            }
            case HOLD -> atOnce(new Happening.Braked(WHO, Urgency.PAUSE));
            case RESUME -> {
                inbox.post(new Happening.ResumePressed());
                resume.run();
            }
        }
    }

    /** A button that is let go of, and an emergency stop that is released, start nothing. */
    private void rests(PanelInput input) {
        switch (input) {
            case LID -> inbox.post(new Happening.LidMoved(Sense.RESTING));
            case EMERGENCY_STOP, HOLD, RESUME -> {
            }
        }
    }

    private void emergency(Urgency why, PanelLost reason) {
        var braked = new Happening.Braked(WHO, why, reason);
        guard.latches(braked);
        atOnce(braked);
    }

    private void atOnce(Happening.Braked braked) {
        coater.brake();
        inbox.post(braked);
    }
}
