package dipper.rig;

import dipper.units.Length;
import dipper.yaml.Code;
import dipper.yaml.Fields;
import dipper.yaml.Node;
import dipper.yaml.Problems;
import dipper.yaml.Words;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the single parts of a rig: an axis, the homing, the heights, a slot, a station. */
record RigParts(Problems problems) {

    /** The heights, with the mapping they were read from. */
    record Heights(Length holderTop, Length safe, Length approach, Length drain, Length floorClearance, Fields fields) {
    }

    /** Z always homes upward, so only X may say at which end its switch sits. */
    Axis axis(String name, Measures axis) {
        var end = name.equals("Z")
                ? Axis.HomeEnd.HIGH
                : axis.fields().optionalWord("home").map(this::homeEnd).orElse(Axis.HomeEnd.HIGH);
        var read = new Axis(axis.length("travel"), axis.speed("max speed"), axis.acceleration("acceleration"),
                axis.resolution("steps"), end,
                name.equals("Z") ? axis.optionalSpeed("paced below") : Optional.empty(),
                name.equals("Z")
                        ? axis.fields().optionalWord("holds without power").flatMap(this::withoutPower)
                        : Optional.empty());
        read.pacedBelow().filter(speed -> speed.compareTo(Pacing.fastest(read)) > 0)
                .ifPresent(speed -> problems.error(Code.PACED_TOO_FAST, axis.fields().place("paced below"),
                        "short moves at %s would overlap: at %s an axis can be paced up to %s".formatted(speed,
                                read.acceleration(), Pacing.fastest(read)),
                        "write at most " + Pacing.fastest(read) + ", or leave the key out"));
        axis.fields().noOthers();
        return read;
    }

    private Axis.HomeEnd homeEnd(Node.Scalar word) {
        return switch (word.text()) {
            case "high end" -> Axis.HomeEnd.HIGH;
            case "low end" -> Axis.HomeEnd.LOW;
            default -> {
                unknown(word, "an axis homes at its high end (machine 0) or at its low end",
                        "write high end or low end");
                yield Axis.HomeEnd.HIGH;
            }
        };
    }

    private Optional<Axis.WithoutPower> withoutPower(Node.Scalar word) {
        return switch (word.text()) {
            case "yes" -> Optional.of(Axis.WithoutPower.HOLDS);
            case "no" -> Optional.of(Axis.WithoutPower.GIVES_WAY);
            default -> {
                unknown(word, "Z holds without power, or it does not", "write yes or no");
                yield Optional.empty();
            }
        };
    }

    Wiring wiring(Measures homing) {
        var switches = homing.fields().requiredWord("switches", "switches: single axis").map(this::switches)
                .orElse(Wiring.Homing.SINGLE_AXIS);
        var wiring = new Wiring(switches, homing.length("pull-off"), homing.speed("seek"), homing.speed("locate"));
        homing.fields().noOthers();
        return wiring;
    }

    private Wiring.Homing switches(Node.Scalar word) {
        return switch (word.text()) {
            case "single axis" -> Wiring.Homing.SINGLE_AXIS;
            case "Y with X" -> Wiring.Homing.Y_WITH_X;
            default -> {
                unknown(word, "the board homes single axes, or Y with X", "write single axis or Y with X");
                yield Wiring.Homing.SINGLE_AXIS;
            }
        };
    }

    Optional<EmergencyStop> emergencyStop(Node node) {
        var example = "{cuts: motor power}";
        return Fields.of(node, "\"emergency stop\"", example, problems).flatMap(fields -> {
            var cut = fields.requiredWord("cuts", "cuts: motor power").flatMap(this::cut);
            fields.noOthers();
            return cut;
        });
    }

    private Optional<EmergencyStop> cut(Node.Scalar word) {
        var known = EmergencyStop.of(word.text());
        if (known.isEmpty()) {
            var words = Stream.of(EmergencyStop.values()).map(EmergencyStop::toString).toList();
            problems.unknown(Code.UNKNOWN_WORD, word, "an emergency stop cuts " + String.join(" or ", words), words,
                    "write " + String.join(" or ", words));
        }
        return known;
    }

    private void unknown(Node.Scalar word, String what, String remedy) {
        problems.error(Code.UNKNOWN_WORD, word.place(), Words.quoted(word.text()) + " is not known here; " + what,
                remedy);
    }

    Heights heights(Measures heights) {
        var read = new Heights(heights.length("holder at top"), heights.length("safe"), heights.length("approach"),
                heights.length("drain"),
                heights.length("floor clearance"), heights.fields());
        heights.fields().noOthers();
        return read;
    }

    Slot slot(int number, Measures slot) {
        var read = new Slot(number, slot.length("hanging"));
        slot.fields().noOthers();
        return read;
    }

    Station station(int number, Measures station) {
        var floor = station.height("floor");
        var level = station.length("level");
        var volume = station.volume("volume");
        var read = new Station(number, station.length("x"), station.length("rim"), floor, level, volume,
                (Length) station.positiveOr("diameter", Station.diameter(volume, level.minus(floor))));
        station.fields().noOthers();
        return read;
    }
}
