package dipper.recipe;

import dipper.yaml.Place;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One entry of {@code steps:}; the verb is the chemistry, its value the solution. */
public sealed interface Step {

    /** Where the verb and its value stand in the text. */
    Place place();

    /** {@code layer:}, {@code rinse:} or {@code dip:} in a solution, {@code for:} a dwell. */
    record Immerse(Purpose purpose, String solution, Dwell dwell, Manner manner, Optional<Rest> rest,
            WhenInDoubt whenInDoubt, Place place) implements Step {
    }

    /** {@code dry: air, for: 2 min}: hangs at the safe height where it is, or at a service of the rig ({@code dry: nitrogen}). */
    record Dry(Optional<String> service, Value time, Optional<Rest> rest, Place place) implements Step {
    }

    /** {@code stay: rinse B}: the holder waits in that solution until a person confirms, then lifts and drains. */
    record Stay(String solution, Manner manner, Place place) implements Step {
    }

    /** {@code person:}: at the loading place, until the person says it is done; {@code allow:} is what a forecast reckons with. */
    record Person(String message, Meanwhile holder, Optional<Value> allowed, List<Observation> record, Place place)
            implements Step {
    }

    /** {@code repeat: n} with {@code steps:}. */
    record Repeat(Value times, List<Step> steps, Place place) implements Step {
    }

    /** {@code do: block}, or {@code repeat: n, do: block}, with a value for each of the block's {@code given}. */
    record Do(Value times, String block, Map<String, Value> given, Place place) implements Step {
    }
}
