package dipper.link.serial;

import com.fazecast.jSerialComm.SerialPort;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/** The serial ports that this computer lists; a port that is not listed (a pseudo-terminal, a symbolic link) may still be opened. */
public final class SerialPorts {

    private SerialPorts() {}

    /** A port: its path, what it calls itself, and its USB identity as {@code vendor:product serial}, empty where it has none. */
    public record Port(String path, String description, String usb) {
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
