package dipper.grbl;

/** A number of the board's in words: what it says, and what a person can do. */
public record Meaning(String what, String remedy) {

    private static final String OUR_LINE =
            "This is a line of Dipper's that the board should know: check that its firmware is GRBL 1.1 or younger.";
    private static final String NOISE =
            "The line was probably garbled on its way: check the cable, its shield and its length.";

    /** {@code error:number}. */
    public static Meaning ofError(int number) {
        return switch (number) {
            case 1 -> new Meaning("a letter is missing where a word begins", NOISE);
            case 2 -> new Meaning("a number is missing or malformed", NOISE);
            case 3 -> new Meaning("the board does not know this $ command", OUR_LINE);
            case 4 -> new Meaning("a value is negative that must not be", NOISE);
            case 5 -> new Meaning("homing is switched off", "Send $22=1 to the board, then connect again.");
            case 6 -> new Meaning("a step pulse must be at least 3 µs long", "Send $0=10 to the board.");
            case 7 -> new Meaning("its settings memory could not be read and was set to defaults",
                    "Write the rig's settings again, then connect.");
            case 8 -> new Meaning("this command is taken only while the board is idle",
                    "Wait until nothing moves; stop, then try again.");
            case 9 -> new Meaning("motion is locked, by an alarm or because it jogs", "Stop, then home.");
            case 10 -> new Meaning("soft limits need homing", "Send $22=1, then $20=1.");
            case 11 -> new Meaning("the line was longer than the board takes", NOISE);
            case 12 -> new Meaning("the setting asks for more steps per second than the board can make",
                    "Lower the largest speed ($110-112).");
            case 13 -> new Meaning("the safety door is open", "Close the door, then try again.");
            case 14 -> new Meaning("the line is too long to be stored", NOISE);
            case 15 -> new Meaning("the jog would leave the travel", "Ask for a shorter jog.");
            case 16 -> new Meaning("the jog is malformed", NOISE);
            case 17 -> new Meaning("laser mode needs a spindle output", "Send $32=0 to the board.");
            case 20, 21, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38 ->
                    new Meaning("the line is no G-code that the board takes (" + number + ")", NOISE);
            case 22 -> new Meaning("no speed is set", NOISE);
            default -> new Meaning("the board refused the line",
                    "Look the number up in the manual of the board's firmware.");
        };
    }

    /** {@code ALARM:number}. */
    public static Meaning ofAlarm(int number) {
        var look = "Look at the coater, free what is in the way, then confirm the deck and home.";
        return switch (number) {
            case 1 -> new Meaning("a limit switch closed in motion; the position is lost",
                    look + " If nothing touched it, shield the switch cables.");
            case 2 -> new Meaning("the target lies outside the travel; nothing moved and the position is kept",
                    "Compare $130-132 with the rig, then home.");
            case 3 -> new Meaning("the board was reset in motion; the position is lost", look);
            case 4, 5 -> new Meaning("a probe was not as expected",
                    "Dipper does not probe: another program sends to this board. Close it.");
            case 6 -> new Meaning("homing was broken off by a reset; the position is lost", look);
            case 7 -> new Meaning("the safety door opened while homing; the position is lost",
                    "Close the door, then home.");
            case 8 -> new Meaning("homing could not leave the switch; the position is lost",
                    look + " Check that the switch opens again, and the pull-off ($27).");
            case 9 -> new Meaning("homing did not find a switch; the position is lost", look
                    + " Check the switches' cables. A stock board homes X and Y together: without a Y axis, wire the Y switch input in parallel with X's"
                    + " (switches: Y with X in the rig), or use a board that homes single axes.");
            case 10 -> new Meaning("the board's own emergency stop is pressed; the position is lost",
                    "Release it. " + look);
            case 11 -> new Meaning("the board wants to be homed first", "Home.");
            case 14 -> new Meaning("the motors' drivers report a fault; the position is lost",
                    look + " Check the drivers' power and heat.");
            default -> new Meaning("the board locked itself; the position may be lost", look);
        };
    }
}
