package dipper.cli;

import dipper.door.Answer.Refused;
import dipper.record.RunEvent.RunChanged;

/** A change of a run that is under way, worked out: the plan that it makes, or why it cannot be. */
sealed interface Amendment {

    record Sound(Prepared prepared, RunChanged changed) implements Amendment {
    }

    record Not(Refused why) implements Amendment {
    }

    static Amendment not(String what, String remedy) {
        return new Not(new Refused(what, remedy));
    }
}
