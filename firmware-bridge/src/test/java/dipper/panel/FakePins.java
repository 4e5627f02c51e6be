package dipper.panel;

import dipper.rig.PanelInput;
import dipper.rig.PanelSignal;
import dipper.rig.PanelWiring;
import dipper.rig.PanelWiring.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Pins whose levels a test sets; what is written is kept in order. */
final class FakePins implements Pins {

    final Map<PanelInput, Reading> levels = new ConcurrentHashMap<>();
    final List<String> written = new ArrayList<>();
    Optional<PanelLost> refusal = Optional.empty();

    FakePins with(PanelInput input, Level level) {
        levels.put(input, new Reading.Found(level));
        return this;
    }

    FakePins unreadable(PanelInput input) {
        levels.put(input, new Reading.Unreadable("no such line"));
        return this;
    }

    @Override
    public Optional<PanelLost> claim(PanelWiring wiring) {
        return refusal;
    }

    @Override
    public String name() {
        return "fake pins";
    }

    @Override
    public Reading read(PanelInput input) {
        return levels.get(input);
    }

    @Override
    public Optional<PanelLost> set(PanelSignal signal, Level level) {
        written.add(signal + " " + level);
        return Optional.empty();
    }

    @Override
    public Optional<PanelLost> set(String relay, Level level) {
        written.add(relay + " " + level);
        return Optional.empty();
    }

    @Override
    public void release() {
        written.add("released");
    }
}
