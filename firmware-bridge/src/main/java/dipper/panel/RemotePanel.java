package dipper.panel;

import dipper.link.Arrival;
import dipper.link.Link;
import dipper.link.LinkLost;
import dipper.rig.PanelInput;
import dipper.rig.PanelSignal;
import dipper.rig.PanelWiring;
import dipper.time.Clock;
import dipper.units.Time;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/**
 * A panel on another computer, by the lines of {@link PanelLine}. It is asked twice a second whether it is there; one that has not answered for two seconds
 * is lost, as one whose line breaks is: an emergency stop that cannot be heard is taken for pressed.
 */
public final class RemotePanel implements Panel {

    private static final long ASKS = Time.ofMillis(500).nanoseconds();
    private static final int MOST_UNANSWERED = 4;
    private static final int GREETING_SECONDS = 3;
    private static final int ANSWER_SECONDS = 1;
    private static final int MOST_ANSWERS = 16;
    private static final String REMEDY = "See to that computer and the network, then again.";

    private final Link link;
    private final PanelWiring wiring;
    private final Clock clock;
    private final Map<PanelInput, Sense> believed = new ConcurrentHashMap<>();
    private final LinkedBlockingQueue<String> answers = new LinkedBlockingQueue<>(MOST_ANSWERS);
    private final CountDownLatch greeted = new CountDownLatch(1);
    /** Who is told; null before everything is known and once the last word was said. */
    private final AtomicReference<Consumer<PanelNews>> told = new AtomicReference<>();
    private volatile Optional<PanelLost> broken = Optional.empty();
    private volatile long heard;

    public RemotePanel(Link link, PanelWiring wiring, Clock clock) {
        this.link = link;
        this.wiring = wiring;
        this.clock = clock;
    }

    @Override
    public String name() {
        return link.name();
    }

    @Override
    public Optional<PanelLost> open(Consumer<PanelNews> receiver) {
        var lines = new Lines(line -> take(line, clock.nanos()));
        var failed = link.open(arrival -> take(arrival, lines)).map(RemotePanel::lost).or(this::greeting);
        if (failed.isPresent()) {
            link.close();
            return failed;
        }
        heard = clock.nanos();
        told.set(receiver);
        Thread.ofPlatform().daemon().name("panel").start(this::asks);
        return Optional.empty();
    }

    private static PanelLost lost(LinkLost why) {
        return new PanelLost("The panel at " + why.what(), why.remedy());
    }

    private Optional<PanelLost> greeting() {
        if (!within(GREETING_SECONDS)) {
            return broken.or(() -> Optional.of(new PanelLost(
                    "What answers at " + name() + " is no panel: it did not say \"" + PanelLine.GREETING + "\" and \""
                            + PanelLine.READY + "\" within " + GREETING_SECONDS + " s.",
                    "Check the address.")));
        }
        return wiring.inputs().keySet().stream().filter(input -> !believed.containsKey(input)).findFirst()
                .map(input -> new PanelLost("The panel at " + name() + " says nothing of the " + input + ".",
                        "Let it be read there, or take it out of the rig's panel:."));
    }

    private boolean within(int seconds) {
        try {
            return greeted.await(seconds, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException("whoever opens a panel is never interrupted", interrupted);
        }
    }

    private void take(Arrival arrival, Lines lines) {
        switch (arrival) {
            case Arrival.Bytes(var _, var bytes) -> lines.feed(bytes);
            case Arrival.Lost(var why) -> isLost(lost(why));
        }
    }

    private void take(String line, long now) {
        heard = now;
        if (line.equals(PanelLine.OK) || line.startsWith(PanelLine.ERROR)) {
            answers.offer(line);
            return;
        }
        switch (line) {
            case PanelLine.GREETING, PanelLine.HERE -> {
                // That it was heard is all.
            }
            case PanelLine.READY -> greeted.countDown();
            default -> PanelLine.stated(line).ifPresent(stated -> changed(stated, now));
        }
    }

    private void changed(PanelLine.Stated stated, long now) {
        var before = believed.put(stated.input(), stated.now());
        var receiver = told.get();
        if (receiver != null && before != stated.now() && wiring.inputs().containsKey(stated.input())) {
            receiver.accept(new PanelNews.Changed(stated.input(), stated.now(), now));
        }
    }

    private void isLost(PanelLost why) {
        broken = Optional.of(why);
        var receiver = told.getAndSet(null);
        if (receiver != null) {
            receiver.accept(new PanelNews.Lost(why));
        }
    }

    /** Askings are counted, and not time: a computer that slept has not asked, and hears at once when it does. */
    private void asks() {
        var unanswered = 0;
        var before = heard;
        while (told.get() != null) {
            write(PanelLine.ARE_YOU_THERE).ifPresent(this::isLost);
            LockSupport.parkNanos(ASKS);
            unanswered = heard == before ? unanswered + 1 : 0;
            before = heard;
            if (unanswered == MOST_UNANSWERED) {
                isLost(new PanelLost("The panel at " + name() + " has not been heard for 2 s.", REMEDY));
            }
        }
    }

    @Override
    public Sense sense(PanelInput input) {
        return wiring.inputs().containsKey(input)
                ? believed.getOrDefault(input, input.guards() ? Sense.ACTING : Sense.RESTING)
                : Sense.RESTING;
    }

    @Override
    public Optional<PanelLost> show(Set<PanelSignal> signals) {
        return write(PanelLine.show(signals));
    }

    @Override
    public Optional<PanelLost> on(String relay) {
        return asked(PanelLine.on(relay));
    }

    @Override
    public Optional<PanelLost> off(String relay) {
        return asked(PanelLine.off(relay));
    }

    private synchronized Optional<PanelLost> asked(String line) {
        answers.clear();
        var failed = write(line);
        return failed.isPresent() ? failed : answered(line);
    }

    private Optional<PanelLost> answered(String line) {
        try {
            var answer = answers.poll(ANSWER_SECONDS, TimeUnit.SECONDS);
            return PanelLine.OK.equals(answer)
                    ? Optional.empty()
                    : Optional.of(new PanelLost("The panel at %s did not obey \"%s\": %s.".formatted(name(), line,
                            answer == null ? "no answer within " + ANSWER_SECONDS + " s" : answer), REMEDY));
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException("the conductor is never interrupted", interrupted);
        }
    }

    private Optional<PanelLost> write(String line) {
        return link.write((line + "\n").getBytes(StandardCharsets.US_ASCII)).map(RemotePanel::lost);
    }

    /** The other side switches everything off when the line is gone; it is told all the same, while it can be. */
    @Override
    public void close() {
        if (told.getAndSet(null) != null) {
            show(Set.of());
        }
        link.close();
    }
}
