package dipper.time;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;

/** The machine's own clocks; any number of them tell the same. */
public final class SystemClock implements Clock {

    /** Linux names each of its boots there; {@code System.nanoTime} counts from it. */
    private static final Path LINUX = Path.of("/proc/sys/kernel/random/boot_id");

    private static final String BOOT = readBoot();
    private static final Slumber SLUMBER = new Slumber(System::nanoTime, System::currentTimeMillis, Slumber::uptime);

    /** {@code System.nanoTime} alone stands still while the machine sleeps. */
    @Override
    public long nanos() {
        return System.nanoTime() + SLUMBER.slept();
    }

    @Override
    public long slept() {
        return SLUMBER.slept();
    }

    @Override
    public Instant wall() {
        return Instant.now();
    }

    @Override
    public String boot() {
        return BOOT;
    }

    /** Where the system has no name for its boots, one for this process: its instants are then comparable with no other's. */
    private static String readBoot() {
        try {
            return Files.readString(LINUX).strip();
        } catch (IOException elsewhere) {
            return UUID.randomUUID().toString();
        }
    }
}
