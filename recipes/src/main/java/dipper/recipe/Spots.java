package dipper.recipe;

import dipper.yaml.Place;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Where in the text the answers of a step stand, for problems that show only when all of a recipe is known: in the step itself, else in the defaults.
 * Immutable.
 */
public final class Spots {

    /** What a problem can be about. */
    public enum Answer {
        IMMERSION, WITHDRAWAL, DEPTH, AT_MOST, STROKE, PERIOD
    }

    private final Manner defaults;
    private final Map<Place, Step> steps = new HashMap<>();

    public Spots(Recipe recipe) {
        this.defaults = recipe.defaults();
        flat(Stream.concat(recipe.steps().stream(),
                recipe.blocks().values().stream().flatMap(block -> block.steps().stream())))
                .forEach(step -> steps.put(step.place(), step));
    }

    /** The place of an answer of the step in that place; the step's own where it is no step of the recipe, or does not say it. */
    public Place of(Place step, Answer answer) {
        var found = switch (answer) {
            case IMMERSION -> said(step, Manner::immersion).map(Value::place);
            case WITHDRAWAL -> said(step, Manner::withdrawal).map(Value::place);
            case DEPTH -> depth(step).map(Spots::place);
            case AT_MOST -> dwell(step).flatMap(Dwell::atMost).map(Value::place);
            case STROKE -> dwell(step).flatMap(Dwell::movement).map(movement -> movement.stroke().place());
            case PERIOD -> dwell(step).flatMap(Dwell::movement).map(movement -> movement.period().place());
        };
        return found.orElse(step);
    }

    /** Which answer of the step stands in that spot, if one does. */
    public Optional<Answer> answerIn(Place spot, Place step) {
        return spot.equals(step)
                ? Optional.empty()
                : Stream.of(Answer.values()).filter(answer -> of(step, answer).equals(spot)).findFirst();
    }

    /** How the step in that place says how deep the pellets go. */
    public Optional<Depth> depth(Place step) {
        return said(step, Manner::depth);
    }

    /** One answer of the step in that place, else that of the defaults; none where no step that goes into a bath stands there. */
    private <T> Optional<T> said(Place step, Function<Manner, Optional<T>> answer) {
        return switch (steps.get(step)) {
            case Step.Immerse immerse -> answer.apply(immerse.manner()).or(() -> answer.apply(defaults));
            case Step.Stay stay -> answer.apply(stay.manner()).or(() -> answer.apply(defaults));
            case Step.Repeat _, Step.Dry _, Step.Person _, Step.Do _ -> Optional.empty();
            case null -> Optional.empty();
        };
    }

    private Optional<Dwell> dwell(Place step) {
        return steps.get(step) instanceof Step.Immerse immerse ? Optional.of(immerse.dwell()) : Optional.empty();
    }

    private static Place place(Depth depth) {
        return switch (depth) {
            case Depth.Over(var liquid) -> liquid.place();
            case Depth.Wetted(var length) -> length.place();
        };
    }

    private static Stream<Step> flat(Stream<Step> steps) {
        return steps.flatMap(step -> switch (step) {
            case Step.Repeat repeat -> Stream.concat(Stream.of(step), flat(repeat.steps().stream()));
            case Step.Immerse _, Step.Dry _, Step.Stay _, Step.Person _, Step.Do _ -> Stream.of(step);
        });
    }
}
