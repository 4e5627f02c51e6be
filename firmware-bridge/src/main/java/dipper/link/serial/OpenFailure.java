package dipper.link.serial;

import dipper.link.LinkLost;
import java.util.List;
import java.util.stream.Collectors;

/** Why a port did not open, told from the operating system's error number. */
final class OpenFailure {

    private static final int NO_ENTRY = 2;
    private static final int NO_DEVICE = 19;
    private static final int NO_RIGHTS = 13;
    private static final int BUSY = 16;
    private static final int LOCKED = 11;

    private OpenFailure() {}

    static LinkLost missing(String path, List<String> there) {
        return new LinkLost("There is no serial port " + path + ".",
                "Check the cable and the board's power. " + ports(there));
    }

    static LinkLost explain(int error, String path, List<String> there) {
        return switch (error) {
            case NO_ENTRY, NO_DEVICE -> missing(path, there);
            case NO_RIGHTS -> new LinkLost("You have no rights to the serial port " + path + ".",
                    "On Linux: sudo usermod -aG dialout $USER, then log out and in again.");
            case BUSY, LOCKED -> new LinkLost("The serial port " + path + " is in use by another program.",
                    "Close the other program (a G-code sender, a serial monitor, another run).");
            default -> new LinkLost("The serial port " + path + " cannot be opened (error " + error + ").",
                    "Check that " + path + " is a serial port. " + ports(there));
        };
    }

    private static String ports(List<String> there) {
        return there.isEmpty()
                ? "This computer lists no serial port."
                : there.stream().collect(Collectors.joining(", ", "Ports that are there: ", "."));
    }
}
