package dipper.plan;

import dipper.protocol.Treatment;
import java.util.Optional;

/**
 * One command with the key under which it is recorded.
 *
 * @param key {@code 5/7/1:dwell}: the treatment's key and the phase; a label for nothing, a name for ever
 * @param treatment what it belongs to; empty for the way to the loading place at the very end and for detours
 */
public record PlannedStep(String key, Phase phase, Optional<Treatment> treatment, Command command) {
}
