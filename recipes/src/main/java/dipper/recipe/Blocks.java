package dipper.recipe;

import dipper.yaml.Code;
import dipper.yaml.Entries;
import dipper.yaml.Fields;
import dipper.yaml.Node;
import dipper.yaml.Problem;
import dipper.yaml.Problems;
import dipper.yaml.Wanted;
import dipper.yaml.Words;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The blocks of a recipe. Each is read when the first call asks for it, so that a call knows what the block's uses ask of its arguments. */
final class Blocks {

    private static final int MOST = 200;
    private static final int MOST_GIVEN = 20;

    /** A block with what its uses ask of its given parameters, and how deep its loops and calls go. */
    record Known(Block block, Map<String, Wanted> demands, int depth) {
    }

    private final Map<String, Node.Entry> written = new LinkedHashMap<>();
    private final Map<String, Optional<Known>> known = new HashMap<>();
    private final Set<String> beingRead = new LinkedHashSet<>();
    private final Function<List<String>, StepReader> readers;
    private final Problems problems;

    /** The function makes a reader of steps that may use the given names. */
    Blocks(Optional<Node> node, Function<List<String>, StepReader> readers, Problems problems) {
        this.readers = readers;
        this.problems = problems;
        for (var entry : node.map(found -> Entries.of(found, "\"blocks\"", MOST, problems)).orElse(List.of())) {
            Names.isName(entry.key(), "a block", problems);
            written.put(entry.key().text(), entry);
        }
    }

    /** Every block in the order of the text. */
    Map<String, Block> all() {
        var all = new LinkedHashMap<String, Block>();
        written.values()
                .forEach(entry -> find(entry.key()).ifPresent(found -> all.put(entry.key().text(), found.block())));
        return Collections.unmodifiableMap(all);
    }

    /** The block of that name; empty after a problem. */
    Optional<Known> find(Node.Scalar name) {
        var key = name.text();
        if (beingRead.contains(key)) {
            problems.error(Code.RECURSION, name.place(),
                    "the block " + Words.quoted(key) + " does itself, by way of " + Words.list(beingRead),
                    "take one of these calls out; rounds are written with repeat");
            return Optional.empty();
        }
        if (!written.containsKey(key)) {
            problems.unknown(Code.UNKNOWN_BLOCK, name, "there is no block " + Words.quoted(key), written.keySet(),
                    written.isEmpty() ? "write it under blocks:" : "blocks: " + Words.list(written.keySet()));
            return Optional.empty();
        }
        if (!known.containsKey(key)) {
            beingRead.add(key);
            known.put(key, read(written.get(key)));
            beingRead.remove(key);
        }
        return known.get(key);
    }

    private Optional<Known> read(Node.Entry entry) {
        return Fields
                .of(entry.value(), "a block", "{given: [dip time], steps: [{layer: PAA, for: dip time}]}", problems)
                .map(fields -> {
                    var given = fields.meant("given").map(this::given).orElse(List.of());
                    var reader = readers.apply(given);
                    var steps = fields.required("steps", "steps: with one step per line, each after a dash")
                            .map(node -> reader.steps(node, 0)).orElse(List.of());
                    fields.noOthers();
                    return new Known(new Block(entry.key().text(), given, steps, entry.key().place()), reader.demands(),
                            reader.depth());
                });
    }

    private List<String> given(Node node) {
        var given = new ArrayList<String>();
        for (var item : Entries.items(listed(node), "\"given\"", MOST_GIVEN, problems)) {
            Entries.word(item, "a given parameter", problems).filter(word -> Names.isGiven(word, problems))
                    .ifPresent(word -> {
                        if (given.contains(word.text())) {
                            problems.error(Code.NAME_TWICE, word.place(), Words.quoted(word.text()) + " is given twice",
                                    "take one of them out");
                        } else {
                            given.add(word.text());
                        }
                    });
        }
        return given;
    }

    /** Names that are no list are told of, and known as what they are meant to be. */
    private Node listed(Node node) {
        return switch (node) {
            case Node.Sequence sequence -> sequence;
            case Node.Scalar word -> {
                var problem = noList(node);
                problems.add(word.replacedBy("[" + word.text() + "]").map(problem::with).orElse(problem));
                yield new Node.Sequence(List.of(word), word.place());
            }
            case Node.Mapping(var entries, var place) -> {
                problems.add(noList(node));
                yield new Node.Sequence(List.copyOf(entries.stream().map(Node.Entry::key).toList()), place);
            }
        };
    }

    private static Problem noList(Node node) {
        return Problem.error(Code.WRONG_KIND, node.place(), "\"given\" is a list of names, not " + node.inWords(),
                "write e.g. [dip time]; what a block is given gets its value where the block is done");
    }
}
