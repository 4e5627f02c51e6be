package dipper.grbl;

import java.util.Optional;
import java.util.regex.Pattern;

/** A number as a board lists it, exactly: up to nine digits before the point and nine behind it. */
public record Listed(long billionths) implements Comparable<Listed> {

    private static final Pattern NUMBER = Pattern.compile("(-?)([0-9]{1,9})(?:\\.([0-9]{1,9}))?");
    private static final long ONE = 1_000_000_000L;

    static Optional<Listed> read(String text) {
        var match = NUMBER.matcher(text);
        if (!match.matches()) {
            return Optional.empty();
        }
        var decimals = match.group(3) == null ? "" : match.group(3);
        var size = Long.parseLong(match.group(2) + decimals + "0".repeat(9 - decimals.length()));
        return Optional.of(new Listed(match.group(1).isEmpty() ? size : -size));
    }

    static Listed ofMillionths(long millionths) {
        return new Listed(millionths * 1_000);
    }

    public static Listed of(long whole) {
        return new Listed(whole * ONE);
    }

    /** What stands before the point. */
    public long whole() {
        return billionths / ONE;
    }

    Listed minus(Listed other) {
        return new Listed(billionths - other.billionths);
    }

    Listed abs() {
        return new Listed(Math.abs(billionths));
    }

    @Override
    public int compareTo(Listed other) {
        return Long.compare(billionths, other.billionths);
    }

    /** Without zeros that say nothing. */
    @Override
    public String toString() {
        var whole = (billionths < 0 ? "-" : "") + Math.abs(whole());
        var rest = Math.abs(billionths % ONE);
        var decimals = Long.toString(ONE + rest).substring(1);
        var end = decimals.length();
        while (end > 0 && decimals.charAt(end - 1) == '0') {
            end--;
        }
        return end == 0 ? whole : whole + "." + decimals.substring(0, end);
    }
}
