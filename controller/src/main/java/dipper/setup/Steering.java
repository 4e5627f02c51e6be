package dipper.setup;

import dipper.coater.Outcome.Position;
import dipper.plan.Command.MoveX;
import dipper.plan.Command.MoveZ;
import dipper.plan.Command.Task;
import dipper.rig.Axis;
import dipper.rig.Rig;
import dipper.rig.Station;
import dipper.units.Length;
import dipper.units.Speed;
import java.util.Locale;
import java.util.Optional;

/**
 * What an arrow key means at a place, and whether it may be. X never moves while the lowest point is below the safe height; Z goes down no farther than
 * the ground. Pure.
 *
 * @param holderTop height of the holder with Z at machine 0, as it is known by now
 * @param hanging from the holder to the lowest point of whatever hangs lowest
 * @param safe height of the lowest point from which on X may move
 */
public record Steering(Rig rig, Length holderTop, Length hanging, Length safe, Ground ground) {

    /** What the lowest point may not go below. */
    public enum Ground {
        /** What the rig says of beakers, floors and rims, and between them the deck. */
        BEAKERS,
        /** The deck alone, while beakers are being measured. */
        DECK,
        /** The axis's travel alone, while the deck itself is. */
        TRAVEL
    }

    /** As arrow keys point: X away from its home switch is to the right. */
    public enum Way {
        UP, DOWN, LEFT, RIGHT
    }

    /** What becomes of a wish to move. */
    public sealed interface Decision {

        record Move(Task task) implements Decision {
        }

        record Refused(String why) implements Decision {
        }
    }

    private static final Speed FAST = Speed.ofMillimetresPerSecond(20);
    private static final Speed CAREFUL = Speed.ofMillimetresPerSecond(5);
    /** The longest step below the safe height where no beaker is known. */
    static final Length SHORT = Length.ofMillimetres(1);
    /** Beside a beaker's inside lies its wall; so far from it nothing may be lowered. */
    private static final Length WALL = Length.ofMillimetres(6);

    /** By what the rig says. */
    public static Steering of(Rig rig, Length hanging) {
        return new Steering(rig, rig.holderTop(), hanging, rig.safeHeight(), Ground.BEAKERS);
    }

    /** One step of that way from there. */
    public Decision step(Way way, Length by, Position at) {
        return switch (way) {
            case UP -> up(at.z().plus(by), at);
            case DOWN -> down(at.z().minus(by), at);
            case LEFT -> along(fromSwitch(at).minus(by), at);
            case RIGHT -> along(fromSwitch(at).plus(by), at);
        };
    }

    /** To a distance from X's home switch. */
    public Decision along(Length fromSwitch, Position at) {
        if (lowest(at).compareTo(safe) < 0) {
            return new Decision.Refused(
                    "X stays: the lowest point hangs at %s, below the safe height of %s. First go up by %s".formatted(
                            lowest(at), safe, safe.minus(lowest(at))));
        }
        return fromSwitch.compareTo(rig.wiring().pullOff()) < 0 || fromSwitch.compareTo(rig.x().travel()) > 0
                ? new Decision.Refused("X ends here: it reaches from %s (its pull-off) to %s from its switch".formatted(
                        rig.wiring().pullOff(), rig.x().travel()))
                : new Decision.Move(new MoveX(rig.x().machine(fromSwitch), speed(rig.x(), FAST)));
    }

    /** Up to where the lowest point hangs at the safe height, or higher already. */
    public Decision toSafety(Position at) {
        var wanted = safe.plus(hanging).minus(holderTop);
        return up(wanted.compareTo(at.z()) > 0 ? wanted : at.z(), at);
    }

    private Decision up(Length z, Position at) {
        return z.compareTo(rig.homedZ()) > 0
                ? new Decision.Refused("Z ends here: it can go up by %s, to its pull-off".formatted(
                        rig.homedZ().minus(at.z())))
                : new Decision.Move(new MoveZ(z, speed(rig.z(), FAST), Optional.empty()));
    }

    private Decision down(Length z, Position at) {
        if (z.compareTo(rig.z().travel().negated()) < 0) {
            return new Decision.Refused(
                    "Z ends here: its travel is %s, and %s of it is left".formatted(rig.z().travel(),
                            at.z().plus(rig.z().travel())));
        }
        var lowest = height(z);
        if (lowest.compareTo(safe) >= 0) {
            return new Decision.Move(new MoveZ(z, speed(rig.z(), FAST), Optional.empty()));
        }
        return tooLow(lowest, at).or(() -> tooLong(at.z().minus(z))).<Decision>map(Decision.Refused::new)
                .orElseGet(() -> new Decision.Move(new MoveZ(z, speed(rig.z(), CAREFUL), Optional.empty())));
    }

    /** While the ground is being measured, nothing but small steps keeps the pellet from it. */
    private Optional<String> tooLong(Length by) {
        return switch (ground) {
            case BEAKERS -> Optional.empty();
            case DECK, TRAVEL -> by.compareTo(SHORT) > 0
                    ? Optional.of(
                            "below the safe height go down by %s at most: nothing else stops it here".formatted(SHORT))
                    : Optional.empty();
        };
    }

    private Optional<String> tooLow(Length lowest, Position at) {
        return switch (ground) {
            case TRAVEL -> Optional.empty();
            case DECK -> onDeck(lowest);
            case BEAKERS -> amongBeakers(lowest, at);
        };
    }

    private Optional<String> amongBeakers(Length lowest, Position at) {
        var over = over(at);
        if (over.isPresent()) {
            return inBeaker(lowest, over.get());
        }
        var beside = beside(at);
        return beside.isPresent() ? onRim(lowest, beside.get()) : onDeck(lowest);
    }

    private static Optional<String> onDeck(Length lowest) {
        return lowest.compareTo(Length.ZERO) < 0
                ? Optional.of("the lowest point would be %s below the deck".formatted(lowest.negated()))
                : Optional.empty();
    }

    private Optional<String> inBeaker(Length lowest, Station station) {
        var ground = station.floor().plus(rig.floorClearance());
        return lowest.compareTo(ground) < 0
                ? Optional.of(
                        "the floor of station %d is at %s, and the rig keeps %s from it: %s is the lowest".formatted(
                                station.number(), station.floor(), rig.floorClearance(), ground))
                : Optional.empty();
    }

    private static Optional<String> onRim(Length lowest, Station station) {
        return lowest.compareTo(station.rim()) <= 0
                ? Optional.of("here is the wall of station %d, whose middle is at x %s".formatted(station.number(),
                        station.x()))
                : Optional.empty();
    }

    /** The station in whose beaker the lowest point would go down there. */
    public Optional<Station> over(Position at) {
        return rig.stations().stream().filter(station -> away(station, at).compareTo(radius(station)) <= 0).findFirst();
    }

    private Optional<Station> beside(Position at) {
        return rig.stations().stream()
                .filter(station -> away(station, at).compareTo(radius(station).plus(WALL)) <= 0).findFirst();
    }

    private static Length radius(Station station) {
        return new Length(station.diameter().nanometres() / 2);
    }

    private Length away(Station station, Position at) {
        return fromSwitch(at).minus(station.x()).abs();
    }

    private Length fromSwitch(Position at) {
        return rig.x().fromSwitch(at.x());
    }

    private Length lowest(Position at) {
        return height(at.z());
    }

    private Length height(Length z) {
        return z.plus(holderTop).minus(hanging);
    }

    private static Speed speed(Axis axis, Speed wanted) {
        return wanted.compareTo(axis.maxSpeed()) > 0 ? axis.maxSpeed() : wanted;
    }

    /** What {@link #describe} tells, in its order. */
    public static final String LEGEND =
            "In mm: x from its switch; lowest point and holder above the deck; board's X, Z.";

    /** Where the axes stand, short enough for one line of a terminal with the step behind it. */
    public String describe(Position at) {
        return String.format(Locale.ROOT, "x %.2f  lowest %.2f  holder %.1f  X%.3f Z%.3f%s",
                fromSwitch(at).millimetres(),
                lowest(at).millimetres(), at.z().plus(holderTop).millimetres(), at.x().millimetres(),
                at.z().millimetres(), over(at).map(station -> "  station " + station.number()).orElse(""));
    }
}
