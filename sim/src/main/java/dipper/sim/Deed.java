package dipper.sim;

import java.util.List;
import java.util.Set;

/** What a line has the board do, in order; some wait until the motors stand or the planner has room. */
sealed interface Deed {

    /** Waits until every planned motion is done. */
    record Drain() implements Deed {
    }

    record Dwell(double seconds) implements Deed {
    }

    record Move(Block.Kind kind, Point target, double feed) implements Deed {
    }

    /** Along an arc, line by line. */
    record Turn(Arc arc) implements Deed {
    }

    record Alarm(int number) implements Deed {
    }

    /** A probing motion has ended without a touch. */
    record Probed() implements Deed {
    }

    record Jog(Point target, double feed) implements Deed {
    }

    record Spindle(float speed) implements Deed {
    }

    /** Coolant as the number behind M. */
    record Coolant(int word) implements Deed {
    }

    record Store(int index, Point offset) implements Deed {
    }

    /** The work coordinates have changed: the next report tells them. */
    record OffsetChanged() implements Deed {
    }

    record Say(String text) implements Deed {
    }

    /** M0: a hold by program. */
    record Hold() implements Deed {
    }

    /** One set of axes after the other. */
    record Home(List<Set<Motor>> cycles) implements Deed {
    }

    /** Runs the stored startup lines. */
    record Startup() implements Deed {
    }
}
