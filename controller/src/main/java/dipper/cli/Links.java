package dipper.cli;

import dipper.link.Link;
import dipper.link.LinkAddress;
import dipper.link.TcpLink;
import dipper.link.serial.SerialLink;
import dipper.time.Clock;
import java.io.IOException;
import java.nio.file.Path;

/** The one place that chooses a link. */
final class Links {

    private Links() {}

    /** The link that an address such as {@code serial:/dev/ttyUSB0} or {@code tcp:127.0.0.1:4001} names; not opened yet, the clock dates what arrives. */
    static Link of(String text, Clock clock) {
        return switch (parsed(text)) {
            case LinkAddress.Serial serial -> new SerialLink(serial, clock);
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
            case LinkAddress.Tcp tcp -> "tcp " + tcp.host() + " " + tcp.port();
            case LinkAddress.Sim _ -> "sim";
        };
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
