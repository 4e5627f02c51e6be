package dipper.sim;

import dipper.link.Entry;
import dipper.link.Transcript;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A recording of real firmware; {@code time} is how long its seconds truly were, as a note of it says ("time 0.75"), {@code place} how many mm a position in
 * a move may differ ("place 0.5"), where the recorder was held up.
 */
record Recording(String name, double time, double place, List<Entry> entries) {

    /** The driver's tests hear the same recordings. */
    static final Path FOLDER = Path.of("../firmware-bridge/src/test/resources/transcripts");

    private static final double USUAL = 0.8;

    static Recording read(Path file) throws IOException {
        var transcript = switch (Transcript.read(Files.readAllLines(file))) {
            case Transcript.Reading.Good(var good) -> good;
            case Transcript.Reading.Malformed(var line, var text) ->
                    throw new AssertionError(file + ":" + line + ": " + text);
        };
        return new Recording(file.getFileName().toString(), number(transcript, "time ", USUAL),
                number(transcript, "place ", ReportTolerance.MILLIMETRES), transcript.entries());
    }

    private static double number(Transcript transcript, String note, double otherwise) {
        return transcript.notes().stream().filter(one -> one.startsWith(note))
                .mapToDouble(one -> Double.parseDouble(one.substring(note.length()))).findFirst().orElse(otherwise);
    }
}
