package dipper.cli;

import dipper.sim.Diary;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/** What the virtual coater's tank sees, as lines for people and, where asked for, as rows of a CSV file. Called on one thread. */
final class TankDiary implements Consumer<Diary>, AutoCloseable {

    private final PrintWriter out;
    private final Optional<PrintWriter> file;

    private TankDiary(PrintWriter out, Optional<PrintWriter> file) {
        this.out = out;
        this.file = file;
    }

    static TankDiary of(PrintWriter out, Optional<Path> path) throws IOException {
        if (path.isEmpty()) {
            return new TankDiary(out, Optional.empty());
        }
        var file = new PrintWriter(Files.newBufferedWriter(path.get(), StandardCharsets.UTF_8), true);
        file.println("slot,station,entered_s,full_depth_s,lifted_s,left_s,dwell_s,wet_s");
        return new TankDiary(out, Optional.of(file));
    }

    @Override
    public void accept(Diary entry) {
        switch (entry) {
            case Diary.Entered(var slot, var station, var at) ->
                    say(at, slot, "goes into the beaker on station " + station);
            case Diary.Immersed immersed -> immersed(immersed);
            case Diary.Dragged(var slot, var at, var height) ->
                    say(at, slot, "WAS DRAGGED: X moved while its lowest point was at " + height);
            case Diary.Grounded(var slot, var station, var at) ->
                    say(at, slot, "TOUCHED THE FLOOR of the beaker on station " + station);
            case Diary.Astray(var slot, var at, var height) -> say(at, slot, "WENT DOWN BESIDE A BEAKER, to " + height);
        }
    }

    private void immersed(Diary.Immersed entry) {
        say(entry.departed(), entry.slot(),
                String.format(Locale.ROOT, "comes out of station %d: stood %.3f s, wet %.3f s",
                        entry.station(), entry.dwell() / 1e9, entry.wet() / 1e9));
        file.ifPresent(csv -> csv.println(
                String.format(Locale.ROOT, "%d,%d,%.6f,%.6f,%.6f,%.6f,%.6f,%.6f", entry.slot(), entry.station(),
                        entry.entered() / 1e9, entry.fullDepth() / 1e9, entry.lifted() / 1e9, entry.departed() / 1e9,
                        entry.dwell() / 1e9,
                        entry.wet() / 1e9)));
    }

    private void say(long at, int slot, String what) {
        out.println(String.format(Locale.ROOT, "%10.3f s  slot %d %s", at / 1e9, slot, what));
    }

    @Override
    public void close() {
        file.ifPresent(PrintWriter::close);
    }
}
