package dipper.plan;

import dipper.protocol.Passage;
import dipper.recipe.Spots;
import dipper.rig.Axis;
import dipper.rig.Pacing;
import dipper.rig.Rig;
import dipper.units.Length;
import dipper.units.Speed;
import dipper.yaml.Code;
import dipper.yaml.Place;
import dipper.yaml.Problem;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Which immersion and withdrawal speeds a rig can truly give: neither too slow nor too fast, and steady for as long as a pellet crosses the surface. */
record SpeedLimits(Rig rig) {

    private static final long HUNDREDTH = 10_000;

    /** Room for a ramp on one side of the crossing: how long, what it is called, and how to make it longer. */
    private record Room(Length length, String what, String remedy) {
    }

    /** Each at the speed, which the spots know, of the step in that place. */
    List<Problem> problems(Passage passage, Place step, Spots spots) {
        return Stream
                .of(problem("immersion", passage.immersion(), passage, spots.of(step, Spots.Answer.IMMERSION)),
                        problem("withdrawal", passage.withdrawal(), passage, spots.of(step, Spots.Answer.WITHDRAWAL)))
                .flatMap(Optional::stream).toList();
    }

    private Optional<Problem> problem(String which, Speed speed, Passage passage, Place place) {
        return tooFast(which, speed, place).or(() -> tooSlow(which, speed, place))
                .or(() -> unsteady(which, speed, room(passage), place));
    }

    private Optional<Problem> tooFast(String which, Speed speed, Place place) {
        var limit = rig.z().maxSpeed();
        return speed.compareTo(limit) <= 0
                ? Optional.empty()
                : Optional.of(Problem.error(Code.TOO_FAST, place,
                        "the %s speed %s is above the %s that the Z axis of \"%s\" can do".formatted(which, speed,
                                limit, rig.name()),
                        "lower it to %s or less".formatted(limit)));
    }

    private Optional<Problem> tooSlow(String which, Speed speed, Place place) {
        var limit = Pacing.SLOWEST;
        return speed.compareTo(limit) >= 0
                ? Optional.empty()
                : Optional.of(Problem.error(Code.TOO_SLOW, place,
                        "the %s speed %s is below %s, the slowest at which an axis is driven".formatted(which, speed,
                                limit),
                        "set it from %s to %s".formatted(limit, rig.z().maxSpeed())));
    }

    /** How far Z goes until it has that speed, or stands again. */
    static Length ramp(Axis z, Speed speed) {
        var acceleration = (double) z.acceleration().nanometresPerSecondSquared();
        return new Length((long) Math.ceil(Math.pow((double) speed.nanometresPerSecond(), 2) / (2 * acceleration)));
    }

    /** The shorter one; Z gathers speed on one side and loses it on the other, on the way down as on the way up. */
    private Room room(Passage passage) {
        var below = new Room(passage.depth(), "depth", "set a depth of %s or more");
        var above = new Room(rig.approach(), "approach height of the rig", "raise approach in the rig to %s or more");
        // A pellet that is dipped in part, or just covered, comes to a stand while it crosses, which is left out of the crossing.
        return passage.depth().compareTo(Length.ZERO) > 0 && below.length().compareTo(above.length()) <= 0
                ? below
                : above;
    }

    /** Quanta of a paced move begin and end at rest, so they have no ramps to keep out. */
    private Optional<Problem> unsteady(String which, Speed speed, Room room, Place place) {
        var acceleration = (double) rig.z().acceleration().nanometresPerSecondSquared();
        var ramp = ramp(rig.z(), speed).nanometres();
        if (ramp <= room.length().nanometres() || speed.compareTo(rig.z().kept()) < 0) {
            return Optional.empty();
        }
        var needed = new Length(HUNDREDTH * Math.ceilDiv(ramp, HUNDREDTH));
        var steady = Math.sqrt(2 * acceleration * room.length().nanometres());
        var steadiest = new Speed(HUNDREDTH * (long) (steady / HUNDREDTH));
        return Optional.of(Problem.error(Code.UNSTEADY, place,
                "at the %s speed %s Z takes %s to gather speed and as much to stop, and has %s, the %s; the pellets would cross the surface at another speed"
                        .formatted(which, speed, needed, room.length(), room.what()),
                room.remedy().formatted(needed)
                        + (steadiest.nanometresPerSecond() > 0
                                ? ", or lower the speed to %s or less".formatted(steadiest)
                                : "")));
    }
}
