package dipper.recipe;

import dipper.units.Dimension;
import dipper.units.Length;
import dipper.yaml.Code;
import dipper.yaml.Fields;
import dipper.yaml.Node;
import dipper.yaml.Problems;
import dipper.yaml.Quantities;
import dipper.yaml.Wanted;
import dipper.yaml.Words;
import java.util.Optional;

/** Reads {@code pellet:}, its shape and how it hangs. */
record PelletShapeReader(Fields fields, Problems problems) {

    private static final String ON_EDGE = "on edge";
    private static final String FLAT = "flat";

    static Optional<PelletShape> read(Node node, Problems problems) {
        return Fields.of(node, "the pellet", "{diameter: 8 mm, thickness: 1 mm, hung: on edge}", problems)
                .flatMap(fields -> new PelletShapeReader(fields, problems).shape());
    }

    private Optional<PelletShape> shape() {
        var diameter = length("diameter", "diameter: 8 mm");
        var thickness = length("thickness", "thickness: 1 mm");
        var hung = fields.requiredWord("hung", "hung: " + ON_EDGE).flatMap(this::hung);
        fields.noOthers();
        return diameter
                .flatMap(across -> thickness.flatMap(thick -> hung.map(how -> new PelletShape(across, thick, how))));
    }

    private Optional<Length> length(String key, String example) {
        var wanted = new Wanted(Words.quoted(key), Dimension.LENGTH);
        return fields.requiredWord(key, example).flatMap(word -> Quantities.readPositive(word, wanted, problems))
                .map(Length.class::cast);
    }

    private Optional<PelletShape.Hung> hung(Node.Scalar word) {
        return switch (word.text()) {
            case ON_EDGE -> Optional.of(PelletShape.Hung.ON_EDGE);
            case FLAT -> Optional.of(PelletShape.Hung.FLAT);
            default -> {
                problems.error(Code.UNKNOWN_WORD, word.place(), "a pellet cannot hang " + Words.quoted(word.text()),
                        "write " + ON_EDGE + " or " + FLAT);
                yield Optional.empty();
            }
        };
    }
}
