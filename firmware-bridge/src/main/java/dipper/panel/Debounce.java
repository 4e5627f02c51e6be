package dipper.panel;

import dipper.units.Time;
import java.util.Optional;

/** Believes a contact when it has been the same for long enough: contacts bounce, and long wires catch noise. Pure but for what it remembers. */
final class Debounce {

    /** Something else than is believed, and since when it has been read so. */
    private record Doubt(long since) {
    }

    private final long settles;
    private Sense believed;
    private Optional<Doubt> doubt = Optional.empty();

    /** {@code settles}: how long it must be the same. */
    Debounce(Time settles, Sense atFirst) {
        this.settles = settles.nanoseconds();
        this.believed = atFirst;
    }

    Sense believed() {
        return believed;
    }

    /** Read at that instant, ns; what is believed from now on, where that has changed. */
    Optional<Sense> read(Sense now, long at) {
        if (now == believed) {
            doubt = Optional.empty();
            return Optional.empty();
        }
        var since = doubt.map(Doubt::since).orElse(at);
        doubt = Optional.of(new Doubt(since));
        if (at - since < settles) {
            return Optional.empty();
        }
        doubt = Optional.empty();
        believed = now;
        return Optional.of(now);
    }
}
