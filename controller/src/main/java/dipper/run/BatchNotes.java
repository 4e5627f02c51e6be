package dipper.run;

import dipper.plan.Plan;
import dipper.record.RunEvent.PelletLost;
import dipper.record.RunEvent.Remarked;
import dipper.record.RunEvent.RunChanged;

/** Takes what people want or note of a run and its batch. */
public interface BatchNotes {

    /** Goes by another plan of the same batch from the end of the treatment under way on. */
    void change(Plan plan, RunChanged changed);

    /** Notes that a pellet no longer hangs in its slot. */
    void lose(PelletLost lost);

    /** Keeps what a person has seen. */
    void remark(Remarked remark);
}
