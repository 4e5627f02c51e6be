package dipper.coater;

import dipper.coater.Outcome.Position;

/** Why a coater could not do what was asked: one root cause, and in {@code remedy} what a person can do. {@link Coater#evidence} has the last lines. */
public sealed interface Fault {

    /** What a person reads first: one sentence. */
    String what();

    String remedy();

    /** The line cannot be opened, or broke. */
    record LinkGone(String what, String remedy) implements Fault {
    }

    /** No answer within the stated deadline. */
    record Silent(String what, String remedy) implements Fault {
    }

    /** What answers is no GRBL board. */
    record NotGrbl(String what, String remedy, String evidence) implements Fault {
    }

    /** The board's settings or offsets are not what the rig says. */
    record Mismatch(String what, String remedy) implements Fault {
    }

    /** The board refused a line with an error number. */
    record Refused(int error, String what, String remedy, String evidence) implements Fault {
    }

    /** The board raised an alarm; the position is lost but for a soft limit. */
    record Alarm(int alarm, String what, String remedy) implements Fault {
    }

    /** A banner nobody asked for: the board restarted, the position is unknown. */
    record Restarted(String what, String remedy) implements Fault {
    }

    /** The motion ended, but not where it should. */
    record OffTarget(Position wanted, Position found, String what, String remedy) implements Fault {
    }

    /** Refused before the first byte: below the board's slowest speed, outside the travel, not homed, not ready. */
    record NotBegun(String what, String remedy) implements Fault {
    }

    /** A hold, door or sleep that the run did not ask for. */
    record Held(String what, String remedy) implements Fault {
    }

    /** The brake was pulled: it holds, which keeps the position; or a reset broke homing off, or the position was not known before. */
    record Braked(String what, String remedy) implements Fault {
    }

    /** Within the stated deadline something came where an answer was due, and it could not be read. */
    record Garbled(String what, String remedy) implements Fault {
    }

    /** The board answers, and has not ended the motion within its bound. */
    record Overdue(String what, String remedy) implements Fault {
    }
}
