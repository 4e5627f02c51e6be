package dipper.sim;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A line being written, byte by byte; numbers come out as the firmware's single-precision arithmetic makes them. */
final class Text {

    private byte[] bytes = new byte[96];
    private int length;

    Text put(int character) {
        if (length == bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * length);
        }
        bytes[length++] = (byte) character;
        return this;
    }

    Text put(String text) {
        for (var i = 0; i < text.length(); i++) {
            put(text.charAt(i));
        }
        return this;
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    Text put(byte[] ascii) {
        while (bytes.length - length < ascii.length) {
            bytes = Arrays.copyOf(bytes, 2 * bytes.length);
        }
        System.arraycopy(ascii, 0, bytes, length, ascii.length);
        length += ascii.length;
        return this;
    }

    Text number(long number) {
        if (number < 0) {
            return put('-').number(-number);
        }
        if (number <= Integer.MAX_VALUE) {
            return digits((int) number, 1);
        }
        return number(number / 10).put('0' + (int) (number % 10));
    }

    /** At least so many digits, zeros in front. */
    private Text digits(int number, int least) {
        if (number >= 10 || least > 1) {
            digits(number / 10, least - 1);
        }
        return put('0' + number % 10);
    }

    /** Scales by a hundred at a time in single precision and adds a half: so 9.5425 comes out as 9.542, and 9.8025 as 9.803. */
    Text decimal(float value, int decimals) {
        var scaled = Math.abs(value);
        var power = 1L;
        var left = decimals;
        for (; left >= 2; left -= 2) {
            scaled *= 100f;
            power *= 100;
        }
        if (left == 1) {
            scaled *= 10f;
            power *= 10;
        }
        var whole = (long) (scaled + 0.5f);
        if (value < 0) {
            put('-');
        }
        number(whole / power);
        if (decimals > 0) {
            put('.').digits((int) (whole % power), decimals);
        }
        return this;
    }

    /** With the line's end; the text can be written again. */
    byte[] line() {
        return put('\r').put('\n').taken();
    }

    /** What was written; the text can be written again. */
    byte[] taken() {
        var taken = Arrays.copyOf(bytes, length);
        length = 0;
        return taken;
    }
}
