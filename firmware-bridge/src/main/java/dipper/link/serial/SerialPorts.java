package dipper.link.serial;

import com.fazecast.jSerialComm.SerialPort;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** The serial ports that this computer lists; a port that is not listed (a pseudo-terminal, a symbolic link) may still be opened. */
public final class SerialPorts {

    private SerialPorts() {}

    /** A port: its path, what it calls itself, and its USB identity as {@code vendor:product serial}, empty where it has none. */
    public record Port(String path, String description, String usb) {

        /** The serial number of the board, or of its USB chip; empty where it has none, as cheap ones have. */
        public Optional<String> serial() {
            var blank = usb.indexOf(' ');
            return blank < 0 ? Optional.empty() : Optional.of(usb.substring(blank + 1));
        }
    }

    /** The one of these ports that has the board with that serial number; empty where none has it, or several do. */
    public static Optional<Port> ofBoard(String serial, List<Port> ports) {
        var having = ports.stream().filter(port -> port.serial().filter(serial::equalsIgnoreCase).isPresent()).toList();
        return having.size() == 1 ? Optional.of(having.getFirst()) : Optional.empty();
    }

    /** Sorted by path; asks the operating system each time. */
    public static List<Port> list() {
        return Arrays.stream(SerialPort.getCommPorts()).map(SerialPorts::port).sorted(Comparator.comparing(Port::path))
                .toList();
    }

    private static Port port(SerialPort port) {
        return new Port(port.getSystemPortPath(), port.getPortDescription(),
                usb(port.getVendorID(), port.getProductID(), port.getSerialNumber()));
    }

    static String usb(int vendor, int product, String serial) {
        if (vendor < 0 || product < 0) {
            return "";
        }
        var hex = HexFormat.of();
        var named = serial == null || serial.isBlank() || serial.equals("Unknown") ? "" : " " + serial.strip();
        return hex.toHexDigits((short) vendor) + ":" + hex.toHexDigits((short) product) + named;
    }
}
