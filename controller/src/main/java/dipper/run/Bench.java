package dipper.run;

import dipper.coater.Coater;
import dipper.time.Clock;
import dipper.time.Inbox;

/** What a run works with: the coater, the inbox in which everything arrives, the clock, and the people to ask. */
public record Bench(Coater coater, Inbox<Happening> inbox, Clock clock, People people) {
}
