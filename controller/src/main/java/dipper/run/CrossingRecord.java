package dipper.run;

import dipper.coater.Outcome.Measured;
import dipper.coater.TrueSpeed;
import dipper.record.RunEvent.CrossingSpeed;
import dipper.record.RunEvent.DeviationNoted;
import dipper.record.RunEvent.Ripple;
import dipper.record.SpeedWords;
import dipper.rig.Tolerances;
import dipper.units.Speed;
import java.util.Optional;

/** What the record says of a crossing's speed: what was set, what was found, and whether that is a deviation. */
final class CrossingRecord {

    private CrossingRecord() {}

    static CrossingSpeed of(Speed set, TrueSpeed speed, Measured measured) {
        var found = switch (speed) {
            case TrueSpeed.Mean(var mean, var _) -> Optional.of(mean.nanometresPerSecond());
            case TrueSpeed.NotMeasured _ -> Optional.<Long>empty();
        };
        var ripple = measured.pacing()
                .map(pacing -> new Ripple(pacing.quantum().nanometres(), pacing.period().nanoseconds()));
        return new CrossingSpeed(set.nanometresPerSecond(), found, speed.reports(), ripple);
    }

    /** Empty where the speed was near enough, or was not measured: what nobody saw is no deviation. */
    static Optional<DeviationNoted> deviation(String key, CrossingSpeed speed, Tolerances tolerances) {
        var set = new Speed(speed.set());
        return speed.found().filter(found -> !tolerances.near(set, new Speed(found)))
                .map(found -> new DeviationNoted(key, "speed off",
                        "crossed the surface at %s instead of %s (%s; the rig allows %s)"
                                .formatted(SpeedWords.rounded(found), set, SpeedWords.off(found, speed.set()),
                                        tolerances.speed())));
    }
}
