package dipper.time;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * How long the machine has slept since this process began. A monotonic clock that stands still meanwhile falls behind the wall clock; whether that was sleep,
 * or somebody set the wall clock, the time since boot tells, which Linux counts through sleep. Looked up only when the two clocks part. Any thread.
 */
final class Slumber {

    /** By so much two clocks may part without a look: less than matters in a dwell, more than readings a few instructions apart. */
    private static final long PARTED = 20_000_000L;
    /** The time since boot is told to 10 ms, so that shorter sleeps are not believed. */
    private static final long SHORTEST = 500_000_000L;
    private static final Path UPTIME = Path.of("/proc/uptime");

    private final LongSupplier monotonic;
    private final LongSupplier wallMillis;
    private final Supplier<OptionalLong> sinceBoot;
    private final OptionalLong behindAtFirst;
    private long apart;
    private long slept;

    /** {@code sinceBoot}: ns, sleep included; empty where the machine cannot tell. */
    Slumber(LongSupplier monotonic, LongSupplier wallMillis, Supplier<OptionalLong> sinceBoot) {
        this.monotonic = monotonic;
        this.wallMillis = wallMillis;
        this.sinceBoot = sinceBoot;
        this.apart = apart();
        this.behindAtFirst = behind();
    }

    /** In ns; never less than before. */
    synchronized long slept() {
        var now = apart();
        if (Math.abs(now - apart) > PARTED) {
            apart = now;
            behind().ifPresent(behind -> {
                var total = behind - behindAtFirst.orElse(behind);
                slept = total > slept + SHORTEST ? total : slept;
            });
        }
        return slept;
    }

    private long apart() {
        return wallMillis.getAsLong() * 1_000_000L - monotonic.getAsLong();
    }

    private OptionalLong behind() {
        var since = sinceBoot.get();
        return since.isPresent() ? OptionalLong.of(since.getAsLong() - monotonic.getAsLong()) : OptionalLong.empty();
    }

    /** As Linux tells it, in seconds with two decimals. */
    static OptionalLong uptime() {
        try {
            var text = Files.readString(UPTIME);
            return OptionalLong.of(Math.round(Double.parseDouble(text.substring(0, text.indexOf(' '))) * 1e9));
        } catch (IOException elsewhere) {
            return OptionalLong.empty();
        }
    }
}
