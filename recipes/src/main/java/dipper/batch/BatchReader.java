package dipper.batch;

import dipper.batch.Batch.By;
import dipper.batch.Batch.Setting;
import dipper.units.Dimension;
import dipper.yaml.Checked;
import dipper.yaml.Code;
import dipper.yaml.Entries;
import dipper.yaml.Fields;
import dipper.yaml.FileKind;
import dipper.yaml.Node;
import dipper.yaml.Problems;
import dipper.yaml.Quantities;
import dipper.yaml.YamlReader;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads batches, version 1 of the format; {@link BatchCheck} then holds one against its recipe and rig. Pure, like every reader. */
public final class BatchReader {

    private static final int MOST = 200;
    private static final int MOST_PASSES = 50;
    private static final String PELLETS = "pellets: {1: LATP-0417}";

    private final Fields top;
    private final Problems problems;
    private final Substrates substrates;

    private BatchReader(Fields top, Problems problems) {
        this.top = top;
        this.problems = problems;
        this.substrates = new Substrates(top, problems);
    }

    /** Reads a batch; source is the name that places carry. */
    public static Checked<Batch> read(String source, String text) {
        return YamlReader.read(source, text).then(BatchReader::of);
    }

    /** The same from a document that was read before. */
    public static Checked<Batch> of(Node document) {
        var problems = new Problems();
        var batch = FileKind.BATCH.open(document, problems).map(fields -> new BatchReader(fields, problems).batch());
        return problems.check(batch.orElse(null));
    }

    private Batch batch() {
        var name = top.requiredText("batch", "batch: the batch's name").orElse("");
        var recipe = top.requiredText("recipe", "recipe: latp-paa-peo-30.yaml").orElse("");
        var rig = top.requiredText("rig", "rig: dr3-like.yaml").orElse("");
        var reader = new Beakers(problems);
        var beakers = top.required("beakers", "beakers: {1: water, 2: {holds: PAA, lot: PAA-0412}}").map(reader::read)
                .orElse(List.of());
        var inTurn = top.optional("in turn").map(reader::inTurn).orElse(Map.of());
        var passes = passes();
        var set = top.optional("set").map(node -> set(node, By.BATCH)).orElse(Map.of());
        var rules = top.optional("deck").map(node -> DeckRulesReader.read(node, problems)).orElse(DeckRules.NONE);
        top.noOthers();
        return new Batch(name, recipe, top.place("recipe"), rig, top.place("rig"), beakers, inTurn, passes, set,
                rules, top.place());
    }

    private List<Pass> passes() {
        if (!top.has("passes")) {
            var hung = top.required("pellets", PELLETS).map(substrates::read).orElse(List.of());
            return List.of(new Pass(hung, Map.of(), top.place("pellets")));
        }
        if (top.has("pellets")) {
            problems.error(Code.PELLETS_AND_PASSES, top.entryPlace("pellets"),
                    "this batch has pellets of its own beside its passes",
                    "write pellets: in each pass, or take passes: out");
            top.optional("pellets");
        }
        return top.optional("passes").map(node -> Entries.items(node, "\"passes\"", MOST_PASSES, problems))
                .orElse(List.of()).stream().flatMap(item -> pass(item).stream()).toList();
    }

    private Optional<Pass> pass(Node item) {
        return Fields.of(item, "a pass", "{" + PELLETS + ", set: {dip time: 1 min}}", problems).map(fields -> {
            var hung = fields.required("pellets", PELLETS).map(substrates::read).orElse(List.of());
            var set = fields.optional("set").map(node -> set(node, By.PASS)).orElse(Map.of());
            fields.noOthers();
            return new Pass(hung, set, fields.place());
        });
    }

    private Map<String, Setting> set(Node node, By by) {
        var settings = new LinkedHashMap<String, Setting>();
        for (var entry : Entries.of(node, "\"set\"", "{bilayers: 10}", MOST, problems)) {
            Entries.word(entry.value(), "a setting", problems)
                    .flatMap(word -> Quantities.readAny(word, "a setting is a number with its unit",
                            List.of(Dimension.values()), problems))
                    .ifPresent(value -> settings.put(entry.key().text(), new Setting(value, by, entry.place())));
        }
        return Collections.unmodifiableMap(settings);
    }
}
