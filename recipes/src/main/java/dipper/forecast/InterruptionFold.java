package dipper.forecast;

import dipper.forecast.Wetness.Interruption;
import dipper.plan.Phase;
import dipper.plan.Plan;
import dipper.protocol.Action;
import dipper.protocol.Resting;
import dipper.protocol.Treatment;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Sums up, for each line of the recipe, how long a pause or an outage could strike in its bath and on the way there. */
final class InterruptionFold implements Consumer<Moment> {

    private static final class Line {
        private final Treatment first;
        private double immersed;
        private double inAir;

        Line(Treatment first) {
            this.first = first;
        }
    }

    private final Plan plan;
    private final IdentityHashMap<Action, Line> byAction = new IdentityHashMap<>();
    private final Map<String, Line> stops = new HashMap<>();
    private final List<Line> lines = new ArrayList<>();

    InterruptionFold(Plan plan) {
        this.plan = plan;
    }

    @Override
    public void accept(Moment moment) {
        moment.step().treatment().ifPresent(treatment -> {
            var line = line(treatment);
            if (isImmersed(moment.step().phase())) {
                line.immersed += moment.takes().total();
            } else {
                line.inAir += moment.takes().total();
            }
        });
    }

    /** The batch makes every stop anew; those in one place are one line. */
    private Line line(Treatment treatment) {
        return treatment.action() instanceof Action.Stop stop
                ? stops.computeIfAbsent(stop.inWords(), _ -> begun(treatment))
                : byAction.computeIfAbsent(treatment.action(), _ -> begun(treatment));
    }

    private Line begun(Treatment treatment) {
        var line = new Line(treatment);
        if (lines.size() < Wetness.MOST) {
            lines.add(line);
        }
        return line;
    }

    private static boolean isImmersed(Phase phase) {
        return switch (phase) {
            case LOWER, DWELL, STAY, LIFT -> true;
            case HOME, POISE, HOMEWARD, HOMING, HANDSHAKE, AWAIT, STIR, STILL, TRAVEL, APPROACH, CLEAR, DRAIN, RISE, ON,
                    DRY,
                    OFF,
                    LOAD, PERSON,
                    RETURN -> false;
        };
    }

    List<Interruption> interruptions(double end) {
        return lines.stream().map(line -> new Interruption(line.first.action().place(), line.first.action().inWords(),
                line.immersed / end, line.inAir / end, Resting.during(line.first, plan.protocol()))).toList();
    }
}
