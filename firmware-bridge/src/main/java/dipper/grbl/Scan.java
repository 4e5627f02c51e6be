package dipper.grbl;

/** A walk over the bytes of one line; what is not as wanted spoils the walk, which then never ends well. */
final class Scan {

    /** More digits than any machine has; keeps the arithmetic within a long. */
    private static final int MOST_DIGITS = 9;
    private static final int DECIMALS = 6;

    private final byte[] line;
    private final int end;
    private int at;

    Scan(byte[] line, int from, int end) {
        this.line = line;
        this.at = from;
        this.end = end;
    }

    /** Whether everything was read as wanted, to the end. */
    boolean ended() {
        return at == end;
    }

    boolean skip(char wanted) {
        var there = at < end && line[at] == wanted;
        at += there ? 1 : 0;
        return there;
    }

    boolean skip(byte[] wanted) {
        var there = wanted.length <= end - at
                && java.util.Arrays.equals(line, at, at + wanted.length, wanted, 0, wanted.length);
        at += there ? wanted.length : 0;
        return there;
    }

    void want(char wanted) {
        if (!skip(wanted)) {
            spoil();
        }
    }

    /** A number ends where the next value or field begins, or at the line's end. */
    void wantEdge() {
        if (at < end && line[at] != ',' && line[at] != '|') {
            spoil();
        }
    }

    /** Moves on to that character, or to the end. */
    void toNext(char wanted) {
        while (at < end && line[at] != wanted) {
            at = line[at] >= ' ' && line[at] < 0x7F ? at + 1 : Integer.MAX_VALUE;
        }
    }

    /** The place of a capital letter in the alphabet, from 0; -1 where there is none. */
    int letter() {
        return at < end && line[at] >= 'A' && line[at] <= 'Z' ? line[at++] - 'A' : -1;
    }

    /** A whole number without a sign. */
    int whole() {
        var from = at;
        var value = 0;
        while (digit() && at - from < MOST_DIGITS) {
            value = value * 10 + line[at++] - '0';
        }
        if (at == from || digit()) {
            spoil();
        }
        return value;
    }

    /** A decimal number, in millionths; decimals beyond the sixth are dropped. */
    long millionths() {
        var negative = skip('-');
        var value = (long) whole();
        var decimals = 0;
        if (skip('.')) {
            for (; digit(); at++) {
                value = decimals < DECIMALS ? value * 10 + line[at] - '0' : value;
                decimals++;
            }
        }
        for (; decimals < DECIMALS; decimals++) {
            value *= 10;
        }
        return negative ? -value : value;
    }

    private boolean digit() {
        return at < end && line[at] >= '0' && line[at] <= '9';
    }

    private void spoil() {
        at = Integer.MAX_VALUE;
    }
}
