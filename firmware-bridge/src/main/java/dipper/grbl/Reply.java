package dipper.grbl;

/** One line from the board, understood. */
public sealed interface Reply {

    /** A line was taken: for a motion planned, not done. */
    record Ok() implements Reply {
    }

    /** A line was refused; 0 where the board gives no number. */
    record Refused(int number) implements Reply {
    }

    /** The board locked itself; 0 where it gives no number. */
    record Alarm(int number) implements Reply {
    }

    /** The board has started. */
    record Banner(String text) implements Reply {
    }

    /**
     * An answer to {@code ?}.
     *
     * @param sub the number after the state's colon, -1 where there is none
     * @param frame whether x, y, z are machine or work coordinates
     * @param x in nm, like y and z
     * @param feed current speed in nm/min as the board says, which below its floor is not true; -1 where it says none
     * @param pins closed inputs, bit 0 for A to bit 25 for Z
     */
    record Report(State state, int sub, Frame frame, long x, long y, long z, long feed, int pins) implements Reply {

        /** Whether that input (X, Y, Z limit, P probe, D door, H hold, R reset, S start) is closed. */
        public boolean closed(char pin) {
            return (pins & (1 << (pin - 'A'))) != 0;
        }
    }

    /** What the board is doing. */
    enum State {
        IDLE, RUN, HOLD, JOG, HOME, ALARM, DOOR, CHECK, SLEEP, TOOL;

        /** As the board writes it. */
        public String word() {
            return name().charAt(0) + name().substring(1).toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** From where coordinates are counted; NONE where a report has no position. */
    enum Frame {
        MACHINE, WORK, NONE
    }

    /** A line of {@code $$}; most values are numbers, some boards have texts. */
    record Setting(int number, String value) implements Reply {
    }

    /** A coordinate line of {@code $#}, e.g. G54, G59.1, G92, G28; in nm. */
    record Offset(String name, long x, long y, long z) implements Reply {
    }

    /** {@code [VER:...]} without the brackets and the word. */
    record Version(String text) implements Reply {
    }

    /** {@code [OPT:...]}. */
    record Options(String text) implements Reply {
    }

    /** {@code [GC:...]}: the modal state. */
    record Modal(String text) implements Reply {
    }

    /** {@code [MSG:...]}. */
    record Message(String text) implements Reply {
    }

    /** Another line in brackets, e.g. FIRMWARE, AXS, TLO. */
    record Told(String name, String text) implements Reply {
    }

    /** Not GRBL, or garbled; shortened, with what cannot be printed shown as a dot. */
    record Unknown(String text) implements Reply {
    }
}
