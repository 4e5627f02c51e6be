package dipper.recipe;

/** Where the holder goes if it must stop during a step. */
public sealed interface Rest {

    /** The place without the reason for it. */
    default Rest place() {
        return this;
    }

    /** The same place, with the chemist's reason why it keeps the film; nothing is said against it then. */
    record Reasoned(Rest rest, String because) implements Rest {

        @Override
        public Rest place() {
            return rest;
        }
    }

    /** In the bath it is in or on its way to. */
    record Here() implements Rest {
    }

    /** In the next rinse in the recipe's own order; within a rinse that rinse itself; after the last, the last. */
    record NextRinse() implements Rest {
    }

    record InSolution(String solution) implements Rest {
    }

    /** Not within this step: it is finished first, and the next step's answer holds. */
    record Never() implements Rest {
    }
}
