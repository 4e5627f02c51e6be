package dipper.doctor;

import dipper.link.serial.SerialPorts.Port;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Serial ports: which there are, whether this account may use them, and by which name each is found again. */
final class Ports {

    private static final String RULES = "/etc/udev/rules.d";

    private Ports() {}

    static List<Finding> of(Machine machine, List<Port> ports) {
        if (ports.isEmpty()) {
            return List.of(Finding.notLookedAt("serial ports", "nothing is plugged in",
                    "plug the coater's board in and call the doctor again; a coater on the network needs none"));
        }
        var findings = new ArrayList<Finding>();
        for (var port : ports) {
            findings.add(rights(port.path(), machine.canUse(port.path()), machine.group(port.path())));
            if (!port.usb().isEmpty()) {
                findings.add(name(port, rules(machine)));
            }
        }
        return findings;
    }

    static Finding rights(String path, boolean usable, Optional<String> group) {
        var about = "port " + path;
        if (usable) {
            return Finding.fine(about, "may be opened");
        }
        var told = group.filter(name -> !name.equals("root"));
        return Finding.mend(about,
                "may not be opened" + told.map(name -> ": it is for the group " + name).orElse(""),
                "sudo usermod -aG %s $USER, then log out and in again".formatted(told.orElse("dialout")));
    }

    /** The machine's own udev rules. */
    static List<String> rules(Machine machine) {
        return machine.names(RULES, "").stream().filter(name -> name.endsWith(".rules"))
                .flatMap(name -> machine.text(RULES + "/" + name).stream()).toList();
    }

    /** {@code rules}: the texts of the machine's own udev rules. */
    static Finding name(Port port, List<String> rules) {
        var about = "name of " + port.path();
        if (port.serial().isEmpty()) {
            return Finding.fine(about, "its USB chip has no serial number, so it is found by its port alone;"
                    + " /dev/serial/by-path names the socket that it is plugged into");
        }
        var serial = port.serial().get();
        return rules.stream().anyMatch(text -> text.contains(serial))
                ? Finding.fine(about, "a udev rule knows it; serial:usb-%s is the board on any port".formatted(serial))
                : new Finding(about, Verdict.FINE, "serial:usb-%s is the board on any port".formatted(serial),
                        Optional.of("a udev rule gives it a name of its own and keeps modem programs off, in "
                                + RULES + "/70-dipper.rules: " + rule(port)));
    }

    /** One line for udev. */
    static String rule(Port port) {
        var ids = port.usb().split("[: ]", 3);
        return ("SUBSYSTEM==\"tty\", ATTRS{idVendor}==\"%s\", ATTRS{idProduct}==\"%s\", ATTRS{serial}==\"%s\","
                + " SYMLINK+=\"coater\", ENV{ID_MM_DEVICE_IGNORE}=\"1\"").formatted(ids[0], ids[1], ids[2]);
    }
}
