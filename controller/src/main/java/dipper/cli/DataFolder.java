package dipper.cli;

import dipper.ledger.Ledgers;
import dipper.setup.DirectionFile;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Where the lab's ledger and the coaters' locks are kept, shared by the commands that use them. */
final class DataFolder {

    @Option(names = "--data", paramLabel = "FOLDER",
            description = "where the ledger is kept (else DIPPER_DATA, else $XDG_DATA_HOME/dipper or ~/.local/share/dipper)")
    private Optional<Path> folder = Optional.empty();

    Path path() {
        return folder.or(() -> environment("DIPPER_DATA"))
                .or(() -> environment("XDG_DATA_HOME").map(data -> data.resolve("dipper")))
                .orElseGet(() -> Path.of(System.getProperty("user.home"), ".local", "share", "dipper"));
    }

    Ledgers ledgers() {
        return new Ledgers(path().resolve("ledger.db"));
    }

    Path locks() {
        return path().resolve("locks");
    }

    /** What is known of how a coater homes, by the name under which it is locked. */
    DirectionFile direction(String coater) {
        return new DirectionFile(path().resolve("coaters"), coater);
    }

    /** Where other processes reach that run, as long as its own lives. */
    Path door(String run) {
        return path().resolve("doors").resolve(run + ".sock");
    }

    private static Optional<Path> environment(String variable) {
        return Optional.ofNullable(System.getenv(variable)).filter(value -> !value.isBlank()).map(Path::of);
    }
}
