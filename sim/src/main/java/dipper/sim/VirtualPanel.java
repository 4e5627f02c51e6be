package dipper.sim;

import dipper.panel.Panel;
import dipper.panel.PanelLost;
import dipper.panel.PanelNews;
import dipper.panel.Sense;
import dipper.rig.PanelInput;
import dipper.rig.PanelSignal;
import dipper.rig.PanelWiring;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/** A panel in virtual time, whose contacts somebody touches; they are believed when they have settled, as a true panel's are. For one thread. */
public final class VirtualPanel implements Panel {

    private final PanelWiring wiring;
    private final VirtualClock clock;
    private final Map<PanelInput, Sense> touched = new EnumMap<>(PanelInput.class);
    private final Map<PanelInput, Sense> believed = new EnumMap<>(PanelInput.class);
    private final Set<PanelSignal> signals = EnumSet.noneOf(PanelSignal.class);
    private final Set<String> relays = new TreeSet<>();
    private Optional<PanelLost> broken = Optional.empty();
    private Consumer<PanelNews> receiver = VirtualPanel::unheard;

    VirtualPanel(PanelWiring wiring, VirtualClock clock) {
        this.wiring = wiring;
        this.clock = clock;
        wiring.inputs().keySet().forEach(input -> {
            touched.put(input, Sense.RESTING);
            believed.put(input, Sense.RESTING);
        });
    }

    @Override
    public String name() {
        return "virtual panel";
    }

    /** While nobody has opened it. */
    private static void unheard(PanelNews news) {}

    /** What is found then is believed at once. */
    @Override
    public Optional<PanelLost> open(Consumer<PanelNews> told) {
        believed.putAll(touched);
        signals.clear();
        relays.clear();
        receiver = broken.isEmpty() ? told : VirtualPanel::unheard;
        return broken;
    }

    /** Somebody presses or releases, opens or closes; a panel that lacks that contact does not notice. */
    public void touch(PanelInput input, Sense now) {
        if (touched.replace(input, now) != null) {
            clock.at(clock.nanos() + wiring.debounce().nanoseconds(), () -> settled(input, now));
        }
    }

    private void settled(PanelInput input, Sense then) {
        if (touched.get(input) == then && broken.isEmpty() && believed.put(input, then) != then) {
            receiver.accept(new PanelNews.Changed(input, then, clock.nanos()));
        }
    }

    /** From now on no contact can be read. */
    public void breaks(PanelLost why) {
        broken = Optional.of(why);
        var told = receiver;
        receiver = VirtualPanel::unheard;
        told.accept(new PanelNews.Lost(why));
    }

    /** Contacts can be read again, by whoever opens it anew. */
    public void mended() {
        broken = Optional.empty();
    }

    /** What a contact is, believed or not. */
    public Sense touched(PanelInput input) {
        return touched.getOrDefault(input, Sense.RESTING);
    }

    /** What it shows and sounds. */
    public Set<PanelSignal> signals() {
        return Collections.unmodifiableSet(signals);
    }

    /** The relays that are closed. */
    public Set<String> relays() {
        return Collections.unmodifiableSet(relays);
    }

    @Override
    public Sense sense(PanelInput input) {
        return believed.getOrDefault(input, Sense.RESTING);
    }

    @Override
    public Optional<PanelLost> show(Set<PanelSignal> shown) {
        signals.clear();
        shown.stream().filter(wiring.signals()::containsKey).forEach(signals::add);
        return broken;
    }

    @Override
    public Optional<PanelLost> on(String relay) {
        if (broken.isEmpty()) {
            relays.add(relay);
        }
        return broken;
    }

    @Override
    public Optional<PanelLost> off(String relay) {
        if (broken.isEmpty()) {
            relays.remove(relay);
        }
        return broken;
    }

    @Override
    public void close() {
        receiver = VirtualPanel::unheard;
        signals.clear();
        relays.clear();
    }
}
