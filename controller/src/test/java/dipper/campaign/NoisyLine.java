package dipper.campaign;

import dipper.link.Arrival;
import dipper.link.Link;
import dipper.link.LinkLost;
import dipper.sim.VirtualClock;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;

/** The line between one process and the board, on which bytes and acknowledgements meet with mishaps. */
final class NoisyLine implements Link {

    /** Who watches the line. */
    interface Listener {

        /** Something is about to be written, as the host means it; not told of askings for a report. */
        void writes(String text);

        /** A mishap has struck what was written, or what arrives ({@code mangled}). */
        void struck(Mishap mishap, String text, Way way);
    }

    enum Way {
        TO_BOARD, FROM_BOARD
    }

    private final Link link;
    private final HostClock host;
    private final VirtualClock truth;
    private final Random random;
    private final Listener listener;
    private final ArrayDeque<Mishap> outward = new ArrayDeque<>();
    private final ArrayDeque<Mishap> inward = new ArrayDeque<>();
    private final ArrayDeque<Mishap> acknowledgements = new ArrayDeque<>();
    private Optional<Consumer<Arrival>> receiver = Optional.empty();
    /** Bytes arrive in order: behind a late one, all are late. */
    private long lateUntil = Long.MIN_VALUE;

    NoisyLine(Link link, HostClock host, VirtualClock truth, Random random, Listener listener) {
        this.link = link;
        this.host = host;
        this.truth = truth;
        this.random = random;
        this.listener = listener;
    }

    /** It strikes the next bytes that pass. */
    void strike(Mishap mishap) {
        switch (mishap) {
            case BYTE_LOST, BYTE_FLIPPED, BYTE_INSERTED -> (random.nextBoolean() ? outward : inward).add(mishap);
            case OK_LATE, OK_MISSING, OK_DOUBLED -> acknowledgements.add(mishap);
            case BANNER, SAG, ALARM, LIMIT_NOISE, STALL, UNPLUGGED, E_STOP, LID, PANEL_STOP, PANEL_LID, KILLED,
                    KILLED_BEFORE_COMMIT,
                    KILLED_AFTER_COMMIT,
                    POWER_CUT, COMMIT_FAILS, DISK_FULL, SLOW_COMMIT, CLOCK_AHEAD, CLOCK_BACK, SUSPENDED, STOP,
                    STOP_AFTER_UNIT, PAUSE, PAUSE_AT_ONCE, ABORT ->
                    throw new IllegalArgumentException(mishap + " is none of the line's");
        }
    }

    @Override
    public String name() {
        return link.name();
    }

    @Override
    public Optional<LinkLost> open(Consumer<Arrival> to) {
        receiver = Optional.of(to);
        lateUntil = Long.MIN_VALUE;
        return link.open(this::arrived);
    }

    @Override
    public Optional<LinkLost> write(byte[] bytes) {
        if (bytes.length > 1 || bytes[0] != '?') {
            listener.writes(text(bytes));
        }
        if (outward.isEmpty()) {
            return link.write(bytes);
        }
        var mishap = outward.remove();
        listener.struck(mishap, text(bytes), Way.TO_BOARD);
        return link.write(mangled(mishap, bytes));
    }

    private void arrived(Arrival arrival) {
        switch (arrival) {
            case Arrival.Bytes(var _, var bytes) -> heard(bytes);
            case Arrival.Lost _ -> deliver(arrival);
        }
    }

    private void heard(byte[] bytes) {
        if (!acknowledgements.isEmpty() && text(bytes).equals("ok\r\n")) {
            acknowledged(acknowledgements.remove(), bytes);
        } else if (!inward.isEmpty()) {
            var mishap = inward.remove();
            listener.struck(mishap, text(bytes), Way.FROM_BOARD);
            later(mangled(mishap, bytes));
        } else {
            later(bytes);
        }
    }

    private void acknowledged(Mishap mishap, byte[] bytes) {
        listener.struck(mishap, "ok", Way.FROM_BOARD);
        if (mishap == Mishap.OK_LATE) {
            lateUntil = truth.nanos() + 1_000_000L * (1 + random.nextInt(4_000));
        }
        if (mishap != Mishap.OK_MISSING) {
            later(bytes);
        }
        if (mishap == Mishap.OK_DOUBLED) {
            later(bytes.clone());
        }
    }

    private void later(byte[] bytes) {
        if (bytes.length == 0) {
            return;
        }
        if (truth.nanos() >= lateUntil) {
            deliver(new Arrival.Bytes(host.nanos(), bytes));
        } else {
            truth.at(lateUntil, () -> deliver(new Arrival.Bytes(host.nanos(), bytes)));
        }
    }

    private void deliver(Arrival arrival) {
        receiver.ifPresent(to -> to.accept(arrival));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private byte[] mangled(Mishap mishap, byte[] bytes) {
        var at = random.nextInt(bytes.length);
        if (mishap == Mishap.BYTE_FLIPPED) {
            var flipped = bytes.clone();
            flipped[at] ^= (byte) (1 << random.nextInt(8));
            return flipped;
        }
        var inserted = mishap == Mishap.BYTE_INSERTED ? 1 : 0;
        var mangled = new byte[bytes.length - 1 + 2 * inserted];
        System.arraycopy(bytes, 0, mangled, 0, at);
        if (inserted == 1) {
            mangled[at] = (byte) random.nextInt(256);
        }
        System.arraycopy(bytes, at + 1 - inserted, mangled, at + inserted, bytes.length - at - 1 + inserted);
        return mangled;
    }

    @Override
    public void close() {
        receiver = Optional.empty();
        link.close();
    }
}
