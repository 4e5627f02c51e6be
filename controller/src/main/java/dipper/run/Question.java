package dipper.run;

import dipper.recipe.Observation;
import dipper.units.Time;
import java.util.List;
import java.util.Optional;

/**
 * What a person is asked: to do something and say so, and to type values in.
 *
 * @param allowed what a forecast reckons with; the question itself waits without an end
 */
public record Question(String message, Time allowed, List<Entry> entries) {

    /** One value to be typed in; of one pellet, where it is asked for each. */
    public record Entry(Observation observation, Optional<String> pellet) {
    }

    public Question {
        entries = List.copyOf(entries);
    }
}
