package dipper.grbl;

import java.util.List;

/** Work offsets that another program left; Dipper's moves ignore them, but whoever left them may count on them. */
public final class OffsetCheck {

    private static final List<String> CLEARED_BY_NUMBER =
            List.of("G54", "G55", "G56", "G57", "G58", "G59", "G59.1", "G59.2", "G59.3");

    private OffsetCheck() {}

    /** Whether it moves the zero of other programs; G28 and G30 are places, not offsets. */
    public static boolean isLeftOver(Reply.Offset offset) {
        var moves = offset.name().equals("G92") || CLEARED_BY_NUMBER.contains(offset.name());
        return moves && (offset.x() != 0 || offset.y() != 0 || offset.z() != 0);
    }

    /** The line that clears it. */
    public static String clearedBy(Reply.Offset offset) {
        return offset.name().equals("G92")
                ? "G92.1"
                : "G10 L2 P" + (CLEARED_BY_NUMBER.indexOf(offset.name()) + 1) + " X0 Y0 Z0";
    }
}
