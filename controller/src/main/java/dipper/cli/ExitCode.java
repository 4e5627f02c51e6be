package dipper.cli;

import dipper.record.RunEvent.Ending;

/** What a command tells the shell. */
final class ExitCode {

    static final int DONE = 0;
    static final int PROBLEMS_IN_FILES = 1;
    static final int USAGE = 2;
    static final int PERSON_NEEDED = 3;
    static final int STOPPED_OR_FAULTED = 4;
    static final int OUR_BUG = 5;

    private ExitCode() {}

    static int of(Ending ending) {
        return switch (ending) {
            case COMPLETED -> DONE;
            case NEEDS_PERSON, PAUSED -> PERSON_NEEDED;
            case STOPPED, ABORTED, FAILED -> STOPPED_OR_FAULTED;
        };
    }
}
