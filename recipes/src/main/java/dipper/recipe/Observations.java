package dipper.recipe;

import dipper.recipe.Observation.Kind;
import dipper.recipe.Observation.Per;
import dipper.units.QuantityText;
import dipper.yaml.Code;
import dipper.yaml.Entries;
import dipper.yaml.Node;
import dipper.yaml.Problems;
import dipper.yaml.Words;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads {@code record:}, the values that a person types in: {@code {mass: mg each, note: text}}. */
record Observations(Problems problems) {

    private static final int MOST = 20;
    private static final String NUMBER = "number";
    private static final String TEXT = "text";
    private static final String EACH = " each";

    List<Observation> read(Node node) {
        return Entries.of(node, "\"record\"", "{mass: mg each, note: text}", MOST, problems).stream()
                .flatMap(entry -> observation(entry).stream())
                .toList();
    }

    private Optional<Observation> observation(Node.Entry entry) {
        var isName = Names.isName(entry.key(), "a value to be recorded", problems);
        return Entries.word(entry.value(), "the kind of a value", problems).flatMap(this::kind).filter(_ -> isName)
                .map(kind -> new Observation(entry.key().text(), kind.kind(), kind.per()));
    }

    private record Wish(Kind kind, Per per) {
    }

    private Optional<Wish> kind(Node.Scalar word) {
        var each = word.text().endsWith(EACH);
        var what = each ? word.text().substring(0, word.text().length() - EACH.length()).strip() : word.text();
        return kind(what, word).map(kind -> new Wish(kind, each ? Per.PELLET : Per.STEP));
    }

    private Optional<Kind> kind(String what, Node.Scalar word) {
        if (what.equals(NUMBER)) {
            return Optional.of(new Kind.Plain());
        }
        if (what.equals(TEXT)) {
            return Optional.of(new Kind.Text());
        }
        if (QuantityText.dimensionOf(what).isPresent()) {
            return Optional.of(new Kind.InUnit(what));
        }
        var kinds = Stream.concat(Stream.of(NUMBER, TEXT), QuantityText.unitSpellings().stream()).toList();
        problems.unknown(Code.UNKNOWN_WORD, word.place(), what, Words.quoted(what) + " is no kind of value", kinds,
                "write a unit such as mg or °C, number, or text; each behind it asks for every pellet");
        return Optional.empty();
    }
}
