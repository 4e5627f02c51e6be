package dipper.coater;

import dipper.grbl.ReplyParser;
import dipper.link.Arrival;
import java.util.ArrayDeque;
import java.util.Optional;

/** What has come over the line and has not been obeyed yet: bytes become replies, each with when it came. */
final class Hearing {

    private final Wire wire;
    private final ReplyParser parser = new ReplyParser();
    private final ArrayDeque<Heard> unread = new ArrayDeque<>();

    Hearing(Wire wire) {
        this.wire = wire;
    }

    void take(Arrival arrival) {
        switch (arrival) {
            case Arrival.Bytes(var at, var bytes) -> {
                wire.received(bytes, at);
                parser.feed(bytes, reply -> unread.add(new Heard(reply, at)));
                parser.endless().ifPresent(beginning -> wire.heard(new Heard(beginning, at)));
            }
            case Arrival.Lost(var why) -> wire.lost(why);
        }
    }

    boolean isEmpty() {
        return unread.isEmpty();
    }

    /** The next reply, which thereby counts as heard. */
    Optional<Heard> next() {
        var heard = Optional.ofNullable(unread.poll());
        heard.ifPresent(wire::heard);
        return heard;
    }

    void forget() {
        parser.reset();
        unread.clear();
    }
}
