package dipper.setup;

import dipper.coater.Driven;
import dipper.coater.Fault;
import dipper.panel.Panel;
import dipper.panel.PanelLost;
import dipper.panel.PanelNews;
import dipper.panel.Sense;
import dipper.rig.PanelInput;
import dipper.rig.Rig;
import dipper.time.Inbox;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * What a panel's contacts mean for motions by hand: a pressed emergency stop ends them all, an opened lid or the hold button holds what moves, and nothing
 * moves under an open lid. A key that is pressed with the lid closed again is consent enough: whoever presses it stands there.
 */
public final class Contacts {

    private enum Motion {
        NONE, UNDER_WAY,
        /** It was, and the coater has been told to hold. */
        HELD
    }

    private final Panel panel;
    private final Rig rig;
    /** The first emergency since the panel was opened; null before. */
    private final AtomicReference<Fault> emergency = new AtomicReference<>();
    private Motion motion = Motion.NONE;

    public Contacts(Panel panel, Rig rig) {
        this.panel = panel;
        this.rig = rig;
    }

    /** Reads the panel; from then on its thread holds the coater at once where it must, and says so in the inbox. What keeps it from that, if something does. */
    public Optional<PanelLost> guard(Driven coater, Inbox<Incoming> inbox) {
        return panel.open(news -> heed(news, coater, inbox));
    }

    private void heed(PanelNews news, Driven coater, Inbox<Incoming> inbox) {
        switch (news) {
            case PanelNews.Lost(var why) -> latch(new Fault.Braked(why.what(), why.remedy()));
            case PanelNews.Changed(var input, var now, var _) -> {
                if (now == Sense.RESTING || input == PanelInput.RESUME) {
                    return;
                }
                if (input == PanelInput.EMERGENCY_STOP) {
                    latch(pressed());
                }
            }
        }
        holds(coater);
        inbox.post(new Incoming.Touched());
    }

    /** No motion ends, or is begun, between the look at it and the byte. */
    private synchronized void holds(Driven coater) {
        if (motion == Motion.UNDER_WAY) {
            motion = Motion.HELD;
            coater.brake();
        }
    }

    private void latch(Fault why) {
        emergency.compareAndSet(null, why);
    }

    private Fault pressed() {
        return new Fault.Braked(
                "The emergency stop was pressed."
                        + (rig.losesPositionInEmergency() ? " Where the axes are is not known." : ""),
                "See to the reason, release it, then begin again, with homing.");
    }

    /** Why nothing can be moved any more, if an emergency has come about. */
    public Optional<Fault> emergency() {
        if (panel.sense(PanelInput.EMERGENCY_STOP) == Sense.ACTING) {
            latch(pressed());
        }
        return Optional.ofNullable(emergency.get());
    }

    /** What is in the way of a motion, in words. */
    Optional<String> barred() {
        return emergency().map(Fault::what).or(() -> panel.sense(PanelInput.LID) == Sense.ACTING
                ? Optional.of("The lid is open; nothing moves until it is closed.")
                : Optional.empty());
    }

    /** A motion is about to be begun. Whoever asks for the lid and for emergencies after this, and before its first byte, misses none. */
    synchronized void begins() {
        motion = Motion.UNDER_WAY;
    }

    /** Whether the coater has been told to hold since the motion was begun, and so is to be stopped in good order. */
    synchronized boolean endsHeld() {
        var held = motion == Motion.HELD;
        motion = Motion.NONE;
        return held;
    }
}
