package dipper.setup;

import dipper.coater.Fault;
import dipper.coater.Outcome.Position;
import dipper.plan.Command.Home;
import dipper.plan.Command.Task;
import dipper.setup.Handwheel.Turned;
import dipper.setup.Key.Letter;
import dipper.setup.Key.Named;
import dipper.setup.Steering.Decision;
import dipper.setup.Steering.Way;
import dipper.setup.Waiting.Next;
import java.util.List;
import java.util.Optional;

/** Moves the axes by arrow keys, until a key comes that is none of its own. What may not be is refused in words. */
public final class Jog {

    /** What is said once about the keys. */
    public static final List<String> KEYS = List.of(
            "Arrows: up and down move Z, right moves X away from its switch, left back.",
            "1 2 3 4: steps of 0.1, 1, 10, 50 mm.  Space or Ctrl-C holds.  h homes.");

    /** How steering ended. */
    public sealed interface Left {

        /** By a key that moves nothing, at this place. */
        record By(Key key, Position at) implements Left {
        }

        record Nobody(Position at) implements Left {
        }

        record Broken(Fault fault) implements Left {
        }
    }

    private final Handwheel wheel;
    private final Technician technician;
    private Position at;
    private Steps step = Steps.ONE;

    /** The coater is homed, and stands there. */
    public Jog(Handwheel wheel, Technician technician, Position at) {
        this.wheel = wheel;
        this.technician = technician;
        this.at = at;
    }

    /** Under these rules, which may be others the next time. */
    public Left steer(Steering steering) {
        while (true) {
            technician.show("%s  step %s".formatted(steering.describe(at), step.length()));
            switch (wheel.next()) {
                case Next.FromPerson(Incoming.Pressed(var key)) -> {
                    var left = pressed(key, steering);
                    if (left.isPresent()) {
                        return left.get();
                    }
                }
                case Next.FromPerson(Incoming.NobodyThere _) -> {
                    return new Left.Nobody(at);
                }
                case Next.FromMachine next -> {
                    var fault = Handwheel.fault(next);
                    if (fault.isPresent()) {
                        return new Left.Broken(fault.get());
                    }
                }
                case Next.FromPerson(Incoming.Typed _), Next.FromPerson(Incoming.Touched _), Next.News _ -> {
                    // Keys are waited for.
                }
            }
        }
    }

    private Optional<Left> pressed(Key key, Steering steering) {
        var chosen = Steps.chosenBy(key);
        if (chosen.isPresent()) {
            step = chosen.get();
            return Optional.empty();
        }
        var way = way(key);
        if (way.isPresent()) {
            return does(steering.step(way.get(), step.length(), at)).map(Left.Broken::new);
        }
        if (key.equals(new Letter('h'))) {
            return moves(new Home()).map(Left.Broken::new);
        }
        return key == Named.HOLD ? Optional.empty() : Optional.of(new Left.By(key, at));
    }

    private static Optional<Way> way(Key key) {
        return switch (key) {
            case Named.UP -> Optional.of(Way.UP);
            case Named.DOWN -> Optional.of(Way.DOWN);
            case Named.LEFT -> Optional.of(Way.LEFT);
            case Named.RIGHT -> Optional.of(Way.RIGHT);
            case Named.ENTER, Named.HOLD, Named.INTERRUPT -> Optional.empty();
            case Letter _ -> Optional.empty();
        };
    }

    /** What was decided, done or told; a fault where it could not be done. */
    Optional<Fault> does(Decision decision) {
        return switch (decision) {
            case Decision.Move(var task) -> moves(task);
            case Decision.Refused(var why) -> {
                technician.tell(why + ".");
                yield Optional.empty();
            }
        };
    }

    private Optional<Fault> moves(Task task) {
        return switch (wheel.turn(task)) {
            case Turned.Arrived(var position) -> {
                at = position;
                yield Optional.empty();
            }
            case Turned.Held(var position) -> {
                at = position;
                technician.tell("Held. The position is kept.");
                yield Optional.empty();
            }
            case Turned.Barred(var why) -> {
                technician.tell(why);
                yield Optional.empty();
            }
            case Turned.Failed(var fault) -> Optional.of(fault);
        };
    }

    /** Where the axes stand. */
    Position at() {
        return at;
    }
}
