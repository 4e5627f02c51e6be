package dipper.record;

import dipper.record.RunEvent.HomingFound;
import dipper.record.RunEvent.Measurement.Homed;
import dipper.record.RunEvent.StepDone;

/**
 * Where the homings on the way of a run found Z, in nm lower than counted, negative where higher; immutable.
 *
 * @param found how many were held against the reference
 * @param lowest the farthest below where it was counted to be; 0 where none was found
 */
public record Homings(int found, long highest, long lowest, long uncertainty) {

    public static final Homings NONE = new Homings(0, 0, 0, 0);

    /** After one more event. */
    public Homings plus(RunEvent event) {
        return event instanceof StepDone(var _, Homed homed) ? homed.found().map(this::plus).orElse(this) : this;
    }

    private Homings plus(HomingFound error) {
        return found == 0
                ? new Homings(1, error.lower(), error.lower(), error.uncertainty())
                : new Homings(found + 1, Math.min(highest, error.lower()), Math.max(lowest, error.lower()),
                        Math.max(uncertainty, error.uncertainty()));
    }

    /** "0.03 mm lower", "0.02 mm higher", to a hundredth of a mm. */
    public static String inWords(long lower) {
        var hundredths = Math.round(Math.abs(lower) / 1e4);
        return "%s %s".formatted(new dipper.units.Length(hundredths * 10_000), lower >= 0 ? "lower" : "higher");
    }
}
