package dipper.link;

import java.util.ArrayList;
import java.util.List;

/**
 * An exchange with a board as a text that a person can read: what was written and what came back, each with its instant in seconds since the first.
 *
 * <pre>
 * # dipper transcript 1
 * # serial:/dev/ttyUSB0, from 2026-11-24T20:00:00Z     lines that begin with # are notes
 *     0.000000000 # open                                  what happened on the line or was done to the board
 *     1.004210000 &lt; Grbl 1.1h ['$' for help]              a line received; its end was \r\n
 *     9.219407000 > G53 G1 Z-40.000 F120                  a line sent; its end was \n
 *     9.300112000 ! 0x3F ?                                a single byte sent, and what it is where it can be printed
 *     9.310007000 &lt;&lt; half a li\xFFe                         bytes as they came: no line, or with \n \r \\ \x00 in them
 *     9.400000000 >> a\r\n                                bytes as they were sent
 *    12.000000000 # lost: it broke / check the cable       open, closed, lost: and not opened: are the link's own words
 * </pre>
 * A line received bears the instant of its last byte.
 *
 * @param notes the lines that begin with #, without it
 * @param entries in order
 */
public record Transcript(List<String> notes, List<Entry> entries) {

    /** Its version, in the first note. */
    public static final String TITLE = "dipper transcript 1";

    static final String OPEN = "open";
    static final String CLOSED = "closed";
    static final String LOST = "lost: ";
    static final String NOT_OPENED = "not opened: ";
    static final String NOT_TAKEN = "not taken: ";

    private static final String REMEDY = " / ";

    /** Why a line broke, with the remedy behind a stroke. */
    static String told(String mark, LinkLost why) {
        return mark + why.what() + REMEDY + why.remedy();
    }

    static LinkLost untold(String mark, String text) {
        var stroke = text.lastIndexOf(REMEDY);
        return stroke < 0
                ? new LinkLost(text.substring(mark.length()), "The transcript tells no remedy.")
                : new LinkLost(text.substring(mark.length(), stroke), text.substring(stroke + REMEDY.length()));
    }

    /** What a text turned out to be. */
    public sealed interface Reading {

        record Good(Transcript transcript) implements Reading {
        }

        /** A line that is no entry, by its number from 1 on. */
        record Malformed(int line, String text) implements Reading {
        }
    }

    /** Reads a transcript; of one that was cut off, what is there, but for a last line that is no entry. */
    public static Reading read(List<String> lines) {
        var notes = new ArrayList<String>();
        var entries = new ArrayList<Entry>();
        for (var i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            if (line.startsWith("#")) {
                notes.add(line.substring(1).strip());
            } else if (!line.isBlank()) {
                var entry = EntryText.read(line);
                if (entry.isPresent()) {
                    entries.add(entry.get());
                } else if (i + 1 < lines.size()) {
                    return new Reading.Malformed(i + 1, line);
                }
            }
        }
        return new Reading.Good(new Transcript(List.copyOf(notes), List.copyOf(entries)));
    }
}
