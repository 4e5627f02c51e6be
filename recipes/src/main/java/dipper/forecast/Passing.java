package dipper.forecast;

import dipper.plan.Command.MoveZ;
import dipper.units.Length;
import java.util.Optional;

/** A pellet's way through a surface: told by a vertical move that crosses one. */
record Passing(MoveZ move, Length from) {

    enum Way {
        IN, OUT
    }

    static Optional<Passing> of(Moment moment) {
        return moment.step().command() instanceof MoveZ move && move.crossing().isPresent()
                && !move.to().equals(moment.z()) ? Optional.of(new Passing(move, moment.z())) : Optional.empty();
    }

    Way way() {
        return move.to().compareTo(from) < 0 ? Way.IN : Way.OUT;
    }

    /** Machine Z at which the lowest point of the pellet that hangs so much higher than the lowest one meets the surface. */
    Length surface(Length higher) {
        return move.crossing().orElseThrow().touches().minus(higher);
    }
}
