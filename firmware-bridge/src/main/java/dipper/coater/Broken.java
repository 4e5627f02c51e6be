package dipper.coater;

import java.util.Optional;

/** After a failure, or before connecting: one root cause was told, and nothing more is until someone stops or connects. */
record Broken(Fault cause) implements Exchange {

    @Override
    public Optional<End> on(Heard heard, long now) {
        return Optional.empty();
    }

    @Override
    public Optional<End> onTime(long now) {
        return Optional.empty();
    }

    @Override
    public long wake() {
        return Wire.NEVER;
    }
}
