package dipper.record;

import dipper.record.RunEvent.Ending;

/** The states of a run, in plain words, with PackML's name (ANSI/ISA-TR88.00.02) for each, for outside systems that ask. */
public enum RunStatus {
    STARTING("Starting", "Starting"),
    RUNNING("Running", "Execute"),
    /** It is on its way to a rest where it is to wait for going on. */
    PAUSING("Pausing", "Holding"),
    PAUSED("Paused", "Held"),
    /** A person is asked; the run waits without an end. */
    NEEDS_PERSON("Needs you", "Suspended"),
    /** It is on its way to where it is to end. */
    STOPPING("Stopping", "Stopping"),
    STOPPED("Stopped", "Stopped"),
    ABORTED("Aborted", "Aborted"),
    FAILED("Failed", "Aborted"),
    /** No process works on it, and it never closed. */
    INTERRUPTED("Interrupted", "Aborted"),
    COMPLETED("Completed", "Complete");

    private final String word;
    private final String packMl;

    RunStatus(String word, String packMl) {
        this.word = word;
        this.packMl = packMl;
    }

    /** In a word or two. */
    public String word() {
        return word;
    }

    public String packMl() {
        return packMl;
    }

    /** Of a run that its events leave so. */
    public static RunStatus of(RunState state, Alive alive) {
        return state.closed().map(closed -> of(closed.ending())).orElseGet(() -> switch (alive) {
            case GONE -> INTERRUPTED;
            case RUNNING -> underWay(state);
        });
    }

    public static RunStatus of(Ending ending) {
        return switch (ending) {
            case COMPLETED -> COMPLETED;
            case STOPPED -> STOPPED;
            case PAUSED -> PAUSED;
            case ABORTED -> ABORTED;
            case NEEDS_PERSON -> NEEDS_PERSON;
            case FAILED -> FAILED;
        };
    }

    private static RunStatus underWay(RunState state) {
        var awaited = state.awaited();
        if (awaited.rest().isPresent()) {
            return awaited.rest().filter(wanted -> wanted.kind().startsWith("pause")).map(_ -> PAUSING)
                    .orElse(STOPPING);
        }
        if (awaited.question().isPresent()) {
            return NEEDS_PERSON;
        }
        return state.latestStep().filter(key -> !key.startsWith("start:")).map(_ -> RUNNING).orElse(STARTING);
    }
}
