package dipper.run;

import dipper.record.RunEvent.RunClosed;

/** How one step came out for the loop: the run goes on, or is over. */
sealed interface Turn {

    record Onward() implements Turn {
    }

    record Over(RunClosed closing) implements Turn {
    }
}
