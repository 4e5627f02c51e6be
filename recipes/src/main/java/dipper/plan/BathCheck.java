package dipper.plan;

import dipper.batch.Substrate;
import dipper.protocol.Passage;
import dipper.rig.Station;
import dipper.units.Length;
import dipper.yaml.Code;
import dipper.yaml.Place;
import dipper.yaml.Problem;
import java.util.Optional;

/**
 * Whether pellets can be as deep in a beaker as a step says: above its floor, and within the reach of Z.
 *
 * @param stroke by how much a movement goes below the depth
 * @param lowest what hangs lowest then
 */
record BathCheck(String solution, Passage passage, Length stroke, Place place, Heights heights, Station station,
        Optional<Substrate> lowest) {

    /** The worst that is wrong; empty where nothing is. */
    Optional<Problem> problem() {
        return floor().or(this::travel).or(this::unevenly);
    }

    private Length lowestZ() {
        return heights.immersed(station, passage.depth()).minus(stroke);
    }

    private Optional<Problem> floor() {
        var lowest = heights.lowestPoint(lowestZ());
        var limit = station.floor().plus(heights.rig().floorClearance());
        if (lowest.compareTo(limit) >= 0) {
            return Optional.empty();
        }
        if (this.lowest.orElse(null) instanceof Substrate.Witness witness) {
            return Optional.of(Witnesses.tooNearTheFloor(witness, this, limit.minus(lowest), heights.longest()));
        }
        return Optional.of(Problem.error(Code.TOO_DEEP, place,
                "%s in \"%s\" the lowest pellet comes to %s above the deck; station %d allows %s (floor %s and %s clearance)"
                        .formatted(howDeep(), solution, lowest, station.number(), limit, station.floor(),
                                heights.rig().floorClearance()),
                remedy(limit.minus(lowest))));
    }

    private String howDeep() {
        var moved = stroke.compareTo(Length.ZERO) > 0 ? " and a stroke of " + stroke : "";
        return passage.wetsInPart()
                ? "wetted to %s below the top edge%s,".formatted(passage.depth().negated(), moved)
                : "at a depth of %s%s".formatted(passage.depth(), moved);
    }

    private String remedy(Length tooMuch) {
        var deepest = passage.depth().minus(tooMuch);
        if (stroke.compareTo(tooMuch) > 0) {
            return "set a stroke of %s or less, or fill the beaker higher".formatted(stroke.minus(tooMuch));
        }
        if (deepest.compareTo(Length.ZERO) >= 0) {
            return "set a depth of %s or less, or fill the beaker higher".formatted(deepest);
        }
        return passage.wetsInPart()
                ? "set wetted %s shorter, or fill the beaker higher".formatted(tooMuch)
                : "fill the beaker higher than %s, or ".formatted(station.level()) + smaller(deepest);
    }

    /** What else helps where not even the top edge gets to the surface; {@code deepest} is below zero. */
    private String smaller(Length deepest) {
        var wetted = heights.pelletHeight().plus(deepest);
        return heights.longest().equals(heights.shortest()) && wetted.compareTo(Length.ZERO) > 0
                ? "dip a part of the pellet, as in wetted: " + wetted
                : "hang the pellets at more equal lengths";
    }

    private Optional<Problem> travel() {
        var rig = heights.rig();
        var z = lowestZ();
        return z.negated().compareTo(rig.z().travel()) <= 0
                ? Optional.empty()
                : Optional.of(Problem.error(Code.OUT_OF_REACH, place,
                        "to immerse in \"%s\" Z must go down %s; it travels %s".formatted(solution, z.negated(),
                                rig.z().travel()),
                        "hang the pellets lower on the holder, or raise the beaker"));
    }

    private Optional<Problem> unevenly() {
        var difference = heights.longest().minus(heights.shortest());
        return !passage.wetsInPart() || difference.compareTo(Length.ZERO) == 0
                ? Optional.empty()
                : Optional.of(Problem.warning(Code.WETTED_UNEVENLY, place,
                        "the pellets hang at different lengths, so in \"%s\" some are wetted up to %s higher than said"
                                .formatted(solution, difference),
                        "hang them at one length"));
    }
}
