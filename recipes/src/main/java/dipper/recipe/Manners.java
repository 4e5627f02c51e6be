package dipper.recipe;

import dipper.units.Dimension;
import dipper.yaml.Code;
import dipper.yaml.Fields;
import dipper.yaml.Place;
import dipper.yaml.Problems;
import dipper.yaml.Wanted;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads how a holder goes in and out, of a step or of {@code defaults:}, and sees that no step is left without an answer. */
final class Manners {

    private Manners() {}

    /** One of the four answers: its key, what it asks for, and where a manner holds it. */
    private record Answer(String key, Wanted wanted, Function<Manner, Optional<Value>> of) {
    }

    private static final List<Answer> ANSWERS = List.of(
            new Answer("immersion", new Wanted("an immersion speed", Dimension.SPEED), Manner::immersion),
            new Answer("withdrawal", new Wanted("a withdrawal speed", Dimension.SPEED), Manner::withdrawal),
            new Answer("drain", new Wanted("a drain", Dimension.TIME), Manner::drain),
            new Answer("depth", new Wanted("a depth", Dimension.LENGTH), Manner::depth));

    static final String EXAMPLE = "{immersion: 5 mm/s, withdrawal: 2 mm/s, drain: 10 s, depth: 5 mm}";

    static Manner read(Fields fields, Scope scope) {
        var values = ANSWERS.stream()
                .map(answer -> fields.optionalWord(answer.key()).map(word -> scope.value(word, answer.wanted())))
                .toList();
        return new Manner(values.get(0), values.get(1), values.get(2), values.get(3));
    }

    /** One problem for all steps, those in loops and blocks among them, that leave a question open: at the defaults if there are any, where one line
     * answers for all of them. */
    static void check(Manner defaults, Optional<Place> place, List<Step> steps, Problems problems) {
        var open = new ArrayList<String>();
        var first = Optional.<Place>empty();
        for (var answer : ANSWERS) {
            var step = answer.of().apply(defaults).isPresent() ? Optional.<Place>empty() : firstWithout(answer, steps);
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
