package dipper.cli;

import java.util.List;

/** A command's own no: what a person reads, and the exit code. Thrown only within this package, at the very edge. */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int exitCode;

    private Refusal(int exitCode, String text) {
        super(text);
        this.exitCode = exitCode;
    }

    static Refusal of(int exitCode, String what, String remedy) {
        return new Refusal(exitCode, "error: " + what + System.lineSeparator() + "  " + remedy);
    }

    /** Problems in files, pictured already. */
    static Refusal pictured(List<String> pictures) {
        return new Refusal(ExitCode.PROBLEMS_IN_FILES, String.join(System.lineSeparator(), pictures));
    }

    int exitCode() {
        return exitCode;
    }
}
