package dipper.rig;

import dipper.units.Length;
import dipper.units.Time;
import dipper.yaml.Checked;
import dipper.yaml.Code;
import dipper.yaml.Entries;
import dipper.yaml.Fields;
import dipper.yaml.FileKind;
import dipper.yaml.Node;
import dipper.yaml.Problems;
import dipper.yaml.Words;
import dipper.yaml.YamlReader;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads rigs, version 1 of the format, and sees that their numbers can be true of one machine. Pure, like every reader. */
public final class RigReader {

    private static final int MOST = 100;
    private static final Length USUAL_TOLERANCE = new Length(50_000);
    private static final Time USUAL_HANDSHAKE = Time.ofMillis(30);

    private final Measures top;
    private final Problems problems;

    private RigReader(Fields top, Problems problems) {
        this.top = new Measures(top, problems);
        this.problems = problems;
    }

    /** Reads a rig; source is the name that places carry. */
    public static Checked<Rig> read(String source, String text) {
        return YamlReader.read(source, text).then(document -> {
            var problems = new Problems();
            var rig = FileKind.RIG.open(document, problems).flatMap(fields -> new RigReader(fields, problems).rig());
            return problems.check(rig.orElse(null));
        });
    }

    /** Whether the numbers make sense together is asked only once all of them could be read. */
    private Optional<Rig> rig() {
        var name = top.fields().requiredText("rig", "rig: the machine's name");
        var axes = part("axes", "axes: {X: {travel: 900 mm, …}, Z: {travel: 200 mm, …}}");
        var x = axes.flatMap(found -> axis(found, "X"));
        var z = axes.flatMap(found -> axis(found, "Z"));
        axes.ifPresent(found -> found.fields().noOthers());
        var homing = part("homing", "homing: {switches: single axis, pull-off: 2 mm, seek: 20 mm/s, locate: 2 mm/s}");
        var wiring = homing.map(this::wiring);
        var heights = part("heights",
                "heights: {holder at top: 260 mm, safe: 80 mm, approach: 5 mm, drain: 10 mm, floor clearance: 5 mm}")
                .map(this::heights);
        var loadingPlace = top.length("loading place");
        var slots = numbered("holder", "slots", "holder: {1: {hanging: 60 mm}}", this::slot);
        var stations = numbered("stations", "stations",
                "stations: {1: {x: 100 mm, rim: 70 mm, floor: 3 mm, level: 47 mm, volume: 50 mL}}", this::station);
        var tolerance = (Length) top.positiveOr("tolerance", USUAL_TOLERANCE);
        var handshake = (Time) top.positiveOr("handshake", USUAL_HANDSHAKE);
        top.fields().noOthers();
        if (problems.hasErrors()) {
            return Optional.empty();
        }
        var up = heights.orElseThrow();
        var rig = new Rig(name.orElseThrow(), x.orElseThrow(), z.orElseThrow(), up.holderTop(), up.safe(),
                up.approach(), up.drain(), up.floorClearance(), loadingPlace,
                slots.values().stream().map(Placed::value).toList(),
                stations.values().stream().map(Placed::value).toList(), wiring.orElseThrow(), tolerance, handshake);
        new RigSense(rig, top.fields(), up.fields(), homing.orElseThrow().fields(), stations, problems).check();
        return Optional.of(rig);
    }

    private Optional<Measures> part(String key, String example) {
        return top.fields().required(key, example).flatMap(node -> Measures.of(node, Words.quoted(key), problems));
    }

    private Optional<Axis> axis(Measures axes, String key) {
        var axis = axes.fields().required(key,
                key + ": {travel: 200 mm, max speed: 20 mm/s, acceleration: 100 mm/s², steps: 400 steps/mm}");
        return axis.flatMap(node -> Measures.of(node, "the axis " + key, problems)).map(measures -> {
            // Z always homes upward, so only X has a choice.
            var end = key.equals("Z")
                    ? Axis.HomeEnd.HIGH
                    : measures.fields().optionalWord("home").map(this::homeEnd).orElse(Axis.HomeEnd.HIGH);
            var read = new Axis(measures.length("travel"), measures.speed("max speed"),
                    measures.acceleration("acceleration"), measures.resolution("steps"), end);
            measures.fields().noOthers();
            return read;
        });
    }

    private Axis.HomeEnd homeEnd(Node.Scalar word) {
        return switch (word.text()) {
            case "high end" -> Axis.HomeEnd.HIGH;
            case "low end" -> Axis.HomeEnd.LOW;
            default -> {
                unknown(word, "X homes at its high end (machine 0) or low end", "write high end or low end");
                yield Axis.HomeEnd.HIGH;
            }
        };
    }

    private Wiring wiring(Measures homing) {
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
                unknown(word, "the switches are wired for one of two ways of homing", "write single axis or Y with X");
                yield Wiring.Homing.SINGLE_AXIS;
            }
        };
    }

    private void unknown(Node.Scalar word, String what, String remedy) {
        problems.error(Code.UNKNOWN_WORD, word.place(), Words.quoted(word.text()) + " is not known here; " + what,
                remedy);
    }

    /** The heights, with their text for whoever checks them. */
    private record Heights(Length holderTop, Length safe, Length approach, Length drain, Length floorClearance,
            Fields fields) {
    }

    private Heights heights(Measures heights) {
        var read = new Heights(heights.length("holder at top"), heights.length("safe"), heights.length("approach"),
                heights.length("drain"),
                heights.length("floor clearance"), heights.fields());
        heights.fields().noOthers();
        return read;
    }

    private Slot slot(int number, Measures slot) {
        return new Slot(number, slot.length("hanging"));
    }

    private Station station(int number, Measures station) {
        return new Station(number, station.length("x"), station.length("rim"), station.height("floor"),
                station.length("level"), station.volume("volume"));
    }

    /** A value with the mapping it was read from. */
    record Placed<T>(T value, Fields fields) {
    }

    private interface NumberedReader<T> {
        T read(int number, Measures measures);
    }

    /** In order of their numbers; the keys of a mapping are unique, so the numbers are. */
    private <T> Map<Integer, Placed<T>> numbered(String key, String things, String example, NumberedReader<T> reader) {
        var numbered = new TreeMap<Integer, Placed<T>>();
        var entries =
                top.fields().required(key, example).map(node -> Entries.of(node, Words.quoted(key), MOST, problems));
        entries.ifPresent(found -> found.forEach(entry -> Entries.number(entry.key(), things, problems)
                .ifPresent(number -> Measures.of(entry.value(), key + " " + number, problems).ifPresent(measures -> {
                    numbered.put(number, new Placed<>(reader.read(number, measures), measures.fields()));
                    measures.fields().noOthers();
                }))));
        return numbered;
    }
}
