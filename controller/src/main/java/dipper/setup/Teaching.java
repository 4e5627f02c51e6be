package dipper.setup;

import dipper.coater.Fault;
import dipper.coater.Outcome.Position;
import dipper.rig.Rig;
import dipper.rig.Station;
import dipper.setup.Jog.Left;
import dipper.setup.Key.Letter;
import dipper.setup.Key.Named;
import dipper.setup.Lesson.Gauge;
import dipper.setup.Lesson.Height.Part;
import dipper.units.Length;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lesson by lesson: the person steers the lowest point to where it belongs, and Enter takes where it is. */
public final class Teaching {

    /** What is said once about the keys. */
    public static final List<String> KEYS = List.of(
            "Enter takes the place, s leaves it as the file has it.",
            "u goes up to the safe height, g up and over the station.  q ends, and keeps what was taken.");

    /** How it ended, with what was taken until then, rounded to 0.01 mm. */
    public record Taught(Map<Lesson, Length> measures, Optional<Fault> broken) {
    }

    /** Above a rim that was found higher than the rig thought, X moves only so far above it. */
    private static final Length OVER_RIMS = Length.ofMillimetres(5);

    private final Jog jog;
    private final Technician technician;
    private final Rig rig;
    private final Map<Lesson, Length> measures = new LinkedHashMap<>();
    private Gauge gauge;
    private Length safe;

    /** {@code hanging}: from the holder to the lowest point of what is measured with. */
    public Teaching(Jog jog, Technician technician, Rig rig, Length hanging) {
        this.jog = jog;
        this.technician = technician;
        this.rig = rig;
        this.gauge = new Gauge(hanging, rig.holderTop(), Length.ZERO);
        this.safe = rig.safeHeight();
    }

    /** What became of one lesson. */
    private sealed interface Learnt {

        record Next() implements Learnt {
        }

        record Enough() implements Learnt {
        }

        record Broken(Fault fault) implements Learnt {
        }
    }

    public Taught teach(Syllabus syllabus) {
        for (var lesson : syllabus.lessons()) {
            technician.tell("");
            technician.tell("%s  (the file has %s)".formatted(lesson.instruction(), lesson.present(rig)));
            switch (learn(lesson)) {
                case Learnt.Broken(var fault) -> {
                    return new Taught(measures, Optional.of(fault));
                }
                case Learnt.Enough _ -> {
                    return new Taught(measures, Optional.empty());
                }
                case Learnt.Next _ -> {
                    // On to the next lesson.
                }
            }
        }
        return new Taught(measures, Optional.empty());
    }

    private Learnt learn(Lesson lesson) {
        while (true) {
            var steering = new Steering(rig, gauge.holderTop(), gauge.hanging(), safe, lesson.ground());
            var learnt = switch (jog.steer(steering)) {
                case Left.Broken(var fault) -> Optional.<Learnt>of(new Learnt.Broken(fault));
                case Left.Nobody _ -> Optional.<Learnt>of(new Learnt.Enough());
                case Left.By(var key, var at) -> pressed(key, at, lesson, steering);
            };
            if (learnt.isPresent()) {
                return learnt.get();
            }
        }
    }

    private Optional<Learnt> pressed(Key key, Position at, Lesson lesson, Steering steering) {
        return switch (key) {
            case Named.ENTER -> took(lesson, at) ? Optional.of(new Learnt.Next()) : Optional.empty();
            case Named.INTERRUPT -> Optional.of(new Learnt.Enough());
            case Named.UP, Named.DOWN, Named.LEFT, Named.RIGHT, Named.HOLD -> Optional.empty();
            case Letter(var letter) -> switch (letter) {
                case 's' -> Optional.of(new Learnt.Next());
                case 'q' -> Optional.of(new Learnt.Enough());
                case 'u' -> jog.does(steering.toSafety(at)).map(Learnt.Broken::new);
                case 'g' -> over(lesson, at, steering).map(Learnt.Broken::new);
                default -> Optional.empty();
            };
        };
    }

    private boolean took(Lesson lesson, Position at) {
        var elsewhere = elsewhere(lesson, at);
        if (elsewhere.isPresent()) {
            technician.tell(elsewhere.get());
            return false;
        }
        var measured = Syllabus.rounded(lesson.measured(at, gauge, rig));
        if (measured.compareTo(Length.ZERO) < 0) {
            technician.tell(
                    "That would be %s, below nothing: look at the gauge's length and the deck.".formatted(measured));
            return false;
        }
        measures.put(lesson, measured);
        gauge = knowing(lesson, measured);
        technician.tell("taken: %s (was %s)".formatted(measured, lesson.present(rig)));
        return true;
    }

    /** A height taken where the beaker is not would be another beaker's. */
    private Optional<String> elsewhere(Lesson lesson, Position at) {
        return station(lesson).filter(_ -> lesson instanceof Lesson.Height)
                .filter(station -> rig.x().fromSwitch(at.x()).minus(x(station)).abs()
                        .compareTo(new Length(station.diameter().nanometres() / 2)) > 0)
                .map(station -> "The holder is not over station %d, which is at x %s; g goes there.".formatted(
                        station.number(),
                        x(station)));
    }

    private Length x(Station station) {
        return measures.getOrDefault(new Lesson.Along(station), station.x());
    }

    private static Optional<Station> station(Lesson lesson) {
        return switch (lesson) {
            case Lesson.Along(var station) -> Optional.of(station);
            case Lesson.Height(var station, var _) -> Optional.of(station);
            case Lesson.Deck _, Lesson.Approach _ -> Optional.empty();
        };
    }

    private Gauge knowing(Lesson lesson, Length measured) {
        return switch (lesson) {
            case Lesson.Deck _ -> new Gauge(gauge.hanging(), measured, gauge.liquid());
            case Lesson.Height(var _, var part) when part == Part.LEVEL ->
                    new Gauge(gauge.hanging(), gauge.holderTop(), measured);
            case Lesson.Height(var _, var part) when part == Part.RIM -> {
                var over = measured.plus(OVER_RIMS);
                safe = over.compareTo(safe) > 0 ? over : safe;
                yield gauge;
            }
            case Lesson.Height _, Lesson.Along _, Lesson.Approach _ -> gauge;
        };
    }

    /** First up, then along. */
    private Optional<Fault> over(Lesson lesson, Position at, Steering steering) {
        return jog.does(steering.toSafety(at)).or(() -> station(lesson)
                .flatMap(station -> jog.does(steering.along(x(station), jog.at()))));
    }
}
