package dipper.plan;

import dipper.batch.Substrate;
import dipper.rig.Rig;
import dipper.units.Length;
import dipper.yaml.Code;
import dipper.yaml.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Checks witnesses, which hang by lengths of their own: they must be carried over every rim, and get wet where pellets do. */
final class Witnesses {

    private Witnesses() {}

    /** Those that Z cannot bring to the safe height. */
    static List<Problem> carried(Deck deck, Rig rig) {
        return deck.substrates().stream().flatMap(substrate -> switch (substrate) {
            case Substrate.Pellet _ -> Optional.<Problem>empty().stream();
            case Substrate.Witness witness -> carried(witness, deck.hanging(witness), rig).stream();
        }).toList();
    }

    private static Optional<Problem> carried(Substrate.Witness witness, Length hanging, Rig rig) {
        var machineZ = rig.machineZ(rig.safeHeight(), hanging);
        var longest = rig.holderTop().plus(rig.homedZ()).minus(rig.safeHeight());
        return machineZ.compareTo(rig.homedZ()) <= 0
                ? Optional.empty()
                : Optional.of(Problem.error(Code.WITNESS_TOO_LONG, witness.place(),
                        "\"%s\" hangs %s; with Z at its top it would be below the safe height, %s"
                                .formatted(witness.name(), hanging, rig.safeHeight()),
                        "hang it at %s or less".formatted(longest)));
    }

    /** A witness that comes so much lower than the beaker's floor and its clearance allow. */
    static Problem tooNearTheFloor(Substrate.Witness witness, BathCheck bath, Length tooLow, Length hanging) {
        return Problem.error(Code.TOO_DEEP, witness.place(),
                "\"%s\" hangs %s and comes %s too near to a beaker's floor while the pellets are at their depth, %s"
                        .formatted(witness.name(), hanging, tooLow, bath.passage().depth()),
                "hang it at %s or less".formatted(hanging.minus(tooLow)));
    }

    /** Those that stay above the liquid while the pellets are in it. */
    static List<Problem> wetted(BathCheck bath, Heights heights, List<Substrate> hanging, Deck deck) {
        var z = heights.immersed(bath.station(), bath.passage().depth());
        var problems = new ArrayList<Problem>();
        for (var substrate : hanging) {
            switch (substrate) {
                case Substrate.Pellet _ -> {
                }
                case Substrate.Witness witness ->
                        wetted(witness, z, bath, heights, deck).ifPresent(problems::add);
            }
        }
        return problems;
    }

    private static Optional<Problem> wetted(Substrate.Witness witness, Length z, BathCheck bath, Heights heights,
            Deck deck) {
        var lowest = z.plus(heights.rig().holderTop()).minus(deck.hanging(witness));
        var above = lowest.minus(bath.station().level());
        return above.compareTo(Length.ZERO) < 0
                ? Optional.empty()
                : Optional.of(Problem.error(Code.WITNESS_STAYS_DRY, witness.place(),
                        "\"%s\" hangs %s and ends %s above the liquid while the pellets are at their depth, %s"
                                .formatted(witness.name(), deck.hanging(witness), above, bath.passage().depth()),
                        "hang it at more than %s".formatted(deck.hanging(witness).plus(above))));
    }
}
