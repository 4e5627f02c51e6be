package dipper.panel;

import dipper.rig.PanelInput;
import dipper.rig.PanelSignal;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** The panel of a rig that has none. */
public record NoPanel() implements Panel {

    @Override
    public String name() {
        return "no panel";
    }

    @Override
    public Optional<PanelLost> open(Consumer<PanelNews> receiver) {
        return Optional.empty();
    }

    @Override
    public Sense sense(PanelInput input) {
        return Sense.RESTING;
    }

    @Override
    public Optional<PanelLost> show(Set<PanelSignal> signals) {
        return Optional.empty();
    }

    @Override
    public Optional<PanelLost> on(String relay) {
        return absent(relay);
    }

    @Override
    public Optional<PanelLost> off(String relay) {
        return absent(relay);
    }

    /** The reader of rigs hangs nothing on a relay that is not there. */
    private static Optional<PanelLost> absent(String relay) {
        return Optional.of(new PanelLost("There is no panel, and so no relay " + relay + ".", "Correct the rig."));
    }

    @Override
    public void close() {
        // Nothing was opened.
    }
}
