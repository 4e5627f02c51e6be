package dipper.sim;

/** Gathers characters to a line as the firmware does: upper case, without blanks, comments and slashes, at most 79 of them. */
final class LineBuffer {

    private static final int LONGEST = 79;

    private enum Inside {
        LINE, PARENTHESES, SEMICOLON
    }

    private final StringBuilder line = new StringBuilder(LONGEST);
    private Inside inside = Inside.LINE;
    private boolean overflowed;

    /** Takes a character; true when it ends the line. */
    boolean take(byte one) {
        if (one == '\n' || one == '\r') {
            return true;
        }
        switch (inside) {
            case PARENTHESES -> inside = one == ')' ? Inside.LINE : inside;
            case LINE -> gather((char) one);
            case SEMICOLON -> {
            }
        }
        return false;
    }

    private void gather(char one) {
        if (one <= ' ' || one == '/') {
            return;
        }
        if (one == '(') {
            inside = Inside.PARENTHESES;
        } else if (one == ';') {
            inside = Inside.SEMICOLON;
        } else if (line.length() == LONGEST) {
            overflowed = true;
        } else {
            line.append(one >= 'a' && one <= 'z' ? (char) (one - 'a' + 'A') : one);
        }
    }

    boolean overflowed() {
        return overflowed;
    }

    String text() {
        return line.toString();
    }

    void clear() {
        line.setLength(0);
        inside = Inside.LINE;
        overflowed = false;
    }
}
