package dipper.link;

import java.util.regex.Pattern;

/** Where a board is to be reached, as the user writes it: {@code serial:/dev/ttyUSB0}, {@code serial:usb-A50285BI}, {@code tcp:127.0.0.1:4001} or {@code sim:}. */
public sealed interface LinkAddress {

    /** A serial port; GRBL boards talk 115200 baud, 8 bits, no parity, one stop bit. */
    record Serial(String path, int baud) implements LinkAddress {

        @Override
        public String toString() {
            return "serial:" + path;
        }
    }

    /** The board whose USB serial number that is, on whatever port it is plugged in now. */
    record Usb(String serial) implements LinkAddress {

        @Override
        public String toString() {
            return "serial:" + PREFIX + serial;
        }

        static final String PREFIX = "usb-";
    }

    /** A board, a serial-to-network adapter or a virtual coater behind a TCP port. */
    record Tcp(String host, int port) implements LinkAddress {

        @Override
        public String toString() {
            return "tcp:" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
        }
    }

    /** The virtual coater inside this program. */
    record Sim() implements LinkAddress {

        @Override
        public String toString() {
            return "sim:";
        }
    }

    /** What a text turned out to be. */
    sealed interface Reading {

        record Good(LinkAddress address) implements Reading {
        }

        record Malformed(String what, String remedy) implements Reading {
        }
    }

    /** Every board's documented rate. */
    int GRBL_BAUD = 115_200;

    /** Reads an address; nothing is opened or looked up. */
    static Reading read(String text) {
        var colon = text.indexOf(':');
        if (colon < 0) {
            return malformed(text, "it names no kind of link");
        }
        var rest = text.substring(colon + 1);
        return switch (text.substring(0, colon)) {
            case "serial" -> serial(text, rest);
            case "tcp" -> tcp(text, rest);
            case "sim" -> rest.isEmpty() ? good(new Sim()) : malformed(text, "nothing may follow sim:");
            default -> malformed(text, "it begins with none of serial:, tcp:, sim:");
        };
    }

    private static Reading serial(String text, String port) {
        if (port.startsWith(Usb.PREFIX)) {
            var number = port.substring(Usb.PREFIX.length()).strip();
            return number.isEmpty() ? malformed(text, "usb- names no serial number") : good(new Usb(number));
        }
        return port.isBlank() ? malformed(text, "it names no port") : good(new Serial(port, GRBL_BAUD));
    }

    private static Reading tcp(String text, String rest) {
        var parts = Pattern.compile("(\\[[^\\]\\s]+]|[^:\\s\\[\\]]+):([0-9]{1,5})").matcher(rest);
        if (!parts.matches()) {
            return malformed(text, "tcp: wants a host, a colon and a port number");
        }
        var host = parts.group(1);
        var port = Integer.parseInt(parts.group(2));
        return port < 1 || port > 65_535
                ? malformed(text, "a port number lies between 1 and 65535")
                : good(new Tcp(host.startsWith("[") ? host.substring(1, host.length() - 1) : host, port));
    }

    private static Reading good(LinkAddress address) {
        return new Reading.Good(address);
    }

    private static Reading malformed(String text, String why) {
        return new Reading.Malformed("\"" + text + "\" is no address of a board: " + why + ".",
                "Write serial:/dev/ttyUSB0 or serial:usb-SERIAL (dipper ports lists the serial ports), tcp:127.0.0.1:4001, or sim: for the virtual coater.");
    }
}
