package dipper.batch;

import dipper.units.Dimension;
import dipper.yaml.Checked;
import dipper.yaml.Code;
import dipper.yaml.Entries;
import dipper.yaml.Fields;
import dipper.yaml.FileKind;
import dipper.yaml.Node;
import dipper.yaml.Place;
import dipper.yaml.Problems;
import dipper.yaml.Quantities;
import dipper.yaml.Words;
import dipper.yaml.YamlReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads batches, version 1 of the format; {@link BatchCheck} then holds one against its recipe and rig. Pure, like every reader. */
public final class BatchReader {

    private static final int MOST = 200;

    private final Fields top;
    private final Problems problems;

    private BatchReader(Fields top, Problems problems) {
        this.top = top;
        this.problems = problems;
    }

    /** Reads a batch; source is the name that places carry. */
    public static Checked<Batch> read(String source, String text) {
        return YamlReader.read(source, text).then(document -> {
            var problems = new Problems();
            var batch =
                    FileKind.BATCH.open(document, problems).map(fields -> new BatchReader(fields, problems).batch());
            return problems.check(batch.orElse(null));
        });
    }

    private Batch batch() {
        top.requiredText("batch", "batch: the batch's name");
        var recipe = top.requiredText("recipe", "recipe: latp-paa-peo-30.yaml").orElse("");
        var rig = top.requiredText("rig", "rig: dr3-like.yaml").orElse("");
        var beakers = top.required("beakers", "beakers: {1: water, 2: {holds: PAA, lot: PAA-0412}}").map(this::beakers)
                .orElse(List.of());
        var pellets = top.required("pellets", "pellets: {1: LATP-0417}").map(this::pellets).orElse(List.of());
        var set = top.optional("set").map(this::set).orElse(Map.of());
        var rules = top.optional("deck").map(node -> DeckRulesReader.read(node, problems)).orElse(DeckRules.NONE);
        top.noOthers();
        return new Batch(recipe, top.place("recipe"), rig, top.place("rig"), beakers, pellets, set, rules,
                top.place());
    }

    private List<Beaker> beakers(Node node) {
        var beakers = new ArrayList<Beaker>();
        for (var entry : Entries.of(node, "\"beakers\"", MOST, problems)) {
            Entries.number(entry.key(), "a station", problems).flatMap(station -> beaker(station, entry))
                    .ifPresent(beakers::add);
        }
        beakers.sort(Comparator.comparingInt(Beaker::station));
        return beakers;
    }

    private Optional<Beaker> beaker(int station, Node.Entry entry) {
        return switch (entry.value()) {
            case Node.Scalar word -> Optional.of(new Beaker(station, word.text(), Optional.empty(), word.place()));
            case Node.Mapping _, Node.Sequence _ ->
                    Fields.of(entry.value(), "a beaker", "{holds: PAA, lot: PAA-0412}", problems).flatMap(fields -> {
                        var solution = fields.requiredWord("holds", "holds: PAA");
                        var lot = fields.optionalText("lot");
                        fields.noOthers();
                        return solution.map(word -> new Beaker(station, word.text(), lot, word.place()));
                    });
        };
    }

    private List<Pellet> pellets(Node node) {
        var pellets = new ArrayList<Pellet>();
        var firsts = new HashMap<String, Place>();
        for (var entry : Entries.of(node, "\"pellets\"", MOST, problems)) {
            var slot = Entries.number(entry.key(), "a slot", problems);
            var name = Entries.word(entry.value(), "a pellet's name", problems).flatMap(top::text);
            name.filter(text -> firsts.containsKey(text))
                    .ifPresent(text -> problems.error(Code.NAME_TWICE, entry.value().place(), "two pellets are named "
                            + Words.quoted(text) + "; first in line " + firsts.get(text).line(),
                            "give each pellet a name of its own, or its record mixes with another's"));
            name.ifPresent(text -> firsts.putIfAbsent(text, entry.value().place()));
            slot.ifPresent(number -> name.ifPresent(text -> pellets.add(new Pellet(number, text, entry.place()))));
        }
        pellets.sort(Comparator.comparingInt(Pellet::slot));
        return pellets;
    }

    private Map<String, Batch.Setting> set(Node node) {
        var settings = new LinkedHashMap<String, Batch.Setting>();
        for (var entry : Entries.of(node, "\"set\"", MOST, problems)) {
            var word = Entries.word(entry.value(), "a setting", problems);
            word.flatMap(value -> Quantities.readAny(value, "a setting is a number with its unit",
                    List.of(Dimension.values()), problems))
                    .ifPresent(
                            quantity -> settings.put(entry.key().text(), new Batch.Setting(quantity, entry.place())));
        }
        return Collections.unmodifiableMap(settings);
    }
}
