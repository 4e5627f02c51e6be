package dipper.bench;

import dipper.time.Clock;
import dipper.time.SystemClock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** Where a benchmark says what it found, and meanwhile how far it is: figures on standard output as they come, progress on standard error. */
final class Results {

    private final String name;
    private final Clock clock = new SystemClock();
    private final long since = clock.nanos();
    private boolean within = true;

    Results(String name) {
        this.name = name;
    }

    /** Any thread. */
    synchronized void figure(Figure figure) {
        System.out.println(name + "  " + figure);
        within &= figure.isWithin();
    }

    void progress(String words) {
        var seconds = Duration.ofNanos(clock.nanos() - since).toMillis() / 1e3;
        System.err.println(String.format(Locale.ROOT, "%s  %6.1f s  %s", name, seconds, words));
    }

    /** p50, p99 and the largest of these ns as ms; the p99 is held against the bound. */
    void quantiles(String what, List<Long> nanos, double boundMillis) {
        var sorted = nanos.stream().mapToDouble(one -> one / 1e6).sorted().toArray();
        var of = " of " + sorted.length;
        figure(new Figure(what + ", p50" + of, sorted[sorted.length / 2], Double.POSITIVE_INFINITY, "ms"));
        figure(new Figure(what + ", p99" + of, sorted[(int) Math.ceil(sorted.length * 0.99) - 1], boundMillis, "ms"));
        figure(new Figure(what + ", max" + of, sorted[sorted.length - 1], Double.POSITIVE_INFINITY, "ms"));
    }

    synchronized boolean areWithin() {
        return within;
    }
}
