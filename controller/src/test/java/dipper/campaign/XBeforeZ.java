package dipper.campaign;

import dipper.link.Arrival;
import dipper.link.Link;
import dipper.link.LinkLost;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Consumer;

/** What a driver would say to the board that homes X first, and takes the ok to that for a Z that is up. */
final class XBeforeZ implements Link {

    private static final byte[] UP = bytes("<Idle|MPos:-2.000,-2.000,-2.000|FS:0,0>\r\n");

    private final Link link;
    private Consumer<Arrival> receiver = _ -> {
    };
    private Belief belief = Belief.NONE;
    private long heardAt;

    private enum Belief {
        NONE,
        /** X moves, and is taken for Z. */
        HOMING,
        /** Asked where it stands, it need not look. */
        UP
    }

    XBeforeZ(Link link) {
        this.link = link;
    }

    @Override
    public String name() {
        return link.name();
    }

    @Override
    public Optional<LinkLost> open(Consumer<Arrival> to) {
        receiver = to;
        belief = Belief.NONE;
        return link.open(this::arrived);
    }

    private void arrived(Arrival arrival) {
        if (arrival instanceof Arrival.Bytes(var at, var bytes)) {
            heardAt = at;
            belief = belief == Belief.HOMING && text(bytes).startsWith("ok") ? Belief.UP : belief;
        }
        receiver.accept(arrival);
    }

    @Override
    public Optional<LinkLost> write(byte[] bytes) {
        return switch (text(bytes)) {
            case "$HZ\n" -> {
                belief = Belief.HOMING;
                yield link.write(bytes("$HX\n"));
            }
            case "$HX\n" -> link.write(bytes("$HZ\n"));
            case "?" -> asked(bytes);
            default -> link.write(bytes);
        };
    }

    private Optional<LinkLost> asked(byte[] question) {
        if (belief != Belief.UP) {
            return link.write(question);
        }
        belief = Belief.NONE;
        receiver.accept(new Arrival.Bytes(heardAt, UP.clone()));
        return Optional.empty();
    }

    @Override
    public void close() {
        link.close();
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.US_ASCII);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
