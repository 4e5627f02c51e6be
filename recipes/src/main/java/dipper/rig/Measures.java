package dipper.rig;

import dipper.units.Acceleration;
import dipper.units.Dimension;
import dipper.units.Length;
import dipper.units.Quantity;
import dipper.units.Resolution;
import dipper.units.Speed;
import dipper.units.Volume;
import dipper.yaml.Fields;
import dipper.yaml.Node;
import dipper.yaml.Problems;
import dipper.yaml.Quantities;
import dipper.yaml.Wanted;
import dipper.yaml.Words;
import java.util.Optional;

/** The numbers of one mapping of a rig. What cannot be read becomes a problem and a stand-in of one base unit, which no one will see. */
record Measures(Fields fields, Problems problems) {

    static Optional<Measures> of(Node node, String owner, String example, Problems problems) {
        return Fields.of(node, owner, example, problems).map(fields -> new Measures(fields, problems));
    }

    Length length(String key) {
        return (Length) positive(key, Dimension.LENGTH);
    }

    /** A height that may lie on the deck itself. */
    Length height(String key) {
        var wanted = new Wanted(Words.quoted(key), Dimension.LENGTH);
        return fields.requiredWord(key, key + ": 5 mm").flatMap(word -> Quantities.read(word, wanted, problems))
                .map(Length.class::cast).orElse(Length.ZERO);
    }

    Speed speed(String key) {
        return (Speed) positive(key, Dimension.SPEED);
    }

    Optional<Speed> optionalSpeed(String key) {
        return fields.optionalWord(key)
                .flatMap(
                        word -> Quantities.readPositive(word, new Wanted(Words.quoted(key), Dimension.SPEED), problems))
                .map(Speed.class::cast);
    }

    Acceleration acceleration(String key) {
        return (Acceleration) positive(key, Dimension.ACCELERATION);
    }

    Resolution resolution(String key) {
        return (Resolution) positive(key, Dimension.RESOLUTION);
    }

    Volume volume(String key) {
        return (Volume) positive(key, Dimension.VOLUME);
    }

    private Quantity positive(String key, Dimension dimension) {
        return fields.requiredWord(key, key + ": " + dimension.example())
                .flatMap(word -> Quantities.readPositive(word, new Wanted(Words.quoted(key), dimension), problems))
                .orElseGet(() -> Quantity.of(dimension, 1));
    }

    /** A number that has a usual value, and may be zero. */
    Quantity amountOr(String key, Quantity usual) {
        return fields.optionalWord(key).flatMap(
                word -> Quantities.read(word, new Wanted(Words.quoted(key), usual.dimension()), problems))
                .orElse(usual);
    }

    /** A number that has a usual value. */
    Quantity positiveOr(String key, Quantity usual) {
        return fields.optionalWord(key).flatMap(
                word -> Quantities.readPositive(word, new Wanted(Words.quoted(key), usual.dimension()), problems))
                .orElse(usual);
    }
}
