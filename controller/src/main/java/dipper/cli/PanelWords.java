package dipper.cli;

import dipper.panel.Panel;
import dipper.panel.PanelLine;
import dipper.panel.Sense;
import dipper.rig.PanelInput;
import dipper.rig.PanelSignal;
import dipper.rig.Rig;
import dipper.time.Clock;
import dipper.units.Time;
import java.io.PrintWriter;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

/** What a terminal tells of a panel, and how long it sounds behind a run. */
record PanelWords(Panel panel, Rig rig) {

    private static final Time ALARM = Time.ofSeconds(10);
    private static final Time LOOKS = Time.ofMillis(50);

    /** By what it is reached, and what its contacts are; nothing where the rig has none. */
    void tell(PrintWriter out) {
        rig.panel().ifPresent(wiring -> out.println("panel: " + panel.name() + wiring.inputs().keySet().stream()
                .map(input -> PanelLine.stating(input, panel.sense(input)))
                .collect(Collectors.joining(", ", "; ", ""))));
    }

    /** A run has ended by a fault, or because somebody is wanted: red and sound last until a button is pressed, else for a while. */
    void sounds(PrintWriter err, Clock clock) {
        var heard = rig.panel().filter(wiring -> wiring.signals().containsKey(PanelSignal.BUZZER)
                || wiring.signals().containsKey(PanelSignal.RED));
        if (heard.isPresent()) {
            err.println("The panel sounds until hold or resume is pressed, for " + ALARM + " at most.");
            var until = clock.nanos() + ALARM.nanoseconds();
            while (clock.nanos() < until && isQuiet(PanelInput.HOLD) && isQuiet(PanelInput.RESUME)) {
                LockSupport.parkNanos(LOOKS.nanoseconds());
            }
        }
    }

    private boolean isQuiet(PanelInput button) {
        return panel.sense(button) == Sense.RESTING;
    }
}
