package dipper.setup;

import dipper.link.Arrival;

/** What arrives while a machine is set up. */
public sealed interface Incoming {

    record FromBoard(Arrival arrival) implements Incoming {
    }

    /** What a person does. */
    sealed interface FromPerson extends Incoming {}

    /** A line, in answer to a question. */
    record Typed(String line) implements FromPerson {
    }

    /** A key, on a terminal that hands over each at once. */
    record Pressed(Key key) implements FromPerson {
    }

    /** Somebody has touched the panel, or it can be read no longer: what moved is held already. */
    record Touched() implements FromPerson {
    }

    /** The input has ended. */
    record NobodyThere() implements FromPerson {
    }
}
