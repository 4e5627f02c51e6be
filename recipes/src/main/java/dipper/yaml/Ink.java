package dipper.yaml;

/** With what a picture is drawn: plain text, or the colours of a terminal. */
public enum Ink {
    PLAIN("", "", "", "", ""), ANSI("\u001b[1m", "\u001b[1;31m", "\u001b[1;33m", "\u001b[2m", "\u001b[0m");

    private final String strong;
    private final String error;
    private final String warning;
    private final String quiet;
    private final String end;

    Ink(String strong, String error, String warning, String quiet, String end) {
        this.strong = strong;
        this.error = error;
        this.warning = warning;
        this.quiet = quiet;
        this.end = end;
    }

    String strong(String text) {
        return strong + text + end;
    }

    String of(Problem.Severity severity, String text) {
        return switch (severity) {
            case ERROR -> error + text + end;
            case WARNING -> warning + text + end;
        };
    }

    String quiet(String text) {
        return quiet + text + end;
    }
}
