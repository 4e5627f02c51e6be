package dipper.plan;

import dipper.protocol.Dwell;
import dipper.protocol.Movement;
import dipper.rig.Rig;
import dipper.units.Length;
import dipper.yaml.Code;
import dipper.yaml.Place;
import dipper.yaml.Problem;
import java.util.ArrayList;
import java.util.List;

/** Whether a dwell has time for its movement, and the axis can make it. */
final class MovementCheck {

    private MovementCheck() {}

    static List<Problem> of(Dwell dwell, Place place, Rig rig) {
        var problems = new ArrayList<Problem>();
        dwell.movement().filter(movement -> movement.stroke().compareTo(Length.ZERO) > 0).ifPresent(movement -> {
            if (Strokes.speed(movement, rig).isEmpty()) {
                problems.add(tooFast(movement, place, rig));
            } else if (dwell.time().compareTo(movement.period().plus(Agitation.SPARE)) < 0) {
                problems.add(withoutTime(dwell, movement, place));
            }
        });
        return problems;
    }

    private static Problem tooFast(Movement movement, Place place, Rig rig) {
        return Problem.error(Code.MOVE_TOO_FAST, place,
                "the Z axis of \"%s\" cannot go down %s and up again in %s".formatted(rig.name(), movement.stroke(),
                        movement.period()),
                "write a longer period or a shorter stroke; it reaches %s, at %s".formatted(rig.z().maxSpeed(),
                        rig.z().acceleration()));
    }

    private static Problem withoutTime(Dwell dwell, Movement movement, Place place) {
        return Problem.error(Code.MOVE_WITHOUT_TIME, place,
                "a dwell of %s has no time for a movement with a period of %s, and %s to spare"
                        .formatted(dwell.time(), movement.period(), Agitation.SPARE),
                "write a shorter period, or take move out");
    }
}
