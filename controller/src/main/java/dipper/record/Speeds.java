package dipper.record;

import dipper.record.RunEvent.CrossingSpeed;
import dipper.record.RunEvent.Measurement.Immersed;
import dipper.record.RunEvent.Measurement.Withdrawn;
import dipper.record.RunEvent.Ripple;
import dipper.record.RunEvent.StepDone;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How fast the pellets of a run truly crossed surfaces, gathered by direction and by the speed that was set; immutable, in the order of first use. */
public record Speeds(List<Crossings> crossings) {

    public static final Speeds NONE = new Speeds(List.of());

    /** In which direction. */
    public enum Way {
        IMMERSION, WITHDRAWAL
    }

    /**
     * All crossings one way at one set speed, in nm/s.
     *
     * @param measured how many were measured
     * @param unmeasured at how many too few reports came
     * @param slowest of those measured; 0 where none was
     */
    public record Crossings(Way way, long set, Optional<Ripple> ripple, int measured, int unmeasured, long slowest,
            long fastest) {

        private Crossings plus(CrossingSpeed speed) {
            return speed.found()
                    .map(found -> new Crossings(way, set, ripple, measured + 1, unmeasured,
                            measured == 0 ? found : Math.min(slowest, found), Math.max(fastest, found)))
                    .orElseGet(() -> new Crossings(way, set, ripple, measured, unmeasured + 1, slowest, fastest));
        }

        private boolean takes(Way itsWay, CrossingSpeed speed) {
            return way == itsWay && set == speed.set() && ripple.equals(speed.ripple());
        }
    }

    public Speeds {
        crossings = List.copyOf(crossings);
    }

    /** After one more event. */
    public Speeds plus(RunEvent event) {
        if (event instanceof StepDone(var _, var measurement)) {
            return switch (measurement) {
                case Immersed immersed -> plus(Way.IMMERSION, immersed.speed());
                case Withdrawn withdrawn -> withdrawn.speed().map(speed -> plus(Way.WITHDRAWAL, speed)).orElse(this);
                case RunEvent.Measurement.Moved _, RunEvent.Measurement.Homed _, RunEvent.Measurement.Switched _, RunEvent.Measurement.Waited _, RunEvent.Measurement.Answered _ ->
                        this;
            };
        }
        return this;
    }

    private Speeds plus(Way way, CrossingSpeed speed) {
        var after = new ArrayList<Crossings>(crossings.size() + 1);
        var taken = false;
        for (var one : crossings) {
            var takes = one.takes(way, speed);
            after.add(takes ? one.plus(speed) : one);
            taken |= takes;
        }
        if (!taken) {
            after.add(new Crossings(way, speed.set(), speed.ripple(), 0, 0, 0, 0).plus(speed));
        }
        return new Speeds(after);
    }
}
