package dipper.recipe;

import dipper.yaml.Code;
import dipper.yaml.Fields;
import dipper.yaml.Node;
import dipper.yaml.Problems;
import java.util.List;
import java.util.Optional;

/** Reads {@code rest:}, at the top and per step. */
record Rests(Solutions solutions, Problems problems) {

    private static final String EXAMPLE = "{in: rinse, because: the film is cross-linked}";

    private static final List<String> WORDS = List.of("here", "rinse", "never");

    Optional<Rest> read(Node node) {
        return switch (node) {
            case Node.Scalar word -> place(word);
            case Node.Mapping _, Node.Sequence _ ->
                    Fields.of(node, "\"rest\"", EXAMPLE, problems).flatMap(fields -> {
                        var place = fields.requiredWord("in", "in: rinse").flatMap(this::place);
                        var because = fields.requiredText("because", "because: the film is cross-linked");
                        fields.noOthers();
                        return place.flatMap(rest -> because.map(reason -> new Rest.Reasoned(rest, reason)));
                    });
        };
    }

    private Optional<Rest> place(Node.Scalar word) {
        return switch (word.text()) {
            case "here" -> Optional.of(new Rest.Here());
            case "rinse" -> Optional.of(new Rest.NextRinse());
            case "never" -> Optional.of(new Rest.Never());
            case "air", "nothing" -> {
                problems.error(Code.UNKNOWN_WORD, word.place(), "a half-coated pellet does not rest in " + word.text(),
                        "write here, rinse, never or a solution");
                yield Optional.empty();
            }
            default ->
                    solutions.isKnown(word, WORDS) ? Optional.of(new Rest.InSolution(word.text())) : Optional.empty();
        };
    }
}
