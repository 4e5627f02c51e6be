package dipper.panel;

import dipper.panel.Pins.Reading;
import dipper.rig.PanelInput;
import dipper.rig.PanelSignal;
import dipper.rig.PanelWiring;
import dipper.rig.PanelWiring.Coil;
import dipper.rig.PanelWiring.Level;
import dipper.time.Clock;
import dipper.units.Time;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/**
 * A panel on a GPIO header. A daemon thread reads every contact 200 times a second: what a pin is counts, not what a library says has happened to it,
 * so that no lost event leaves an emergency stop unseen.
 */
public final class GpioPanel implements Panel {

    private static final long PERIOD = Time.ofMillis(5).nanoseconds();

    private final PanelWiring wiring;
    private final Pins pins;
    private final Clock clock;
    private final Map<PanelInput, Sense> believed = new ConcurrentHashMap<>();
    /** Who reads; null while the panel is closed, so that a reader who is not this one ends. */
    private volatile Thread reader;

    public GpioPanel(PanelWiring wiring, Pins pins, Clock clock) {
        this.wiring = wiring;
        this.pins = pins;
        this.clock = clock;
    }

    @Override
    public String name() {
        return pins.name();
    }

    @Override
    public Optional<PanelLost> open(Consumer<PanelNews> receiver) {
        var failed = pins.claim(wiring).or(this::unreadable);
        if (failed.isPresent()) {
            pins.release();
            return failed;
        }
        var sampler = new Sampler(wiring, pins);
        settle(sampler);
        var thread = Thread.ofPlatform().daemon().name("panel").unstarted(() -> read(sampler, receiver));
        reader = thread;
        thread.start();
        return Optional.empty();
    }

    private Optional<PanelLost> unreadable() {
        return wiring.inputs().entrySet().stream().flatMap(contact -> switch (pins.read(contact.getKey())) {
            case Reading.Found _ -> Optional.<PanelLost>empty().stream();
            case Reading.Unreadable(var why) -> Optional.of(new PanelLost(
                    "The panel's %s on GPIO%d cannot be read: %s.".formatted(contact.getKey(),
                            contact.getValue().gpio(), why),
                    "See to the wiring, or take it out of the rig's panel:.")).stream();
        }).findFirst();
    }

    /** Reads until every contact that rests can have been believed to, however late this thread gets its turn; what it finds is no news. */
    private void settle(Sampler sampler) {
        var first = clock.nanos();
        var last = first;
        sampler.at(first);
        while (last - first < wiring.debounce().nanoseconds() + PERIOD) {
            LockSupport.parkNanos(PERIOD);
            last = clock.nanos();
            sampler.at(last);
        }
        publish(sampler);
    }

    private void read(Sampler sampler, Consumer<PanelNews> receiver) {
        while (Thread.currentThread().equals(reader)) {
            var news = sampler.at(clock.nanos());
            publish(sampler);
            news.forEach(receiver);
            if (news.stream().anyMatch(PanelNews.Lost.class::isInstance)) {
                return;
            }
            LockSupport.parkNanos(PERIOD);
        }
    }

    private void publish(Sampler sampler) {
        wiring.inputs().keySet().forEach(input -> believed.put(input, sampler.believed(input)));
    }

    @Override
    public Sense sense(PanelInput input) {
        return believed.getOrDefault(input,
                input.guards() && wiring.inputs().containsKey(input) ? Sense.ACTING : Sense.RESTING);
    }

    @Override
    public Optional<PanelLost> show(Set<PanelSignal> signals) {
        var failed = new EnumMap<PanelSignal, PanelLost>(PanelSignal.class);
        wiring.signals().forEach((signal, coil) -> pins
                .set(signal, signals.contains(signal) ? coil.onWhen() : coil.offWhen())
                .ifPresent(lost -> failed.put(signal, lost)));
        return failed.values().stream().findFirst();
    }

    @Override
    public Optional<PanelLost> on(String relay) {
        return set(relay, Coil::onWhen);
    }

    @Override
    public Optional<PanelLost> off(String relay) {
        return set(relay, Coil::offWhen);
    }

    private Optional<PanelLost> set(String relay, java.util.function.Function<Coil, Level> level) {
        return Optional.ofNullable(wiring.relays().get(relay)).map(coil -> pins.set(relay, level.apply(coil)))
                .orElseGet(() -> Optional
                        .of(new PanelLost("The panel has no relay " + relay + ".",
                                "List it under panel: of the rig.")));
    }

    @Override
    public void close() {
        if (reader != null) {
            reader = null;
            show(Set.of());
            wiring.relays().keySet().forEach(this::off);
            pins.release();
        }
    }
}
