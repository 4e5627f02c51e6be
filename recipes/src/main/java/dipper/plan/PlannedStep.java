package dipper.plan;

import dipper.protocol.Treatment;
import java.util.Locale;
import java.util.Optional;

/**
 * One command with the key under which it is recorded.
 *
 * @param key {@code 5/7/1:dwell}: the treatment's key and the phase; a label for nothing, a name for ever
 * @param treatment what it belongs to; empty for the way to the loading place at the very end and for detours
 */
public record PlannedStep(String key, Phase phase, Optional<Treatment> treatment, Command command) {

    /** The part of a step's key that names what it belongs to: {@code 5/7/1} of {@code 5/7/1:dwell}, {@code start}, {@code detour 2}. */
    public static String path(String key) {
        return key.substring(0, key.lastIndexOf(':'));
    }

    /** What the step is within its treatment; of the keys of treatments alone. */
    public static Phase phase(String key) {
        return Phase.valueOf(key.substring(key.lastIndexOf(':') + 1).toUpperCase(Locale.ROOT));
    }
}
