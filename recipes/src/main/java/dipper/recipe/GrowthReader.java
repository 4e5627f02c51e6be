package dipper.recipe;

import dipper.recipe.Growth.ErrorOfUnits;
import dipper.recipe.Growth.Found;
import dipper.recipe.Growth.Model;
import dipper.recipe.Growth.Rate;
import dipper.recipe.Growth.Thickness;
import dipper.units.Concentration;
import dipper.units.Count;
import dipper.units.Dimension;
import dipper.units.FilmThickness;
import dipper.units.Quantity;
import dipper.yaml.Code;
import dipper.yaml.Fields;
import dipper.yaml.Node;
import dipper.yaml.Problems;
import dipper.yaml.Quantities;
import dipper.yaml.Wanted;
import dipper.yaml.Words;
import java.util.List;
import java.util.Optional;

/** Reads {@code growth:}, the model by which a recipe's film becomes thicker, with its numbers. */
record GrowthReader(Fields fields, List<CountedUnit> counts, Problems problems) {

    private static final String EXAMPLE = "{is: 2.5 nm, plus or minus: 0.5 nm}";
    private static final String LINEAR = "linear";
    private static final String EXPONENTIAL = "exponential, then linear";
    private static final String PER = "per ";

    static Optional<Growth> read(Node node, List<CountedUnit> counts, Problems problems) {
        return Fields.of(node, "the growth", "{model: linear, per bilayer: " + EXAMPLE + "}", problems)
                .flatMap(fields -> new GrowthReader(fields, counts, problems).growth());
    }

    private Optional<Growth> growth() {
        var unit = unit();
        var word = fields.requiredWord("model", "model: " + LINEAR);
        var start = thickness("start", Need.OPTIONAL);
        var perUnit = unit.flatMap(of -> thickness(PER + of, Need.REQUIRED));
        var model = word.flatMap(found -> model(found, start, perUnit));
        var error = fields.optionalWord("error").flatMap(this::error).orElse(ErrorOfUnits.SYSTEMATIC);
        var found = fields.optional("found").flatMap(this::found);
        var source = fields.optionalText("source");
        fields.noOthers();
        return model.flatMap(with -> unit.map(of -> new Growth(of, with, error, found, source, fields.place())));
    }

    /** The unit that the growth is told of: the one that "per …" names, which must be counted. */
    private Optional<String> unit() {
        var units = counts.stream().map(CountedUnit::name).toList();
        var named = fields.keys().stream().filter(key -> key.startsWith(PER)).findFirst();
        var known = named.map(key -> key.substring(PER.length())).filter(units::contains);
        if (known.isEmpty()) {
            problems.error(Code.GROWTH_OF_WHAT, named.map(fields::entryPlace).orElse(fields.place()),
                    named.map(key -> "nothing called " + Words.quoted(key.substring(PER.length())) + " is counted")
                            .orElse("the growth does not say for which counted unit it holds"),
                    units.isEmpty()
                            ? "declare the unit, e.g. counts: {bilayer: [PAA, PEO]}"
                            : "write e.g. " + PER + units.getFirst() + ": " + EXAMPLE);
            named.ifPresent(fields::optional);
        }
        return known;
    }

    private Optional<Model> model(Node.Scalar word, Optional<Thickness> start, Optional<Thickness> perUnit) {
        var begins = start.orElse(new Thickness(FilmThickness.NONE, FilmThickness.NONE));
        return switch (word.text()) {
            case LINEAR -> perUnit.map(each -> new Model.Linear(begins, each));
            case EXPONENTIAL -> exponential(begins, perUnit);
            default -> {
                problems.unknown(Code.UNKNOWN_WORD, word,
                        "there is no growth model " + Words.quoted(word.text()), List.of(LINEAR, EXPONENTIAL),
                        "write " + LINEAR + " or \"" + EXPONENTIAL + "\"");
                List.of("amplitude", "rate", "until").forEach(fields::optional);
                yield Optional.empty();
            }
        };
    }

    private Optional<Model> exponential(Thickness start, Optional<Thickness> perUnit) {
        var amplitude = thickness("amplitude", Need.REQUIRED);
        var rate = measured("rate", Dimension.FRACTION, "{is: 13 %, plus or minus: 1 %}", Need.REQUIRED)
                .map(found -> new Rate((Concentration) found.is(), (Concentration) found.plusOrMinus()));
        var until = fields.requiredWord("until", "until: 22").flatMap(word -> count(word, "until"));
        return amplitude.flatMap(a -> rate.flatMap(r -> until.flatMap(
                u -> perUnit.map(each -> new Model.ExponentialThenLinear(start, a, r, u, each)))));
    }

    private Optional<ErrorOfUnits> error(Node.Scalar word) {
        return switch (word.text()) {
            case "systematic" -> Optional.of(ErrorOfUnits.SYSTEMATIC);
            case "independent" -> Optional.of(ErrorOfUnits.INDEPENDENT);
            default -> {
                problems.error(Code.UNKNOWN_WORD, word.place(),
                        "the error of a unit is systematic or independent, not " + Words.quoted(word.text()),
                        "write systematic if all units of a film err alike, else independent");
                yield Optional.empty();
            }
        };
    }

    private Optional<Found> found(Node node) {
        return Fields.of(node, "\"found\"", "{from: 65 nm, to: 75 nm, after: 30}", problems).flatMap(range -> {
            var from = range.requiredWord("from", "from: 65 nm").flatMap(word -> film(word, "from"));
            var to = range.requiredWord("to", "to: 75 nm").flatMap(word -> film(word, "to"));
            var after = range.requiredWord("after", "after: 30").flatMap(word -> count(word, "after"));
            range.noOthers();
            if (from.isPresent() && to.isPresent() && from.get().compareTo(to.get()) > 0) {
                problems.error(Code.OUTSIDE_LIMITS, range.place("from"), from.get() + " is more than " + to.get(),
                        "write the lower thickness as from");
            }
            return from.flatMap(low -> to.flatMap(high -> after.map(units -> new Found(low, high, units))));
        });
    }

    private enum Need {
        REQUIRED, OPTIONAL
    }

    /** A number with its uncertainty, of one dimension. */
    private record Measured(Quantity is, Quantity plusOrMinus) {
    }

    private Optional<Thickness> thickness(String key, Need need) {
        return measured(key, Dimension.FILM_THICKNESS, EXAMPLE, need)
                .map(found -> new Thickness((FilmThickness) found.is(), (FilmThickness) found.plusOrMinus()));
    }

    /** Written as {@code {is: 2.5 nm, plus or minus: 0.5 nm}}, or as the number alone where its uncertainty is not known. */
    private Optional<Measured> measured(String key, Dimension dimension, String example, Need need) {
        var node = switch (need) {
            case REQUIRED -> fields.required(key, key + ": " + example);
            case OPTIONAL -> fields.optional(key);
        };
        var none = Quantity.of(dimension, 0);
        return node.flatMap(value -> switch (value) {
            case Node.Scalar word -> quantity(word, key, dimension).map(is -> new Measured(is, none));
            case Node.Mapping _, Node.Sequence _ ->
                    Fields.of(value, Words.quoted(key), example, problems).flatMap(parts -> {
                        var is = parts.requiredWord("is", key + ": " + example)
                                .flatMap(word -> quantity(word, key, dimension));
                        var error = parts.optionalWord("plus or minus")
                                .flatMap(word -> quantity(word, "plus or minus", dimension)).orElse(none);
                        parts.noOthers();
                        return is.map(number -> new Measured(number, error));
                    });
        });
    }

    private Optional<Quantity> quantity(Node.Scalar word, String key, Dimension dimension) {
        return Quantities.read(word, new Wanted(Words.quoted(key), dimension), problems);
    }

    private Optional<FilmThickness> film(Node.Scalar word, String key) {
        return quantity(word, key, Dimension.FILM_THICKNESS).map(FilmThickness.class::cast);
    }

    private Optional<Long> count(Node.Scalar word, String key) {
        return Quantities.readPositive(word, new Wanted(Words.quoted(key), Dimension.COUNT), problems)
                .map(found -> ((Count) found).value());
    }
}
