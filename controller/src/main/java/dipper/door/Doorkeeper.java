package dipper.door;

/** Answers what is asked at a run's door. Called on threads of the door's; returns soon and never waits for the run. */
public interface Doorkeeper {

    /**
     * Lets it happen or not.
     *
     * @param who the account that asks, as the operating system tells it
     */
    Answer answer(Asked asked, String who);
}
