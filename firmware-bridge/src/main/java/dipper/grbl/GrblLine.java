package dipper.grbl;

import dipper.units.Length;
import dipper.units.Speed;
import java.nio.charset.StandardCharsets;

/** A line for the board, without its end: printable US-ASCII, at most 79 characters. */
public record GrblLine(String text) {

    public static final GrblLine IDENTITY = new GrblLine("$I");
    public static final GrblLine SETTINGS = new GrblLine("$$");
    public static final GrblLine OFFSETS = new GrblLine("$#");
    public static final GrblLine MODAL_STATE = new GrblLine("$G");
    /** Answered when every motion before it has ended. */
    public static final GrblLine BARRIER = new GrblLine("G4 P0");
    /** What the lines below rely on; a reset forgets it. */
    public static final GrblLine MODAL = new GrblLine("G17 G21 G54 G90 G94");
    /** Z, then X and Y together, on a stock board. */
    public static final GrblLine HOME = new GrblLine("$H");
    public static final GrblLine HOME_X = new GrblLine("$HX");
    public static final GrblLine HOME_Z = new GrblLine("$HZ");

    /** Ends an alarm without homing; the position stays unknown. */
    public static final GrblLine UNLOCK = new GrblLine("$X");

    /** The coolant output; it waits for the motions before it. */
    public static final GrblLine FLOOD_ON = new GrblLine("M8");
    public static final GrblLine FLOOD_OFF = new GrblLine("M9");
    public static final GrblLine SPINDLE_OFF = new GrblLine("M5");

    private static final int LONGEST = 79;

    public GrblLine {
        if (text.length() > LONGEST || !text.chars().allMatch(c -> c >= ' ' && c < 0x7F)) {
            throw new IllegalArgumentException("no line for a board: " + text);
        }
    }

    /** The spindle output, at that speed in revolutions per minute. */
    public static GrblLine spindleOn(Listed speed) {
        return new GrblLine("M3 S" + speed);
    }

    public static GrblLine moveX(Length to, Speed speed) {
        return move('X', to, speed);
    }

    public static GrblLine moveZ(Length to, Speed speed) {
        return move('Z', to, speed);
    }

    /** Z by so much from wherever it stands, before any homing; a jog, which one byte breaks off. */
    public static GrblLine nudgeZ(Length by, Speed speed) {
        var line = new StringBuilder(40).append("$J=G91 G21 Z");
        appendMillimetres(line, by.nanometres());
        return new GrblLine(appendFeed(line.append(" F"), speed).toString());
    }

    /** Machine coordinates whatever offsets there are; to the nearest tenth of a µm: the half steps of fine axes are told apart. */
    private static GrblLine move(char axis, Length to, Speed speed) {
        var line = new StringBuilder(40).append("G53 G1 ").append(axis);
        appendMillimetres(line, to.nanometres());
        return new GrblLine(appendFeed(line.append(" F"), speed).toString());
    }

    private static void appendMillimetres(StringBuilder line, long nanometres) {
        var tenths = Math.floorDiv(nanometres + 50, 100);
        if (tenths < 0) {
            line.append('-');
        }
        var fraction = Math.abs(tenths) % 10_000;
        line.append(Math.abs(tenths) / 10_000).append('.');
        if (fraction % 10 == 0) {
            appendFraction(line, fraction / 10, 3);
        } else {
            appendFraction(line, fraction, 4);
        }
    }

    /** In mm/min: 1 nm/s is 6 hundred-thousandths of it, so five decimals are exact; none are written that are not needed. */
    private static StringBuilder appendFeed(StringBuilder line, Speed speed) {
        var hundredThousandths = Math.multiplyExact(speed.nanometresPerSecond(), 6);
        line.append(hundredThousandths / 100_000);
        var fraction = hundredThousandths % 100_000;
        var digits = 5;
        while (fraction != 0 && fraction % 10 == 0) {
            fraction /= 10;
            digits--;
        }
        return fraction == 0 ? line : appendFraction(line.append('.'), fraction, digits);
    }

    private static StringBuilder appendFraction(StringBuilder line, long fraction, int digits) {
        var text = Long.toString(fraction);
        return line.repeat('0', digits - text.length()).append(text);
    }

    /** With its end, a single line feed: a carriage return would be a second, empty line with an ok of its own. */
    public byte[] bytes() {
        return (text + "\n").getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public String toString() {
        return text;
    }
}
