package dipper.protocol;

import dipper.recipe.Meanwhile;
import dipper.recipe.Observation;
import dipper.recipe.Purpose;
import dipper.recipe.Rest;
import dipper.recipe.WhenInDoubt;
import dipper.units.Time;
import dipper.yaml.Place;
import java.util.List;
import java.util.Optional;

/** What is done to the pellets in one step, every parameter bound; one instance serves all passes of a loop. */
public sealed interface Action {

    /** The recipe's line. */
    Place place();

    /** Where the holder goes if it must stop during this action. */
    Rest rest();

    /** In a few words, for tables: "layer PAA", "dry air". */
    default String inWords() {
        return switch (this) {
            case Immerse immerse -> immerse.purpose().verb() + " " + immerse.solution();
            case Dry dry -> "dry " + dry.service().orElse("air");
            case Stay stay -> "stay " + stay.solution();
            case Ask _ -> "person";
            case Stop stop -> "stop" + stop.refuge().map(refuge -> " in " + refuge.solution()).orElse("");
        };
    }

    /** The solution that the pellets go into; empty where they stay in air. */
    default Optional<String> bath() {
        return switch (this) {
            case Immerse immerse -> Optional.of(immerse.solution());
            case Stay stay -> Optional.of(stay.solution());
            case Stop stop -> stop.refuge().map(Refuge::solution);
            case Dry _, Ask _ -> Optional.empty();
        };
    }

    /** How they pass into that solution and out of it. */
    default Optional<Passage> way() {
        return switch (this) {
            case Immerse immerse -> Optional.of(immerse.passage());
            case Stay stay -> Optional.of(stay.passage());
            case Stop stop -> stop.refuge().map(Refuge::passage);
            case Dry _, Ask _ -> Optional.empty();
        };
    }

    record Immerse(Purpose purpose, String solution, Dwell dwell, Passage passage, Rest rest, WhenInDoubt whenInDoubt,
            Place place) implements Action {
    }

    /** Hangs to lose water, at the safe height where it is or at a service of the rig. */
    record Dry(Optional<String> service, Time time, Rest rest, Place place) implements Action {
    }

    /** Waits in a solution until a person confirms, then lifts, drains and comes to the loading place. */
    record Stay(String solution, Passage passage, Place place) implements Action {

        @Override
        public Rest rest() {
            return new Rest.Here();
        }
    }

    /**
     * Waits at the loading place for a person.
     *
     * @param holder where the holder is meanwhile
     * @param allowed what a forecast reckons with; the wait itself has no end
     * @param record what the person types in
     */
    record Ask(String message, Meanwhile holder, Time allowed, List<Observation> record, Place place)
            implements Action {

        public Ask {
            record = List.copyOf(record);
        }

        @Override
        public Rest rest() {
            return new Rest.Here();
        }
    }

    /**
     * The batch needs a person: pellets leave or are hung, beakers are replaced. The pellets wait in the refuge, where there is one, until a person
     * comes; what can be done meanwhile is done then, and what needs the holder away is done at the loading place.
     *
     * @param meanwhile done while the pellets are in the refuge; empty where there is none
     * @param atLoadingPlace empty where the holder need not come out for it
     * @param place the batch's line
     */
    record Stop(Optional<Refuge> refuge, List<Errand> meanwhile, List<Errand> atLoadingPlace, Place place)
            implements Action {

        public Stop {
            meanwhile = List.copyOf(meanwhile);
            atLoadingPlace = List.copyOf(atLoadingPlace);
        }

        @Override
        public Rest rest() {
            return new Rest.Here();
        }
    }

    /** Where pellets wait for a person, and how they pass into it and out. */
    record Refuge(String solution, Passage passage) {
    }
}
