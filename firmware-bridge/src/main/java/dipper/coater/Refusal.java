package dipper.coater;

import dipper.coater.Outcome.Position;
import dipper.plan.Command.Home;
import dipper.plan.Command.HomeZ;
import dipper.plan.Command.MoveX;
import dipper.plan.Command.MoveZ;
import dipper.plan.Command.SwitchOutput;
import dipper.plan.Command.Task;
import dipper.rig.Axis;
import dipper.rig.Pacing;
import dipper.rig.Rig;
import dipper.rig.SpeedFloor;
import dipper.units.Length;
import dipper.units.Speed;
import java.util.Optional;

/** Why a motion is not begun. The board would answer ok and do something else, or raise an alarm. */
final class Refusal {

    private Refusal() {}

    static Optional<Fault> of(Task task, Rig rig, Optional<Position> place) {
        return switch (task) {
            case Home _ -> Optional.empty();
            case SwitchOutput _ -> notHomed(place);
            case HomeZ _ -> notHomed(place);
            case MoveX move -> notHomed(place).or(() -> axis("X", rig.x(), move.to(), move.speed(),
                    SpeedFloor.ofStock(rig.x().stepsPerMillimetre())));
            case MoveZ move -> notHomed(place).or(() -> axis("Z", rig.z(), move.to(), move.speed(), Pacing.SLOWEST));
        };
    }

    private static Optional<Fault> notHomed(Optional<Position> place) {
        return place.isPresent()
                ? Optional.empty()
                : refused("The coater's position is not known.", "Confirm the deck, then home.");
    }

    private static Optional<Fault> axis(String name, Axis axis, Length to, Speed speed, Speed slowest) {
        if (speed.compareTo(slowest) < 0) {
            return refused(name + " cannot be moved at " + speed + ", nor at any speed below " + slowest + ".",
                    "Ask for " + slowest + " to " + axis.maxSpeed() + ".");
        }
        if (speed.compareTo(axis.maxSpeed()) > 0) {
            return refused(
                    name + " cannot move at " + speed + ": the board would silently move at " + axis.maxSpeed() + ".",
                    "Ask for " + slowest + " to " + axis.maxSpeed() + ".");
        }
        return to.compareTo(Length.ZERO) <= 0 && to.compareTo(axis.travel().negated()) >= 0
                ? Optional.empty()
                : refused(name + " cannot go to " + to + ": its travel is " + axis.travel().negated() + " to 0.",
                        "Correct the rig or the recipe.");
    }

    private static Optional<Fault> refused(String what, String remedy) {
        return Optional.of(Faults.notBegun(what, remedy));
    }
}
