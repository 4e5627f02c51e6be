package dipper.sim;

/** A number as the firmware reads it: a sign, digits, a point; no exponent. */
final class Numeral {

    private final double value;
    private final int end;
    private final boolean good;

    Numeral(String text, int start) {
        var at = start;
        var negative = at < text.length() && text.charAt(at) == '-';
        if (negative || (at < text.length() && text.charAt(at) == '+')) {
            at++;
        }
        var sum = 0.0;
        var scale = 1.0;
        var digits = 0;
        var point = false;
        for (; at < text.length(); at++) {
            var character = text.charAt(at);
            if (character == '.' && !point) {
                point = true;
            } else if (character >= '0' && character <= '9') {
                digits++;
                sum = sum * 10 + (character - '0');
                scale = point ? scale * 10 : scale;
            } else {
                break;
            }
        }
        good = digits > 0;
        value = (negative ? -sum : sum) / scale;
        end = at;
    }

    boolean good() {
        return good;
    }

    double value() {
        return value;
    }

    int end() {
        return end;
    }
}
