package dipper.campaign;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What has struck a process and must end it, and by when. */
final class Deadlines {

    private static final long SECOND = 1_000_000_000L;

    /** Of a mishap that must be noticed by then; true time, ns. */
    private record Due(Mishap mishap, State state, long since, long at) {
    }

    /** An ok that came twice stands in for one that is lost so soon behind it; where the coater stands is asked for anyway, ns. */
    private static final long STANDS_IN = 5 * SECOND;

    private final List<Due> dues = new ArrayList<>();
    private long doubledAt = -STANDS_IN;

    void struck(Mishap mishap, State state, long now) {
        if (mishap == Mishap.OK_MISSING && now - doubledAt < STANDS_IN) {
            return;
        }
        doubledAt = mishap == Mishap.OK_DOUBLED ? now : doubledAt;
        within(mishap, state).ifPresent(seconds -> dues.add(new Due(mishap, state, now, now + seconds * SECOND)));
    }

    /** Longest waits by the manual: a report within 1.5 s, asked for once a second; a restart's banner; half as long again as a motion, and 5 s. */
    private static Optional<Long> within(Mishap mishap, State state) {
        return switch (mishap) {
            case UNPLUGGED -> Optional.of(1L);
            case BANNER, SAG, E_STOP, LID -> Optional.of(4L);
            // A board whose motors have no power still comes to rest in its own time.
            case PANEL_STOP -> Optional.of(12L);
            // Homing expects its switches, and no board looks at the others' meanwhile.
            case ALARM -> isHoming(state) ? Optional.empty() : Optional.of(4L);
            case OK_MISSING -> Optional.of(isHoming(state) ? 300L : 60L);
            case COMMIT_FAILS, DISK_FULL -> Optional.of(12L);
            // Homing is let end, which it may never say.
            case STOP -> Optional.of(isHoming(state) ? 300L : 120L);
            // One that is paused is not paused once more.
            case PAUSE -> state == State.PAUSED ? Optional.empty() : Optional.of(isHoming(state) ? 300L : 120L);
            // A bilayer lasts a quarter of an hour.
            case STOP_AFTER_UNIT -> Optional.of(1_800L);
            case ABORT, PAUSE_AT_ONCE -> Optional.of(12L);
            case PANEL_LID, BYTE_LOST, BYTE_FLIPPED, BYTE_INSERTED, OK_LATE, OK_DOUBLED, LIMIT_NOISE, STALL,
                    SLOW_COMMIT,
                    CLOCK_AHEAD, CLOCK_BACK, SUSPENDED, KILLED, KILLED_BEFORE_COMMIT, KILLED_AFTER_COMMIT, POWER_CUT ->
                    Optional.empty();
        };
    }

    private static boolean isHoming(State state) {
        return state == State.HOMING || state == State.RECOVERING;
    }

    /** The host could not have noticed for so long. */
    void postponed(long nanos) {
        dues.replaceAll(due -> new Due(due.mishap(), due.state(), due.since(), due.at() + nanos));
    }

    /** The process has ended, in words; what it noticed too late. */
    List<String> ended(long now) {
        var late = dues.stream().filter(due -> now > due.at())
                .map(due -> "%s in %s was noticed after %.1f s".formatted(due.mishap(), due.state(),
                        (now - due.since()) / 1e9))
                .toList();
        return late;
    }

    /** It came to its end as if nothing had been; what it had to notice. A wish may come too late to change anything. */
    List<String> completed() {
        return dues.stream().filter(due -> !due.mishap().isWish())
                .map(due -> "%s in %s was never noticed".formatted(due.mishap(), due.state())).toList();
    }

    /** Nothing of it concerns the next process. */
    void over() {
        dues.clear();
    }
}
