package dipper.panel.pi;

import dipper.panel.GpioPanel;
import dipper.panel.Panel;
import dipper.rig.PanelWiring;
import dipper.time.Clock;

/** A panel on the header of the Raspberry Pi that Dipper runs on. */
public final class PiPanel {

    private PiPanel() {}

    /** Of that wiring; nothing of Pi4J is loaded before it is opened. */
    public static Panel of(PanelWiring wiring, Clock clock) {
        return new GpioPanel(wiring, new PiPins(new OwnPi()), clock);
    }
}
