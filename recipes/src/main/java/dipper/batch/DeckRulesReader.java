package dipper.batch;

import dipper.yaml.Code;
import dipper.yaml.Entries;
import dipper.yaml.Fields;
import dipper.yaml.Node;
import dipper.yaml.Problems;
import dipper.yaml.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

/** Reads {@code deck:}, the rules by which beakers may be arranged anew. */
record DeckRulesReader(Fields fields, Problems problems) {

    private static final int MOST = 200;
    private static final String EXAMPLE = "{stays: {peroxide: 1}, apart: [[peroxide, PEI]]}";

    static DeckRules read(Node node, Problems problems) {
        return Fields.of(node, "the deck", EXAMPLE, problems)
                .map(fields -> new DeckRulesReader(fields, problems).rules()).orElse(DeckRules.NONE);
    }

    private DeckRules rules() {
        var stays = fields.optional("stays").map(this::stays).orElse(List.of());
        var apart = fields.optional("apart").map(this::apart).orElse(List.of());
        fields.noOthers();
        return new DeckRules(stays, apart);
    }

    private List<DeckRules.Stay> stays(Node node) {
        var stays = new ArrayList<DeckRules.Stay>();
        var taken = new HashMap<Integer, String>();
        for (var entry : Entries.of(node, "\"stays\"", MOST, problems)) {
            var solution = entry.key().text();
            Entries.word(entry.value(), "a station", problems)
                    .flatMap(word -> Entries.number(word, "a station", problems)).ifPresent(station -> {
                        var before = taken.putIfAbsent(station, solution);
                        if (before != null) {
                            problems.error(Code.DECK_RULES_CLASH, entry.place(), Words.quoted(before) + " and "
                                    + Words.quoted(solution) + " are both to stay on station " + station,
                                    "give one of them another station");
                        }
                        stays.add(new DeckRules.Stay(solution, station, entry.place()));
                    });
        }
        return stays;
    }

    private List<DeckRules.Apart> apart(Node node) {
        return Entries.items(inPairs(node), "\"apart\"", MOST, problems).stream().flatMap(pair -> pair(pair).stream())
                .toList();
    }

    /** {@code [PAA, PEO]} is one pair without its own brackets. */
    private Node inPairs(Node node) {
        if (!(node instanceof Node.Sequence(var items, var place)) || items.size() != 2
                || !items.stream().allMatch(Node.Scalar.class::isInstance)) {
            return node;
        }
        problems.error(Code.WRONG_KIND, place, "\"apart\" is a list of pairs, not one pair",
                "write brackets around each pair too, e.g. [[peroxide, PEI]]");
        return new Node.Sequence(List.of(node), place);
    }

    private Optional<DeckRules.Apart> pair(Node node) {
        var words = Entries.items(node, "a pair of solutions", MOST, problems).stream()
                .flatMap(item -> Entries.word(item, "a solution", problems).stream()).map(Node.Scalar::text).toList();
        if (words.size() != 2 || words.getFirst().equals(words.getLast())) {
            problems.error(Code.WRONG_KIND, node.place(), "two different solutions are kept apart, not "
                    + (words.size() == 2 ? "one from itself" : words.size()), "write e.g. [peroxide, PEI]");
            return Optional.empty();
        }
        return Optional.of(new DeckRules.Apart(words.getFirst(), words.getLast(), node.place()));
    }
}
