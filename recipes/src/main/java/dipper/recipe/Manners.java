package dipper.recipe;

import dipper.units.Dimension;
import dipper.yaml.Code;
import dipper.yaml.Fields;
import dipper.yaml.Node;
import dipper.yaml.Place;
import dipper.yaml.Problem;
import dipper.yaml.Problems;
import dipper.yaml.Wanted;
import dipper.yaml.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Reads how a holder goes in and out, of a step or of {@code defaults:}, and sees that no step is left without an answer. */
final class Manners {

    private Manners() {}

    /** One of the four answers that no step can be without: its key, and where a manner holds it. */
    private record Answer(String key, Function<Manner, Optional<?>> of) {
    }

    private static final List<Answer> ANSWERS = List.of(new Answer("immersion", Manner::immersion),
            new Answer("withdrawal", Manner::withdrawal), new Answer("drain", Manner::drain),
            new Answer("depth", Manner::depth));

    static final List<String> KEYS = ANSWERS.stream().map(Answer::key).toList();

    private static final Wanted IMMERSION = new Wanted("an immersion speed", Dimension.SPEED);
    private static final Wanted WITHDRAWAL = new Wanted("a withdrawal speed", Dimension.SPEED);
    private static final Wanted DRAIN = new Wanted("a drain", Dimension.TIME);
    private static final Wanted DEPTH = new Wanted("a depth", Dimension.LENGTH);
    private static final Wanted WETTED = new Wanted("a wetted length", Dimension.LENGTH);

    static final String EXAMPLE = "{immersion: 5 mm/s, withdrawal: 2 mm/s, drain: 10 s, depth: 5 mm}";

    static Manner read(Fields fields, Scope scope, Problems problems) {
        var immersion = value("immersion", IMMERSION, fields, scope);
        var withdrawal = value("withdrawal", WITHDRAWAL, fields, scope);
        var drain = value("drain", DRAIN, fields, scope);
        return new Manner(immersion, withdrawal, drain, depth(fields, scope, problems), stirring(fields, problems));
    }

    private static Optional<Value> value(String key, Wanted wanted, Fields fields, Scope scope) {
        var word = fields.optionalWord(key);
        return word.isPresent() ? Optional.of(scope.value(word.get(), wanted)) : Optional.empty();
    }

    private static Optional<Depth> depth(Fields fields, Scope scope, Problems problems) {
        var depth = value("depth", DEPTH, fields, scope);
        var wetted = fields.optionalWord("wetted").map(word -> scope.positive(word, WETTED));
        if (depth.isPresent() && wetted.isPresent()) {
            problems.error(Code.DEPTH_TWICE, fields.entryPlace("wetted"),
                    "depth says how far under the surface the pellets go, and wetted that they go in only in part",
                    "keep one of the two");
        }
        return depth.<Depth>map(Depth.Over::new).or(() -> wetted.map(Depth.Wetted::new));
    }

    private static Optional<Stirring> stirring(Fields fields, Problems problems) {
        return fields.optionalWord("stir").flatMap(word -> switch (word.text()) {
            case "on" -> Optional.of(Stirring.ON);
            case "off" -> Optional.of(Stirring.OFF);
            default -> {
                stirredOtherwise(word, problems);
                yield Optional.empty();
            }
        });
    }

    private static void stirredOtherwise(Node.Scalar word, Problems problems) {
        var problem = Problem.error(Code.UNKNOWN_WORD, word.place(),
                "a bath is not stirred " + Words.quoted(word.text()), "write stir: on or stir: off");
        var meant = switch (word.text().toLowerCase(Locale.ROOT)) {
            case "yes", "true", "y", "on" -> Optional.of("on");
            case "no", "false", "n", "off" -> Optional.of("off");
            default -> Optional.<String>empty();
        };
        problems.add(meant.flatMap(word::replacedBy).map(problem::with).orElse(problem));
    }

    /** One problem for all steps, those in loops and blocks among them, that leave a question open: at the defaults if there are any, where one line
     * answers for all of them. */
    static void check(Manner defaults, Set<String> misspelt, Optional<Place> place, List<Step> steps,
            Problems problems) {
        var open = new ArrayList<String>();
        var first = Optional.<Place>empty();
        for (var answer : ANSWERS) {
            var isSaid = answer.of().apply(defaults).isPresent() || misspelt.contains(answer.key());
            var step = isSaid ? Optional.<Place>empty() : firstWithout(answer, steps);
            step.ifPresent(_ -> open.add(answer.key()));
            first = first.or(() -> step);
        }
        if (first.isPresent()) {
            problems.error(Code.MANNER_INCOMPLETE, place.orElse(first.get()),
                    "nothing says " + String.join(", ", open) + " for the step in line " + first.get().line(),
                    "write e.g. defaults: " + EXAMPLE);
        }
    }

    private static Optional<Place> firstWithout(Answer answer, List<Step> steps) {
        return steps.stream().flatMap(step -> leftOpen(answer, step).stream()).findFirst();
    }

    private static Optional<Place> leftOpen(Answer answer, Step step) {
        return switch (step) {
            case Step.Immerse immerse ->
                    answer.of().apply(immerse.manner()).isPresent() ? Optional.empty() : Optional.of(immerse.place());
            case Step.Stay stay ->
                    answer.of().apply(stay.manner()).isPresent() ? Optional.empty() : Optional.of(stay.place());
            case Step.Repeat _, Step.Dry _, Step.Person _, Step.Do _ -> Optional.empty();
        };
    }
}
