package dipper.coater;

import dipper.coater.Outcome.Position;
import dipper.grbl.GrblLine;
import dipper.grbl.Listed;
import dipper.plan.Command.MoveX;
import dipper.plan.Command.MoveZ;
import dipper.plan.Command.SwitchOutput;
import dipper.plan.Command.Switched;
import java.util.Optional;

/** How a task is begun on that board, from where the axes stand and now. */
record Departure(Context context, Board board, Position from, long now) {

    /** Of a stock board's spindle ($30), in revolutions per minute. */
    private static final Listed USUAL_MAXIMUM = Listed.of(1_000);

    Exchange on(MoveX move) {
        var watch = CrossingWatch.steady(Optional.empty(), move.speed(), from.z(), from.z(), now);
        var longest = context.deadlines().motion(context.rig().x(), move.to().minus(from.x()), move.speed());
        var line = GrblLine.moveX(move.to(), move.speed());
        return new Moving(context, Legs.single(line, new Position(move.to(), from.z()), now), watch, now, longest);
    }

    /** Below what the board keeps, it is paced in short legs. */
    Exchange on(MoveZ move) {
        var longest = context.deadlines().motion(context.rig().z(), move.to().minus(from.z()), move.speed());
        var kept = board.kept(context.rig().z());
        if (move.speed().compareTo(kept) < 0) {
            var watch = CrossingWatch.paced(move.crossing(), move.speed(), from.z(), move.to(), now);
            var legs = Legs.paced(context.rig().z(), from, move.to(), move.speed(), kept, now);
            return new Moving(context, legs, watch, now, longest);
        }
        var watch = CrossingWatch.steady(move.crossing(), move.speed(), from.z(), move.to(), now);
        var line = GrblLine.moveZ(move.to(), move.speed());
        return new Moving(context, Legs.single(line, new Position(from.x(), move.to()), now), watch, now, longest);
    }

    Exchange on(SwitchOutput wanted) {
        return new Switching(context, wanted, word(wanted), from, now);
    }

    /** A relay wants the whole voltage, so the spindle is asked for its highest speed, which the board lists. */
    private GrblLine word(SwitchOutput wanted) {
        return switch (wanted.output()) {
            case FLOOD -> wanted.to() == Switched.ON ? GrblLine.FLOOD_ON : GrblLine.FLOOD_OFF;
            case SPINDLE -> wanted.to() == Switched.ON
                    ? GrblLine.spindleOn(board.settings().number(30).orElse(USUAL_MAXIMUM))
                    : GrblLine.SPINDLE_OFF;
        };
    }
}
