package dipper.cli;

import dipper.link.LinkAddress;
import dipper.link.TcpLink;
import dipper.panel.NoPanel;
import dipper.panel.Panel;
import dipper.panel.RemotePanel;
import dipper.panel.pi.PiPanel;
import dipper.rig.PanelWiring;
import dipper.rig.Rig;
import dipper.time.Clock;
import java.util.Optional;
import picocli.CommandLine.Option;

/** {@code --panel}: the one place that chooses how a rig's panel is reached. */
final class Panels {

    private static final String HERE = "gpio";

    @Option(names = "--panel", paramLabel = "PANEL",
            description = "where the rig's panel is: gpio, on this computer's header, which it is unless said; or tcp:HOST:PORT")
    private Optional<String> where = Optional.empty();

    /** Of that rig; not opened yet. */
    Panel of(Rig rig, Clock clock) {
        return rig.panel().map(wiring -> at(where.orElse(HERE), wiring, clock)).orElseGet(this::absent);
    }

    /** On this computer's header, where the rig has one. */
    static Panel own(Rig rig, Clock clock) {
        return new Panels().of(rig, clock);
    }

    private Panel at(String text, PanelWiring wiring, Clock clock) {
        if (text.equals(HERE)) {
            return PiPanel.of(wiring, clock);
        }
        return switch (LinkAddress.read(text)) {
            case LinkAddress.Reading.Good(LinkAddress.Tcp address) ->
                    new RemotePanel(new TcpLink(address, clock), wiring, clock);
            case LinkAddress.Reading.Good _, LinkAddress.Reading.Malformed _ -> throw Refusal.of(ExitCode.USAGE,
                    "a panel cannot be at \"" + text + "\"", "write gpio or tcp:HOST:PORT");
        };
    }

    private Panel absent() {
        if (where.isPresent()) {
            throw Refusal.of(ExitCode.USAGE, "--panel says where a panel is, and the rig has none",
                    "list its contacts under panel: of the rig, or leave --panel out");
        }
        return new NoPanel();
    }
}
