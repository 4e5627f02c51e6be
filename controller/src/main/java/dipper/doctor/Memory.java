package dipper.doctor;

import java.util.OptionalLong;
import java.util.regex.Pattern;

/** Memory that is free for a run. */
final class Memory {

    /** A run of any length goes in 128 MB; the system wants some for itself. */
    private static final long NEEDED_KB = 200_000;

    private static final Pattern AVAILABLE = Pattern.compile("(?m)^MemAvailable:\\s+(\\d{1,15}) kB");

    private Memory() {}

    static Finding of(Machine machine) {
        return machine.text("/proc/meminfo").map(Memory::judged)
                .orElseGet(() -> Finding.notLookedAt("memory", "no /proc/meminfo here: not looked at"));
    }

    static Finding judged(String meminfo) {
        var available = available(meminfo);
        if (available.isEmpty()) {
            return Finding.notLookedAt("memory", "/proc/meminfo does not say how much is available");
        }
        var megabytes = available.getAsLong() / 1000;
        return available.getAsLong() >= NEEDED_KB
                ? Finding.fine("memory", "%,d MB available".formatted(megabytes))
                : Finding.mend("memory", "%d MB available; a run wants %d".formatted(megabytes, NEEDED_KB / 1000),
                        "close other programs, above all browsers, before a run");
    }

    private static OptionalLong available(String meminfo) {
        var found = AVAILABLE.matcher(meminfo);
        return found.find() ? OptionalLong.of(Long.parseLong(found.group(1))) : OptionalLong.empty();
    }
}
