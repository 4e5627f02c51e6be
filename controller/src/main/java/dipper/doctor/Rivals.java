package dipper.doctor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Programs that open whatever serial port appears, and talk to a board as if it were a modem or a braille display. */
final class Rivals {

    private static final Map<String, String> KNOWN = new TreeMap<>(Map.of(
            "ModemManager", "sudo systemctl disable --now ModemManager, unless this computer has a modem",
            "brltty", "sudo apt remove brltty, unless somebody reads this computer by a braille display"));
    private static final Pattern NUMBER = Pattern.compile("\\d{1,10}");

    private Rivals() {}

    static List<Finding> of(Machine machine) {
        if (!machine.exists("/proc/self")) {
            return List.of(Finding.notLookedAt("rival programs", "no /proc here: not looked at"));
        }
        var running = new TreeSet<String>();
        machine.names("/proc", "").stream().filter(name -> NUMBER.matcher(name).matches())
                .forEach(name -> machine.text("/proc/" + name + "/comm").ifPresent(running::add));
        return judged(running, Ports.rules(machine));
    }

    /** {@code rules}: the texts of the machine's own udev rules, which can keep ModemManager off. */
    static List<Finding> judged(Set<String> running, List<String> rules) {
        var keptOff = rules.stream().anyMatch(text -> text.contains("ID_MM_DEVICE_IGNORE"))
                ? Set.of("ModemManager")
                : Set.<String>of();
        var findings = new ArrayList<Finding>();
        KNOWN.forEach((program, remedy) -> Optional.of(program).filter(running::contains)
                .filter(one -> !keptOff.contains(one)).ifPresent(
                        _ -> findings.add(Finding.mend("rival programs",
                                program + " runs, and opens serial ports that it finds", remedy))));
        return findings.isEmpty()
                ? List.of(Finding.fine("rival programs",
                        "nothing that grabs a board (" + String.join(", ", KNOWN.keySet()) + ")"))
                : findings;
    }
}
