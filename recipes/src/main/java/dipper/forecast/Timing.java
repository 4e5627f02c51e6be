package dipper.forecast;

import dipper.plan.Command;
import dipper.plan.Phase;
import dipper.plan.Plan;
import dipper.plan.PlannedStep;
import dipper.rig.Rig;
import dipper.units.Length;

/**
 * How long something takes, in seconds, by what takes it: dwells in baths, drains, drying, people where the recipe allows them a time, the kinematics
 * of motion, and the handshake of verified moves. The homing before a run is apart.
 */
public record Timing(double dwell, double drain, double dry, double people, double motion, double handshake, long moves,
        long dwells,
        long withdrawals) {

    public static final Timing NONE = new Timing(0, 0, 0, 0, 0, 0, 0, 0, 0);

    public double total() {
        return dwell + drain + dry + people + motion + handshake;
    }

    public Timing plus(Timing other) {
        return new Timing(dwell + other.dwell, drain + other.drain, dry + other.dry, people + other.people,
                motion + other.motion,
                handshake + other.handshake,
                moves + other.moves, dwells + other.dwells, withdrawals + other.withdrawals);
    }

    /** What a plan takes with that handshake for each verified move. Reads the whole plan once. */
    public static Timing of(Plan plan, Handshake handshake) {
        return of(plan, plan.rig(), handshake);
    }

    /** What these steps of a plan take, from where homing leaves the axes. */
    public static Timing of(Iterable<PlannedStep> steps, Rig rig, Handshake handshake) {
        var pace = new Pace(rig, handshake);
        var sum = NONE;
        for (var step : steps) {
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
                case Command.Home _ -> homed();
                case Command.Ask ask -> new Timing(0, 0, 0, ask.allowed().seconds(), 0, 0, 0, 0, 0);
                case Command.HomeZ(var from) -> {
                    z = rig.homedZ();
                    yield moved(HomingTime.onTheWay(rig, from), 0);
                }
                case Command.MoveX(var to, var speed) -> {
                    var seconds = Kinematics.seconds(to.minus(x), speed, rig.x().acceleration());
                    x = to;
                    yield moved(seconds, 0);
                }
                case Command.MoveZ(var to, var speed, var crossing) -> {
                    var seconds = Kinematics.seconds(rig.z(), to.minus(z), speed);
                    var withdrawals = crossing.isPresent() && to.compareTo(z) > 0 ? 1 : 0;
                    z = to;
                    yield moved(seconds, withdrawals);
                }
                case Command.Switch _ -> NONE;
                case Command.Dwell dwell -> new Timing(dwell.time().seconds(), 0, 0, 0, 0, overlap, 0, 1, 0);
                case Command.Wait(var time) -> step.phase() == Phase.DRY
                        ? new Timing(0, 0, time.seconds(), 0, 0, overlap, 0, 0, 0)
                        : new Timing(0, time.seconds(), 0, 0, 0, overlap, 0, 0, 0);
            };
        }

        private Timing moved(double seconds, long withdrawals) {
            return new Timing(0, 0, 0, 0, seconds, whole, 1, 0, withdrawals);
        }

        /** To each switch at the speed at which it is sought, back, and slowly to it and back once more; Z first. */
        private Timing homed() {
            var seconds = toSwitch(z.minus(rig.homedZ())) + toSwitch(x.minus(rig.homedX()));
            x = rig.homedX();
            z = rig.homedZ();
            return new Timing(0, 0, 0, 0, seconds, 0, 0, 0, 0);
        }

        private double toSwitch(Length away) {
            double pullOff = rig.wiring().pullOff().nanometres();
            return (away.abs().nanometres() + 2 * pullOff) / rig.wiring().seek().nanometresPerSecond()
                    + 2 * pullOff / rig.wiring().locate().nanometresPerSecond();
        }
    }
}
