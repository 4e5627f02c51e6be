package dipper.run;

import dipper.link.Arrival;
import dipper.panel.PanelLost;
import dipper.panel.Sense;
import dipper.plan.Plan;
import dipper.record.RunEvent.Observed;
import dipper.record.RunEvent.PelletLost;
import dipper.record.RunEvent.Remarked;
import dipper.record.RunEvent.RunChanged;
import java.util.List;
import java.util.function.Supplier;

/** Everything that can arrive in a run's inbox. */
public sealed interface Happening {

    record FromBoard(Arrival arrival) implements Happening {
    }

    /** What is noted whatever the run is busy with, and changes what comes after it. */
    sealed interface Wished extends Happening {}

    /** Go to, or stay at, the step's rest, at once or after the unit under way. */
    record RestWanted(String who, Wish wish) implements Wished {
    }

    /** Whoever wished for a rest that is not come to yet wishes it no more. */
    record GoOnWanted(String who) implements Wished {
    }

    /** From the end of the treatment under way on, go by that plan. */
    record ChangeWanted(Plan plan, RunChanged changed) implements Wished {
    }

    /** A pellet no longer hangs in its slot. */
    record PelletMissed(PelletLost lost) implements Wished {
    }

    /** A person has seen something. */
    record Seen(Remarked remark) implements Wished {
    }

    /** The panel's lid has been opened or closed; whether that holds anything its {@link PanelDesk} has decided. */
    record LidMoved(Sense now) implements Wished {
    }

    /** Somebody has pressed the panel's resume button. */
    record ResumePressed() implements Wished {
    }

    /** The brake byte is on its way already; what is left is to come to rest in good order, and to end the run so; {@code reason} where a panel is lost. */
    record Braked(String who, Urgency why, PanelLost reason) implements Happening {

        static final PanelLost NO_REASON = new PanelLost("", "");

        public Braked(String who, Urgency why) {
            this(who, why, NO_REASON);
        }
    }

    /** A paused run is to go on, as its record then stands: everything asked for before is in it. */
    record Resumed(String who, Supplier<Resumption> resumption) implements Happening {
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
