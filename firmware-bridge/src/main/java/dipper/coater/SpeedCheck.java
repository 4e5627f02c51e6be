package dipper.coater;

import dipper.grbl.SpeedFloor;
import dipper.plan.Plan;
import dipper.protocol.Action;
import dipper.protocol.Passage;
import dipper.units.Speed;
import dipper.yaml.Code;
import dipper.yaml.Place;
import dipper.yaml.Problem;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** Finds the speeds of a plan that a GRBL board would silently not keep: it answers ok below its floor, and moves faster. */
public final class SpeedCheck {

    private SpeedCheck() {}

    /** A problem at each line of the recipe whose immersion or withdrawal is slower than the rig's Z axis can be driven. */
    public static List<Problem> of(Plan plan) {
        var floor = SpeedFloor.of(plan.rig().z().stepsPerMillimetre());
        var problems = new ArrayList<Problem>();
        Set<Action> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        for (var treatment : plan.protocol()) {
            if (seen.add(treatment.action())) {
                switch (treatment.action()) {
                    case Action.Immerse immerse -> check(immerse.passage(), immerse.place(), floor, problems);
                    case Action.Stay stay -> check(stay.passage(), stay.place(), floor, problems);
                    // A stop's way into its refuge is that of a step that is checked itself.
                    case Action.Dry _, Action.Ask _, Action.Stop _ -> {
                    }
                }
            }
        }
        return problems;
    }

    private static void check(Passage passage, Place place, Speed floor, List<Problem> problems) {
        check("immersion", passage.immersion(), place, floor, problems);
        check("withdrawal", passage.withdrawal(), place, floor, problems);
    }

    private static void check(String which, Speed speed, Place place, Speed floor, List<Problem> problems) {
        if (speed.compareTo(floor) < 0) {
            problems.add(Problem.error(Code.TOO_SLOW, place,
                    "the %s speed %s is below the %s that a GRBL board keeps with this Z axis; it would move faster and say nothing"
                            .formatted(which, speed, floor),
                    "set it to %s or more".formatted(floor)));
        }
    }
}
