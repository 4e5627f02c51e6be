package dipper.batch;

import dipper.units.Dimension;
import dipper.units.Length;
import dipper.yaml.Code;
import dipper.yaml.Entries;
import dipper.yaml.Fields;
import dipper.yaml.Node;
import dipper.yaml.Place;
import dipper.yaml.Problems;
import dipper.yaml.Quantities;
import dipper.yaml.Wanted;
import dipper.yaml.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what hangs on the holder; one for the whole batch, since a name stands for one pellet in all its passes. */
final class Substrates {

    private static final int MOST = 200;
    private static final String EXAMPLE = "{name: LATP-0417, until: 10 bilayers}";
    private static final Wanted HANGING = new Wanted("\"hanging\"", Dimension.LENGTH);

    private final Map<String, Place> firsts = new HashMap<>();
    private final Fields top;
    private final Problems problems;

    Substrates(Fields top, Problems problems) {
        this.top = top;
        this.problems = problems;
    }

    List<Substrate> read(Node node) {
        var substrates = new ArrayList<Substrate>();
        for (var entry : Entries.of(node, "\"pellets\"", "{1: LATP-0417, 2: LATP-0418}, each by its slot", MOST,
                problems)) {
            var slot = Entries.number(entry.key(), "a slot", problems);
            var substrate = substrate(slot.orElse(0), entry);
            substrate.ifPresent(known -> namedOnce(known.name(), entry.value().place()));
            substrate.filter(_ -> slot.isPresent()).ifPresent(substrates::add);
        }
        substrates.sort(Comparator.comparingInt(Substrate::slot));
        return substrates;
    }

    private Optional<Substrate> substrate(int slot, Node.Entry entry) {
        return switch (entry.value()) {
            case Node.Scalar word -> top.text(word)
                    .map(name -> new Substrate.Pellet(slot, name, Optional.empty(), entry.place()));
            case Node.Mapping _, Node.Sequence _ ->
                    Fields.of(entry.value(), "a pellet", EXAMPLE, problems)
                            .flatMap(fields -> fields.has("witness")
                                    ? witness(slot, fields, entry.place())
                                    : pellet(slot, fields, entry.place()));
        };
    }

    private Optional<Substrate> pellet(int slot, Fields fields, Place place) {
        var name = fields.requiredText("name", "name: LATP-0417");
        var until = until(fields);
        if (fields.has("hanging")) {
            problems.error(Code.UNKNOWN_KEY, fields.entryPlace("hanging"),
                    "a pellet hangs as its slot in the rig has it",
                    "correct holder: in the rig; or, for a wafer beside the pellets, write {witness: Si wafer, hanging: 70 mm}");
            fields.optional("hanging");
        }
        fields.noOthers();
        return name.map(text -> new Substrate.Pellet(slot, text, until, place));
    }

    private Optional<Substrate> witness(int slot, Fields fields, Place place) {
        var name = fields.requiredText("witness", "witness: Si wafer 3");
        var hanging = fields.optionalWord("hanging").flatMap(word -> Quantities.readPositive(word, HANGING, problems))
                .map(Length.class::cast);
        var until = until(fields);
        fields.noOthers();
        return name.map(text -> new Substrate.Witness(slot, text, hanging, until, place));
    }

    private Optional<Amount> until(Fields fields) {
        return fields.optionalWord("until").flatMap(word -> Amounts.read(word, "until: 10 bilayers", problems));
    }

    private void namedOnce(String name, Place place) {
        var first = firsts.putIfAbsent(name, place);
        if (first != null) {
            problems.error(Code.NAME_TWICE, place,
                    "two pellets are named " + Words.quoted(name) + "; first in line " + first.line(),
                    "give each pellet a name of its own, or its record mixes with another's");
        }
    }
}
