package dipper.run;

import dipper.coater.Coater;
import dipper.time.Inbox;

/** What people may ask of a run, from any thread, whatever the run is busy with. */
public record Requests(Coater coater, Inbox<Happening> inbox) {

    /** Go to, or stay at, the step's rest, then end the run. */
    public void stop(String who) {
        inbox.post(new Happening.StopWanted(who));
    }

    /**
     * Stop where it is: the brake's byte is written before this returns, past the conductor, its ledger and its screen; then the run comes to Stopped with
     * the position kept, or while homing with the position lost, which the record says.
     */
    public void stopAtOnce(String who) {
        coater.brake();
        inbox.post(new Happening.Braked(who));
    }
}
