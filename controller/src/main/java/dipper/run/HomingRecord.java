package dipper.run;

import dipper.coater.HomingError;
import dipper.record.Homings;
import dipper.record.RunEvent.DeviationNoted;
import dipper.record.RunEvent.HomingFound;
import dipper.rig.Tolerances;
import dipper.units.Length;
import java.util.Optional;

/** What the record says of where homing on the way found Z, and whether that is a deviation. */
final class HomingRecord {

    private HomingRecord() {}

    static HomingFound of(HomingError error) {
        return new HomingFound(error.lower().nanometres(), error.uncertainty().nanometres());
    }

    /** Empty where Z was found near enough: within the rig's tolerance, or within what can be told at all where that is more. */
    static Optional<DeviationNoted> deviation(String key, HomingError error, Tolerances tolerances) {
        var allowed = larger(tolerances.homing(), error.uncertainty());
        return error.lower().abs().compareTo(allowed) <= 0
                ? Optional.empty()
                : Optional.of(new DeviationNoted(key, "homing error",
                        "homing found Z %s than counted (± %s; the rig allows %s), so depths may have been as much off since the homing before"
                                .formatted(Homings.inWords(error.lower().nanometres()), error.uncertainty(),
                                        allowed)));
    }

    private static Length larger(Length one, Length other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
