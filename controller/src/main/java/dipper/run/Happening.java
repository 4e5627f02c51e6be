package dipper.run;

import dipper.link.Arrival;
import dipper.record.RunEvent.Ending;
import dipper.record.RunEvent.Observed;
import java.util.List;

/** Everything that can arrive in a run's inbox. */
public sealed interface Happening {

    record FromBoard(Arrival arrival) implements Happening {
    }

    /** Go to, or stay at, the step's rest, at once or after the unit under way. */
    record RestWanted(String who, Wish wish) implements Happening {
    }

    /** Whoever wished for a rest that is not come to yet wishes it no more. */
    record GoOnWanted(String who) implements Happening {
    }

    /** The brake byte is on its way already; what is left is to come to rest in good order, and to end the run so. */
    record Braked(String who, Ending ending) implements Happening {
    }

    /** A paused run is to go on like that. */
    record Resumed(Resumption resumption) implements Happening {
    }

    /** A person did what was asked, and typed these values in. */
    record Answered(String who, List<Observed> observed) implements Happening {

        public Answered {
            observed = List.copyOf(observed);
        }
    }

    /** Nobody can be asked: the input has ended. */
    record NobodyThere() implements Happening {
    }
}
