package dipper.coater;

import dipper.grbl.RealTime;
import dipper.grbl.Reply.Report;
import java.util.Optional;

/**
 * Brings the axes to rest with a hold and knows when they stand: {@code Hold:0}, or a speed of 0 at the same place in two reports, since some boards stay
 * in {@code Hold:1}. A part of other exchanges.
 */
final class Halt {

    private static final long PERIOD = 50_000_000L;
    private static final long AGAIN = 250_000_000L;

    private final Context context;
    private final long latest;
    private final long begun;
    private long held;
    private Optional<Report> before = Optional.empty();

    /** Writes the hold. */
    Halt(Context context, long now) {
        this.context = context;
        this.begun = now;
        this.held = now;
        this.latest = now + context.deadlines().halting(context.rig());
        context.wire().now(RealTime.HOLD);
        context.wire().ask();
    }

    /** Whether they stand, by this report. */
    boolean stands(Report report, long now) {
        var same = before.filter(earlier -> earlier.x() == report.x() && earlier.y() == report.y()
                && earlier.z() == report.z() && report.feed() == 0);
        before = Optional.of(report);
        return switch (report.state()) {
            case HOLD -> report.sub() == 0 || same.isPresent();
            case IDLE, ALARM, DOOR, CHECK, SLEEP, TOOL -> same.isPresent();
            case HOME -> false;
            case RUN, JOG -> {
                holdAgain(now);
                yield false;
            }
        };
    }

    /** A hold is never acknowledged, so one that had no effect was lost; a second one does no harm. */
    private void holdAgain(long now) {
        if (now >= held + AGAIN) {
            held = now;
            context.wire().now(RealTime.HOLD);
        }
    }

    /** Asks when it is time to; a fault where the board is silent or does not come to rest. */
    Optional<Fault> onTime(long now) {
        if (now >= context.silentAt()) {
            return Optional.of(Faults.silent("answer ?", context.deadlines().report(), context.wire()));
        }
        if (now >= latest) {
            return Optional.of(Faults.overdue("come to rest", latest - begun));
        }
        if (now >= context.wire().asked() + PERIOD) {
            context.wire().ask();
        }
        return Optional.empty();
    }

    long wake() {
        return Math.min(context.wire().asked() + PERIOD, Math.min(latest, context.silentAt()));
    }
}
