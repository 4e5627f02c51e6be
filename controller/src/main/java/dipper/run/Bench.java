package dipper.run;

import dipper.coater.Coater;
import dipper.time.Clock;
import dipper.time.Inbox;

/** What a run works with: the coater, the inbox in which everything arrives, the clock, the people to ask, and the panel as what guards motion. */
public record Bench(Coater coater, Inbox<Happening> inbox, Clock clock, People people, Guard guard) {

    /** Without a panel. */
    public Bench(Coater coater, Inbox<Happening> inbox, Clock clock, People people) {
        this(coater, inbox, clock, people, Guard.none());
    }
}
