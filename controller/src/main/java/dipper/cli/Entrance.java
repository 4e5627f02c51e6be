package dipper.cli;

import dipper.door.Door;
import dipper.door.Doorkeeper;
import dipper.record.Recorded;
import dipper.record.RunState;
import dipper.run.Watch;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

/** A run's door, opened as soon as its record has begun and so has a name; a run whose door cannot be made goes on without, and says so. */
final class Entrance implements Watch, AutoCloseable {

    private final Supplier<Path> file;
    private final Doorkeeper keeper;
    private final PrintWriter err;
    private Optional<Door> door = Optional.empty();
    private Optional<Path> tried = Optional.empty();

    Entrance(Supplier<Path> file, Doorkeeper keeper, PrintWriter err) {
        this.file = file;
        this.keeper = keeper;
        this.err = err;
    }

    @Override
    public void recorded(Recorded event, RunState state) {
        if (tried.isEmpty()) {
            tried = Optional.of(file.get());
            door = opened(tried.get());
        }
    }

    private Optional<Door> opened(Path path) {
        try {
            return Optional.of(Door.open(path, keeper));
        } catch (IOException impossible) {
            err.println("warning: other terminals cannot pause or stop this run: there can be no socket " + path + " ("
                    + impossible.getMessage() + ")");
            err.println("  give a data folder with a short path on a local disk; Ctrl-C works all the same");
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        door.ifPresent(open -> {
            try {
                open.close();
            } catch (IOException broken) {
                throw new UncheckedIOException("the run's door", broken);
            }
        });
    }
}
