package dipper.recipe;

import dipper.recipe.PelletShape.Hung;
import dipper.units.Dimension;
import dipper.units.Length;
import dipper.yaml.Code;
import dipper.yaml.Fields;
import dipper.yaml.Node;
import dipper.yaml.Problems;
import dipper.yaml.Quantities;
import dipper.yaml.Wanted;
import dipper.yaml.Words;
import java.util.Arrays;
import java.util.Optional;

/** Reads {@code pellet:}, its shape and how it hangs: a disc has a diameter, a plate a width and a height. */
record PelletShapeReader(Fields fields, Problems problems) {

    static Optional<PelletShape> read(Node node, Problems problems) {
        return Fields.of(node, "the pellet", "{diameter: 8 mm, thickness: 1 mm, hung: on edge}", problems)
                .flatMap(fields -> new PelletShapeReader(fields, problems).shape());
    }

    private Optional<PelletShape> shape() {
        var isPlate = fields.has("width") || fields.has("height");
        if (isPlate && fields.has("diameter")) {
            problems.error(Code.UNKNOWN_KEY, fields.entryPlace("diameter"),
                    "a disc has a diameter, a plate has a width and a height; this pellet has both",
                    "keep diameter, thickness and hung; or width, height and thickness");
            return Optional.empty();
        }
        var shape = isPlate ? plate() : disc();
        fields.noOthers();
        return shape;
    }

    private Optional<PelletShape> disc() {
        var diameter = length("diameter", "diameter: 8 mm");
        var thickness = length("thickness", "thickness: 1 mm");
        var hung = fields.requiredWord("hung", "hung: " + Hung.ON_EDGE.inWords()).flatMap(this::hung);
        return diameter.flatMap(across -> thickness
                .flatMap(thick -> hung.map(how -> new PelletShape.Disc(across, thick, how))));
    }

    private Optional<PelletShape> plate() {
        var width = length("width", "width: 25 mm");
        var height = length("height", "height: 75 mm");
        var thickness = length("thickness", "thickness: 1 mm");
        return width.flatMap(
                wide -> height.flatMap(high -> thickness.map(thick -> new PelletShape.Plate(wide, high, thick))));
    }

    private Optional<Length> length(String key, String example) {
        var wanted = new Wanted(Words.quoted(key), Dimension.LENGTH);
        return fields.requiredWord(key, example).flatMap(word -> Quantities.readPositive(word, wanted, problems))
                .map(Length.class::cast);
    }

    private Optional<Hung> hung(Node.Scalar word) {
        var known = Arrays.stream(Hung.values()).filter(hung -> hung.inWords().equals(word.text())).findFirst();
        if (known.isEmpty()) {
            problems.error(Code.UNKNOWN_WORD, word.place(), "a pellet cannot hang " + Words.quoted(word.text()),
                    "write on edge or flat");
        }
        return known;
    }
}
