package dipper.cli;

import dipper.link.Link;
import dipper.link.LinkAddress;
import dipper.link.TcpLink;
import dipper.link.serial.SerialLink;
import dipper.link.serial.SerialPorts;
import dipper.time.Clock;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;

/** The one place that chooses a link. */
final class Links {

    private Links() {}

    /** The link that an address such as {@code serial:/dev/ttyUSB0} or {@code tcp:127.0.0.1:4001} names; not opened yet, the clock dates what arrives. */
    static Link of(String text, Clock clock) {
        return switch (parsed(text)) {
            case LinkAddress.Serial serial -> new SerialLink(serial, clock);
            case LinkAddress.Usb usb -> new SerialLink(new LinkAddress.Serial(port(usb).orElseThrow(() -> absent(usb)),
                    LinkAddress.GRBL_BAUD), clock);
            case LinkAddress.Tcp tcp -> new TcpLink(tcp, clock);
            case LinkAddress.Sim _ -> throw Refusal.of(ExitCode.USAGE,
                    "a run needs a coater; sim: is one in memory, in virtual time",
                    "for a dry run use dipper simulate; for a virtual coater in true time start dipper simulator and run against its tcp: address");
        };
    }

    /** Under which name a coater is locked: two paths to one port are one coater. */
    static String coater(String text) {
        return switch (parsed(text)) {
            case LinkAddress.Serial serial -> "serial " + real(serial.path());
            case LinkAddress.Usb usb -> port(usb).map(path -> "serial " + real(path)).orElseGet(usb::toString);
            case LinkAddress.Tcp tcp -> "tcp " + tcp.host() + " " + tcp.port();
            case LinkAddress.Sim _ -> "sim";
        };
    }

    private static Optional<String> port(LinkAddress.Usb usb) {
        return SerialPorts.ofBoard(usb.serial(), SerialPorts.list()).map(SerialPorts.Port::path);
    }

    private static Refusal absent(LinkAddress.Usb usb) {
        var there = SerialPorts.list().stream().flatMap(port -> port.serial().stream())
                .map(serial -> "serial:usb-" + serial).collect(Collectors.joining(", "));
        return Refusal.of(ExitCode.STOPPED_OR_FAULTED, "no board, or more than one, has the USB serial number "
                + usb.serial(),
                there.isEmpty() ? "plug it in; dipper ports lists the ports" : "these are plugged in: " + there);
    }

    private static LinkAddress parsed(String text) {
        return switch (LinkAddress.read(text)) {
            case LinkAddress.Reading.Good(var address) -> address;
            case LinkAddress.Reading.Malformed(var what, var remedy) -> throw Refusal.of(ExitCode.USAGE, what, remedy);
        };
    }

    private static String real(String path) {
        try {
            return Path.of(path).toRealPath().toString();
        } catch (IOException missing) {
            return path;
        }
    }
}
