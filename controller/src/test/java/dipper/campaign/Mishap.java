package dipper.campaign;

import static dipper.campaign.State.CONNECTING;

/** What can strike a run: the rows of the table. */
enum Mishap {
    BYTE_LOST(Where.LINE), BYTE_FLIPPED(Where.LINE), BYTE_INSERTED(Where.LINE),
    OK_LATE(Where.ACKNOWLEDGEMENT), OK_MISSING(Where.ACKNOWLEDGEMENT), OK_DOUBLED(Where.ACKNOWLEDGEMENT),
    /** The board restarts: a banner that nobody asked for. */
    BANNER(Where.MACHINE),
    /** The same, and Z drops while its motor is without power. */
    SAG(Where.MACHINE),
    /** A limit input is held closed until somebody comes. */
    ALARM(Where.MACHINE),
    /** A limit input is closed for a moment. */
    LIMIT_NOISE(Where.MACHINE),
    /** A motor does not follow its steps until somebody comes; no board notices. */
    STALL(Where.MACHINE), UNPLUGGED(Where.MACHINE),
    /** The emergency stop is pressed, until somebody comes: the board is reset by its input, the motors have no power, and Z may drop. */
    E_STOP(Where.MACHINE),
    /** The lid is opened, until somebody comes: the board's safety door input. */
    LID(Where.MACHINE),
    /** The emergency stop is pressed, until somebody comes: it cuts what the rig says, and the panel senses it. */
    PANEL_STOP(Where.MACHINE),
    /** The panel's lid is opened, closed after some seconds, and a second later somebody says that it may go on. */
    PANEL_LID(Where.MACHINE),
    KILLED(Where.HOST), KILLED_BEFORE_COMMIT(Where.COMMIT), KILLED_AFTER_COMMIT(Where.COMMIT),
    /** Host and board lose their power in the midst of a commit, which is lost. */
    POWER_CUT(Where.COMMIT), COMMIT_FAILS(Where.COMMIT), DISK_FULL(Where.COMMIT), SLOW_COMMIT(Where.COMMIT),
    CLOCK_AHEAD(Where.HOST), CLOCK_BACK(Where.HOST), SUSPENDED(Where.HOST),
    /** What people ask of a run; a paused one is gone on with after a while, by the same process if it is still there. */
    STOP(Where.PERSON), STOP_AFTER_UNIT(Where.PERSON), PAUSE(Where.PERSON), PAUSE_AT_ONCE(Where.PERSON),
    ABORT(Where.PERSON);

    /** Where it strikes, which says in what states it can. */
    private enum Where {
        LINE, ACKNOWLEDGEMENT, MACHINE, HOST, COMMIT, PERSON
    }

    private final Where where;

    Mishap(Where where) {
        this.where = where;
    }

    boolean isPossibleIn(State state) {
        return switch (where) {
            case LINE, MACHINE, HOST -> true;
            case ACKNOWLEDGEMENT -> !state.isWait();
            // Nothing is recorded before the board is known, and signals end a process that only connects.
            case COMMIT, PERSON -> state != CONNECTING;
        };
    }

    /** Whether a person asks for it. */
    boolean isWish() {
        return where == Where.PERSON;
    }

    /** Whether it waits for the next commit. */
    boolean strikesCommits() {
        return where == Where.COMMIT;
    }
}
