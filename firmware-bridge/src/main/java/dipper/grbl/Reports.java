package dipper.grbl;

import dipper.grbl.Reply.Frame;
import dipper.grbl.Reply.Report;
import dipper.grbl.Reply.State;
import java.nio.charset.StandardCharsets;

/** Reads {@code <State:sub|Field:values|...>} from bytes to integers; fields it does not know, and axes after the third, are skipped. */
final class Reports {

    private static final State[] STATES = State.values();
    private static final byte[][] WORDS = new byte[STATES.length][];
    private static final byte[] MACHINE = ascii("MPos:");
    private static final byte[] WORK = ascii("WPos:");
    private static final byte[] FEED_AND_SPINDLE = ascii("FS:");
    private static final byte[] FEED = ascii("F:");
    private static final byte[] PINS = ascii("Pn:");

    static {
        for (var index = 0; index < STATES.length; index++) {
            WORDS[index] = ascii(STATES[index].word());
        }
    }

    private Reports() {}

    /** A report, or Unknown where the line is not whole. */
    static Reply read(byte[] line, int length) {
        var scan = new Scan(line, 1, length - 1);
        if (length < 2 || line[length - 1] != '>') {
            return Lines.unknown(line, length);
        }
        var state = state(scan);
        var sub = state != null && scan.skip(':') ? scan.whole() : -1;
        var frame = Frame.NONE;
        var x = 0L;
        var y = 0L;
        var z = 0L;
        var feed = -1L;
        var pins = 0;
        while (scan.skip('|')) {
            var machine = scan.skip(MACHINE);
            if (machine || scan.skip(WORK)) {
                frame = machine ? Frame.MACHINE : Frame.WORK;
                x = scan.millionths();
                scan.want(',');
                y = scan.millionths();
                scan.want(',');
                z = scan.millionths();
                scan.wantEdge();
            } else if (scan.skip(FEED_AND_SPINDLE) || scan.skip(FEED)) {
                feed = scan.millionths();
                scan.wantEdge();
            } else if (scan.skip(PINS)) {
                pins = pins(scan);
            }
            scan.toNext('|');
        }
        return state != null && scan.ended()
                ? new Report(state, sub, frame, x, y, z, feed, pins)
                : Lines.unknown(line, length);
    }

    private static State state(Scan scan) {
        for (var index = 0; index < STATES.length; index++) {
            if (scan.skip(WORDS[index])) {
                return STATES[index];
            }
        }
        return null;
    }

    private static int pins(Scan scan) {
        var pins = 0;
        for (var pin = scan.letter(); pin >= 0; pin = scan.letter()) {
            pins |= 1 << pin;
        }
        return pins;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
