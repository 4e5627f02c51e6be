package dipper.rig;

import dipper.units.Concentration;
import dipper.units.Length;
import dipper.units.Time;
import dipper.units.Volume;
import dipper.yaml.Checked;
import dipper.yaml.Entries;
import dipper.yaml.Fields;
import dipper.yaml.FileKind;
import dipper.yaml.HomeZEvery;
import dipper.yaml.Problems;
import dipper.yaml.Words;
import dipper.yaml.YamlReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads rigs, version 1 of the format, and sees that their numbers can be true of one machine. Pure, like every reader. */
public final class RigReader {

    private static final int MOST = 100;
    private static final Time USUAL_HANDSHAKE = Time.ofMillis(30);
    /** The upper end of the 20 to 50 µL that small pellets carry: the cautious one. */
    private static final Volume USUAL_DROP = new Volume(50_000);
    private static final String AXIS =
            "{travel: 200 mm, max speed: 20 mm/s, acceleration: 100 mm/s², steps: 400 steps/mm}";
    private static final String HOMING = "{switches: single axis, pull-off: 2 mm, seek: 15 mm/s, locate: 2 mm/s}";
    private static final String HEIGHTS =
            "{holder at top: 260 mm, safe: 80 mm, approach: 5 mm, drain: 10 mm, floor clearance: 5 mm}";
    private static final String SLOT = "{hanging: 60 mm}";
    private static final String STATION = "{x: 100 mm, rim: 70 mm, floor: 3 mm, level: 47 mm, volume: 50 mL}";

    private final Measures top;
    private final RigParts parts;
    private final Problems problems;

    private RigReader(Fields top, Problems problems) {
        this.top = new Measures(top, problems);
        this.parts = new RigParts(problems);
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
        var axes = part("axes", "{X: " + AXIS + ", Z: " + AXIS + "}");
        var x = axes.flatMap(found -> axis(found, "X"));
        var z = axes.flatMap(found -> axis(found, "Z"));
        axes.ifPresent(found -> found.fields().noOthers());
        var homing = part("homing", HOMING);
        var wiring = homing.map(parts::wiring);
        var heights = part("heights", HEIGHTS).map(parts::heights);
        var loadingPlace = top.length("loading place");
        var slots = numbered("holder", "slot", SLOT, parts::slot);
        var stations = numbered("stations", "station", STATION, parts::station);
        var panel = top.fields().optional("panel").flatMap(new PanelReader(problems)::read);
        var emergencyStop = top.fields().optional("emergency stop").flatMap(parts::emergencyStop);
        var services =
                top.fields().optional("services").map(new ServicesReader(panel, problems)::read).orElse(List.of());
        var tolerances = tolerances();
        var pendantDrop = (Volume) top.amountOr("pendant drop", USUAL_DROP);
        var homeZEvery = HomeZEvery.read(top.fields(), problems).orElse(HomeZEvery.NEVER);
        var handshake = (Time) top.positiveOr("handshake", USUAL_HANDSHAKE);
        top.fields().noOthers();
        if (problems.hasErrors()) {
            return Optional.empty();
        }
        var up = heights.orElseThrow();
        var rig = new Rig(name.orElseThrow(), x.orElseThrow(), z.orElseThrow(), up.holderTop(), up.safe(),
                up.approach(), up.drain(), up.floorClearance(), loadingPlace,
                values(slots), values(stations), services.stream().map(Placed::value).toList(), wiring.orElseThrow(),
                tolerances, pendantDrop, homeZEvery, handshake, emergencyStop, panel);
        new RigSense(rig, top.fields(), up.fields(), homing.orElseThrow().fields(), stations, services, problems)
                .check();
        return Optional.of(rig);
    }

    private Tolerances tolerances() {
        var usual = Tolerances.USUAL;
        return new Tolerances((Length) top.positiveOr("tolerance", usual.position()),
                (Concentration) top.positiveOr("speed tolerance", usual.speed()),
                (Length) top.positiveOr("homing tolerance", usual.homing()));
    }

    private Optional<Measures> part(String key, String example) {
        return top.fields().required(key, key + ": " + example)
                .flatMap(node -> Measures.of(node, Words.quoted(key), example, problems));
    }

    private Optional<Axis> axis(Measures axes, String name) {
        return axes.fields().required(name, name + ": " + AXIS)
                .flatMap(node -> Measures.of(node, "the axis " + name, AXIS, problems))
                .map(axis -> parts.axis(name, axis));
    }

    /** A value with the mapping it was read from. */
    record Placed<T>(T value, Fields fields) {
    }

    private interface NumberedReader<T> {
        T read(int number, Measures measures);
    }

    /** In order of their numbers, which are unique as keys are. */
    private <T> Map<Integer, Placed<T>> numbered(String key, String thing, String example, NumberedReader<T> reader) {
        var numbered = new TreeMap<Integer, Placed<T>>();
        var node = top.fields().required(key, key + ": {1: " + example + "}");
        for (var entry : node.map(found -> Entries.of(found, Words.quoted(key), MOST, problems)).orElse(List.of())) {
            Entries.number(entry.key(), "a " + thing, problems)
                    .ifPresent(number -> Measures.of(entry.value(), thing + " " + number, example, problems)
                            .ifPresent(measures -> numbered.put(number,
                                    new Placed<>(reader.read(number, measures), measures.fields()))));
        }
        return numbered;
    }

    private static <T> List<T> values(Map<Integer, Placed<T>> numbered) {
        return numbered.values().stream().map(Placed::value).toList();
    }
}
