package dipper.recipe;

import dipper.yaml.Code;
import dipper.yaml.Fields;
import dipper.yaml.Node;
import dipper.yaml.Problems;
import java.util.Optional;
import java.util.stream.Stream;

/** The pellet of a recipe: said by itself where the source gives it, else under {@code assumed:}. */
record Pellets(Optional<PelletShape> shape, Parameter.Origin origin) {

    static final String KEY = "pellet";

    static Pellets read(Fields fields, Optional<Node> assumed, Problems problems) {
        var stated = fields.optional(KEY);
        var guessed = assumed.stream().flatMap(Pellets::entries)
                .filter(entry -> entry.key().text().equals(KEY) && !isEmpty(entry.value())).findFirst();
        if (stated.isPresent() && guessed.isPresent()) {
            problems.error(Code.NAME_TWICE, guessed.get().key().place(), "the pellet is said twice",
                    "keep it here where the source does not give it, else at the top");
        }
        return stated.isPresent()
                ? new Pellets(shape(stated, problems), Parameter.Origin.STATED)
                : new Pellets(shape(guessed.map(Node.Entry::value), problems),
                        guessed.isPresent() ? Parameter.Origin.ASSUMED : Parameter.Origin.STATED);
    }

    private static Optional<PelletShape> shape(Optional<Node> node, Problems problems) {
        return node.flatMap(said -> PelletShapeReader.read(said, problems));
    }

    /** Which the reader of parameters has said. */
    private static boolean isEmpty(Node node) {
        return node instanceof Node.Scalar word && word.isEmpty();
    }

    private static Stream<Node.Entry> entries(Node node) {
        return switch (node) {
            case Node.Mapping(var entries, var _) -> entries.stream();
            case Node.Scalar _, Node.Sequence _ -> Stream.empty();
        };
    }
}
