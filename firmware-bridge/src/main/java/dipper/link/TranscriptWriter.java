package dipper.link;

import java.io.IOException;
import java.util.List;

/**
 * Writes entries as a transcript while they come, putting received bytes together to lines. Nothing is written above 256 MiB but a word that says so.
 * For one thread.
 */
public final class TranscriptWriter {

    private static final long LARGEST = 256L << 20;
    private static final int LONGEST_LINE = 256;
    /** After which a piece of a line stands on its own, in ns. */
    private static final long PATIENCE = 100_000_000L;

    private final Appendable out;
    private final long largest;
    private final StringBuilder piece = new StringBuilder();
    private long pieceAt;
    private long origin;
    private boolean begun;
    private long written;

    /** The notes come first: whose line it is, since when. */
    public TranscriptWriter(Appendable out, List<String> notes) throws IOException {
        this(out, notes, LARGEST);
    }

    TranscriptWriter(Appendable out, List<String> notes, long largest) throws IOException {
        this.out = out;
        this.largest = largest;
        line("# " + Transcript.TITLE);
        for (var note : notes) {
            line("# " + note);
        }
    }

    public void write(Entry entry) throws IOException {
        origin = begun ? origin : entry.nanos();
        begun = true;
        switch (entry) {
            case Entry.Received received -> received(received);
            case Entry.Sent sent -> other(sent);
            case Entry.Happened happened -> {
                flush();
                entry(happened);
            }
        }
    }

    private void other(Entry entry) throws IOException {
        if (entry.nanos() - pieceAt > PATIENCE) {
            flush();
        }
        entry(entry);
    }

    private void received(Entry.Received entry) throws IOException {
        for (var i = 0; i < entry.bytes().length(); i++) {
            var one = entry.bytes().charAt(i);
            piece.append(one);
            pieceAt = entry.nanos();
            if (one == '\n' || piece.length() == LONGEST_LINE) {
                flush();
            }
        }
    }

    /** Writes what has come of a line whose end has not. */
    public void flush() throws IOException {
        if (!piece.isEmpty()) {
            var text = piece.toString();
            piece.setLength(0);
            entry(new Entry.Received(pieceAt, text));
        }
    }

    private void entry(Entry entry) throws IOException {
        line(EntryText.of(entry, origin));
    }

    private void line(String text) throws IOException {
        if (written >= largest) {
            return;
        }
        written += text.length() + 1;
        out.append(text).append('\n');
        if (written >= largest) {
            out.append("# the transcript ends here: it has reached its limit of " + largest + " bytes\n");
        }
    }
}
