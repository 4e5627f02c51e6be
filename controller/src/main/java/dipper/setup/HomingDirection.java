package dipper.setup;

import dipper.coater.Board;
import dipper.rig.Rig;
import java.time.Instant;
import java.util.Locale;

/**
 * Which way the Z of one coater was found to home. It holds for that rig, and as long as the board sends the axis the way it did then.
 *
 * @param directions Z's bit of $3, as it was then
 * @param homesLow Z's bit of $23, as it was then
 * @param who the account of the person who saw or said so
 */
public record HomingDirection(String rig, Bit directions, Bit homesLow, Found found, String who, Instant at) {

    private static final int Z = 2;

    /** What was seen, or said. */
    public enum Found {
        /** A small move was watched: homing goes upward. */
        UPWARD,
        /** A small move was watched: homing would go downward. */
        DOWNWARD,
        /** Nobody watched a move here; a person said that it homes upward. */
        BY_WORD;

        /** For files and JSON. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    public boolean isDownward() {
        return found == Found.DOWNWARD;
    }

    /** Of a setting, for one axis. */
    public enum Bit {
        SET, CLEAR;

        static Bit of(Board board, int setting) {
            return board.isSet(setting, Z) ? SET : CLEAR;
        }
    }

    /** What this person found now. */
    public static HomingDirection found(Rig rig, Board board, Found found, String who, Instant at) {
        return new HomingDirection(rig.name(), Bit.of(board, 3), Bit.of(board, 23), found, who, at);
    }

    /** Whether it still says something of that board on that rig. */
    public boolean holdsFor(Rig otherRig, Board board) {
        return rig.equals(otherRig.name()) && directions == Bit.of(board, 3) && homesLow == Bit.of(board, 23);
    }

    /** The line that turns Z round, whatever else $3 inverts. */
    static String turnedRound(Board board) {
        var mask = board.settings().number(3).map(value -> (int) value.whole()).orElse(0);
        return "$3=" + (mask ^ (1 << Z));
    }
}
