package dipper.run;

import dipper.coater.Coater;
import dipper.plan.Plan;
import dipper.record.RunEvent.PelletLost;
import dipper.record.RunEvent.Remarked;
import dipper.record.RunEvent.RunChanged;
import dipper.time.Inbox;
import java.util.function.Supplier;

/** What people may ask of a run, from any thread, whatever the run is busy with. */
public record Requests(Coater coater, Inbox<Happening> inbox) implements BatchNotes {

    /** Go to, or stay at, the step's rest, then end the run. */
    public void stop(String who) {
        inbox.post(new Happening.RestWanted(who, Wish.STOP));
    }

    /** As {@link #stop}, once every counted unit that is under way is complete. */
    public void stopAfterUnit(String who) {
        inbox.post(new Happening.RestWanted(who, Wish.STOP_AFTER_UNIT));
    }

    /** Go to, or stay at, the step's rest, and wait there. */
    public void pause(String who) {
        inbox.post(new Happening.RestWanted(who, Wish.PAUSE));
    }

    /** Takes back what was wished before the rest is come to. */
    public void goOn(String who) {
        inbox.post(new Happening.GoOnWanted(who));
    }

    @Override
    public void change(Plan plan, RunChanged changed) {
        inbox.post(new Happening.ChangeWanted(plan, changed));
    }

    @Override
    public void lose(PelletLost lost) {
        inbox.post(new Happening.PelletMissed(lost));
    }

    @Override
    public void remark(Remarked remark) {
        inbox.post(new Happening.Seen(remark));
    }

    /** Goes on with a run that is paused; how is asked for when its turn has come, on the conductor's thread. */
    public void resume(String who, Supplier<Resumption> resumption) {
        inbox.post(new Happening.Resumed(who, resumption));
    }

    /**
     * Stop where it is: the brake's byte is written before this returns, past the conductor, its ledger and its screen; then the run comes to its end as
     * Aborted with the position kept, or while homing with the position lost, which the record says.
     */
    public void abort(String who) {
        atOnce(who, Urgency.ABORT);
    }

    /** As {@link #abort}, and waits there, as Paused. */
    public void pauseAtOnce(String who) {
        atOnce(who, Urgency.PAUSE);
    }

    private void atOnce(String who, Urgency why) {
        coater.brake();
        inbox.post(new Happening.Braked(who, why));
    }
}
