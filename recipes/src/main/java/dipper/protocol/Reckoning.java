package dipper.protocol;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Counts what a course comes to without going through every round: where a body is begun again with the same units in progress, it adds the same
 * again. So a million rounds cost no more than those that differ.
 */
final class Reckoning {

    /** Told of each layer out of order, at least once for each line that has one. */
    interface Disorder {

        Disorder IGNORED = (_, _, _) -> {
        };

        /** The tally is the one before that layer. */
        void outOfOrder(StepKey key, Action.Immerse layer, Tally before);
    }

    /** What a body did once, and does again whenever it is begun alike. */
    private record Leap(Tally from, Tally to) {
    }

    /** How many states are remembered of a body; only units of very unlike lengths come to more. */
    private static final int MOST = 1_000;

    private final IdentityHashMap<List<Course>, Map<List<List<Integer>>, Leap>> known = new IdentityHashMap<>();
    private final String prefix;
    private final Disorder disorder;

    /** Keys begin with the prefix. */
    Reckoning(String prefix, Disorder disorder) {
        this.prefix = prefix;
        this.disorder = disorder;
    }

    /** The tally at the end of those steps, the outermost of their pass. */
    Tally after(List<Course> steps, Tally before) {
        var tally = before;
        for (var at = 0; at < steps.size(); at++) {
            tally = after(steps.get(at), tally, prefix + (at + 1));
        }
        return tally;
    }

    private Tally after(Course course, Tally before, String key) {
        return switch (course) {
            case Course.One(var action) -> after(action, before, key);
            case Course.Loop(var times, var body, var _) -> rounds(times, body, before, key);
        };
    }

    private Tally after(Action action, Tally before, String key) {
        var after = before.plus(action);
        if (after.outOfOrder() > before.outOfOrder() && action instanceof Action.Immerse layer) {
            disorder.outOfOrder(new StepKey(key), layer, before);
        }
        return after;
    }

    private Tally rounds(long times, List<Course> body, Tally before, String key) {
        Map<List<List<Integer>>, Long> firsts = new HashMap<>();
        Map<Long, Tally> starts = new HashMap<>();
        var tally = before;
        for (var round = 1L; round <= times; round++) {
            var first = firsts.get(tally.inProgress());
            if (first != null) {
                var period = round - first;
                var left = times - round + 1;
                var leapt = tally.plus(starts.get(first), tally, left / period);
                return rounds(left % period, body, leapt, key);
            }
            if (firsts.size() < MOST) {
                firsts.put(tally.inProgress(), round);
                starts.put(round, tally);
            }
            tally = round(body, tally, key + "/" + round);
        }
        return tally;
    }

    private Tally round(List<Course> body, Tally before, String key) {
        var leaps = known.computeIfAbsent(body, _ -> new HashMap<>());
        var leap = leaps.get(before.inProgress());
        if (leap != null) {
            return before.plus(leap.from(), leap.to(), 1);
        }
        var tally = before;
        for (var at = 0; at < body.size(); at++) {
            tally = after(body.get(at), tally, key + "/" + (at + 1));
        }
        if (leaps.size() < MOST) {
            leaps.put(before.inProgress(), new Leap(before, tally));
        }
        return tally;
    }
}
