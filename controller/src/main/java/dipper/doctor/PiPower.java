package dipper.doctor;

import java.util.ArrayList;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a Raspberry Pi remembers of its supply voltage since it was switched on. */
final class PiPower {

    private static final Pattern HEX = Pattern.compile("(?:throttled=)?(?:0x)?([0-9a-fA-F]{1,8})");
    private static final String FILE = "/sys/devices/platform/soc/soc:firmware/get_throttled";
    private static final String SUPPLY = "use the supply that belongs to this Pi and a short cable;"
            + " feed relays, stirrers and the board's motors from a supply of their own";

    private PiPower() {}

    static Finding of(Machine machine) {
        if (model(machine).isEmpty()) {
            return Finding.notLookedAt("power", "no Raspberry Pi here: not looked at");
        }
        return machine.text(FILE)
                .or(() -> machine.programs().run("vcgencmd", "get_throttled").filter(said -> said.exit() == 0)
                        .map(Programs.Said::text))
                .map(PiPower::judged)
                .orElseGet(() -> Finding.notLookedAt("power", "neither vcgencmd nor " + FILE + " tells",
                        "sudo usermod -aG video $USER, then log out and in again"));
    }

    /** Which Raspberry Pi it is; empty where it is none. */
    static Optional<String> model(Machine machine) {
        return machine.text("/proc/device-tree/model").filter(name -> name.startsWith("Raspberry Pi"));
    }

    /** Bits 0 to 3 are now, 16 to 19 since it was switched on: under-voltage, frequency capped, throttled, too warm. */
    static Finding judged(String text) {
        var flags = flags(text);
        if (flags.isEmpty()) {
            return Finding.notLookedAt("power", "cannot be read: " + text);
        }
        var wrong = new ArrayList<String>();
        var bits = flags.get();
        if ((bits & 0x1) != 0) {
            wrong.add("under-voltage now");
        } else if ((bits & 0x10000) != 0) {
            wrong.add("under-voltage since it was switched on");
        }
        if ((bits & 0x8) != 0) {
            wrong.add("too warm now");
        } else if ((bits & 0x80000) != 0) {
            wrong.add("too warm since it was switched on");
        }
        if (wrong.isEmpty()) {
            return Finding.fine("power", "no under-voltage since the Pi was switched on");
        }
        return Finding.mend("power", String.join(", ", wrong),
                (bits & 0x10001) != 0 ? SUPPLY : "give the Pi a heat sink or a fan, and air");
    }

    private static Optional<Long> flags(String text) {
        var found = HEX.matcher(text.strip());
        return found.matches() ? Optional.of(Long.parseLong(found.group(1), 16)) : Optional.empty();
    }
}
