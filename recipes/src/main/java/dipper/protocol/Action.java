package dipper.protocol;

import dipper.recipe.Purpose;
import dipper.recipe.Rest;
import dipper.units.Time;
import dipper.yaml.Place;

/** What is done to the pellets in one step, every parameter bound; one instance serves all passes of a loop. */
public sealed interface Action {

    /** The recipe's line. */
    Place place();

    /** Where the holder goes if it must stop during this action. */
    Rest rest();

    record Immerse(Purpose purpose, String solution, Time dwell, Passage passage, Rest rest, Place place)
            implements Action {
    }

    /** Hangs at the safe height to lose water. */
    record Dry(Time time, Rest rest, Place place) implements Action {
    }

    /** Waits in a solution until a person confirms, then lifts, drains and comes to the loading place. */
    record Stay(String solution, Passage passage, Place place) implements Action {

        @Override
        public Rest rest() {
            return new Rest.Here();
        }
    }

    /** Waits at the loading place for a person. */
    record Ask(String message, Place place) implements Action {

        @Override
        public Rest rest() {
            return new Rest.Here();
        }
    }
}
