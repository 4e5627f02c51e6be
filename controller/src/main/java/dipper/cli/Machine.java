package dipper.cli;

import dipper.cli.Sources.Source;
import dipper.keyboard.Keyboard;
import dipper.ledger.CoaterLock;
import dipper.link.Link;
import dipper.panel.Panel;
import dipper.rig.Rig;
import dipper.rig.RigReader;
import dipper.setup.DirectionFile;
import dipper.setup.Incoming;
import dipper.setup.RigFile;
import dipper.time.Clock;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which machine is set up: its line, its rig file, and what is kept of it. Shared by the commands that do so. */
final class Machine {

    @Parameters(paramLabel = "RIG", arity = "0..1", description = "the machine's rig file")
    private Optional<String> rig = Optional.empty();

    @Option(names = "--rig", paramLabel = "RIG", description = "the same")
    private Optional<String> alsoRig = Optional.empty();

    @Option(names = "--link", required = true, paramLabel = "LINK",
            description = "the coater: serial:/dev/ttyUSB0 or tcp:HOST:PORT")
    private String link;

    @Mixin
    private DataFolder data;

    @Mixin
    private TranscriptOption transcript;

    @Mixin
    private Panels panels;

    /** A sound rig, and the file it was read from. */
    record Read(Rig rig, Source source) {
    }

    /** The rig; refuses with every problem shown, like check. */
    Read read() {
        var sources = new Sources();
        var source = sources.named(name());
        return new Read(Terminal.sound(RigReader.read(source.name(), source.text()), sources), source);
    }

    private String name() {
        if (rig.isPresent() && alsoRig.isPresent()) {
            throw Refusal.of(ExitCode.USAGE, "the rig is named twice: " + rig.get() + " and " + alsoRig.get(),
                    "leave one of the two out");
        }
        return rig.or(() -> alsoRig).orElseThrow(() -> Refusal.of(ExitCode.USAGE, "no rig file is named",
                "give the machine's own, as in dipper rig check --link " + link
                        + " my-rig.yaml; dipper new rig begins one"));
    }

    /** The technician's own file, to be written into; a rig that was found in the library is everybody's. */
    RigFile own(Read read) {
        return ownIfAny(read).orElseThrow(() -> Refusal.of(ExitCode.USAGE,
                name() + " is the library's, and what is measured belongs to one machine",
                "copy " + read.source().name() + ", and give the copy"));
    }

    /** The same, where the rig is the technician's own. */
    Optional<RigFile> ownIfAny(Read read) {
        return Files.isRegularFile(Path.of(name()))
                ? Optional.of(new RigFile(Path.of(name()), read.source().text()))
                : Optional.empty();
    }

    /** The keys of this terminal, each at once. */
    static Keyboard keys(Consumer<Incoming> inbox) {
        try {
            return Keyboard.open(inbox);
        } catch (IOException impossible) {
            throw Refusal.of(ExitCode.PERSON_NEEDED,
                    "this terminal does not hand over its keys: " + impossible.getMessage(),
                    "start it in a plain terminal, with stty on the path. Nothing was moved.");
        }
    }

    /** Held until closed: opening a line resets most boards, which must not befall a run. */
    CoaterLock lock() throws IOException {
        return CoaterLock.take(data.locks(), coater()).orElseThrow(() -> Refusal.of(ExitCode.STOPPED_OR_FAULTED,
                "a run, or another command, holds the coater " + link,
                "wait until it ends (dipper status shows a run), or use another coater"));
    }

    Link open(Clock clock) {
        return transcript.aside(Links.of(link, clock), clock);
    }

    /** What guards whoever stands there; not opened yet. */
    Panel panel(Rig wanted, Clock clock) {
        return panels.of(wanted, clock);
    }

    void close(PrintWriter err) {
        transcript.close(err);
    }

    String link() {
        return link;
    }

    DataFolder data() {
        return data;
    }

    DirectionFile direction() {
        return data.direction(coater());
    }

    private String coater() {
        return Links.coater(link);
    }
}
