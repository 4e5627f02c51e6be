package dipper.forecast;

import dipper.plan.Command;
import dipper.plan.Plan;
import dipper.plan.PlannedStep;
import dipper.rig.Rig;
import dipper.units.Length;

/**
 * How long something takes, in seconds, by what takes it: dwells in baths, drains, drying, the kinematics of motion, and the handshake of verified
 * moves. Homing and people apart.
 */
public record Timing(double dwell, double drain, double dry, double motion, double handshake, long moves, long dwells,
        long withdrawals) {

    public static final Timing NONE = new Timing(0, 0, 0, 0, 0, 0, 0, 0);

    public double total() {
        return dwell + drain + dry + motion + handshake;
    }

    public Timing plus(Timing other) {
        return new Timing(dwell + other.dwell, drain + other.drain, dry + other.dry, motion + other.motion,
                handshake + other.handshake,
                moves + other.moves, dwells + other.dwells, withdrawals + other.withdrawals);
    }

    /** What a plan takes with that handshake for each verified move. Reads the whole plan once. */
    public static Timing of(Plan plan, Handshake handshake) {
        var pace = new Pace(plan.rig(), handshake);
        var sum = NONE;
        for (var step : plan) {
            sum = sum.plus(pace.of(step));
        }
        return sum;
    }

    /** Follows the axes from where homing leaves them, so that each step's distance is known. */
    public static final class Pace {

        private final Rig rig;
        private final double whole;
        private final double withinWait;
        private boolean hasMoved;
        private Length x;
        private Length z;

        public Pace(Rig rig, Handshake handshake) {
            this.rig = rig;
            this.whole = handshake.whole().seconds();
            this.withinWait = whole - handshake.toRest().seconds();
            this.x = rig.homedX();
            this.z = rig.homedZ();
        }

        /** What the next step takes; steps must come in order. */
        public Timing of(PlannedStep step) {
            // A wait begins when the axes stand; the report that confirms the move before it arrives while it lasts.
            var overlap = hasMoved ? -withinWait : 0;
            hasMoved = step.command() instanceof Command.Motion;
            return switch (step.command()) {
                case Command.Home _, Command.Ask _ -> NONE;
                case Command.MoveX(var to, var speed) -> {
                    var seconds = Kinematics.seconds(to.minus(x), speed, rig.x().acceleration());
                    x = to;
                    yield new Timing(0, 0, 0, seconds, whole, 1, 0, 0);
                }
                case Command.MoveZ(var to, var speed, var crossing) -> {
                    var seconds = Kinematics.seconds(to.minus(z), speed, rig.z().acceleration());
                    var withdrawals = crossing.isPresent() && to.compareTo(z) > 0 ? 1 : 0;
                    z = to;
                    yield new Timing(0, 0, 0, seconds, whole, 1, 0, withdrawals);
                }
                case Command.Wait(var time, var exposure) -> switch (step.phase()) {
                    case DRY -> new Timing(0, 0, time.seconds(), 0, overlap, 0, 0, 0);
                    case DRAIN -> new Timing(0, time.seconds(), 0, 0, overlap, 0, 0, 0);
                    default -> new Timing(time.seconds(), 0, 0, 0, overlap, 0, 1, 0);
                };
            };
        }
    }
}
