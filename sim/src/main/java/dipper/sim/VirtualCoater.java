package dipper.sim;

import dipper.link.Link;
import dipper.panel.Sense;
import dipper.rig.PanelInput;
import dipper.rig.Rig;
import dipper.rig.Slot;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** A whole coater in memory: clock, line, board, carriage and tank. What happens in it is a function of what is done to it; for one thread. */
public final class VirtualCoater {

    private final VirtualClock clock;
    private final VirtualLink link;
    private final VirtualBoard board;
    private final Tank tank;
    private final Rig rig;
    private final Optional<VirtualPanel> panel;

    /** A stock board on that rig, with a pellet in each of these slots; the wall clock shows {@code start} at 0 ns. */
    public VirtualCoater(Rig rig, Set<Integer> slots, OnOpen onOpen, Instant start, Consumer<Diary> diary) {
        this(new VirtualClock(start), rig, Settings.of(rig), new Tank(rig, slots, diary), onOpen, Latency.UNO);
    }

    /** The same from chosen parts. */
    public VirtualCoater(VirtualClock clock, Rig rig, Settings settings, Tank tank, OnOpen onOpen, Latency latency) {
        this.clock = clock;
        this.tank = tank;
        this.rig = rig;
        this.panel = rig.panel().map(wiring -> new VirtualPanel(wiring, clock));
        this.link = new VirtualLink(clock, onOpen);
        this.board = VirtualBoard.of(rig, settings, tank, latency, link::arrived);
        link.connect(board);
        clock.attach(board);
    }

    public VirtualClock clock() {
        return clock;
    }

    /** A new inbox in which time passes by waiting. */
    public <E> VirtualInbox<E> inbox() {
        return new VirtualInbox<>(clock);
    }

    public Link link() {
        return link;
    }

    /** For what happens to boards: power, limit switches, stalls. */
    public VirtualBoard board() {
        return board;
    }

    /** Of a rig that has one. */
    public Optional<VirtualPanel> panel() {
        return panel;
    }

    /** Somebody presses the emergency stop: what it cuts is cut, whether or not a panel senses it. */
    public void pressEmergencyStop() {
        EmergencyCut.press(rig, board, clock.nanos());
        panel.ifPresent(senses -> senses.touch(PanelInput.EMERGENCY_STOP, Sense.ACTING));
    }

    /** It is released: the motors have their power again, and hold wherever they are. */
    public void releaseEmergencyStop() {
        EmergencyCut.release(board, clock.nanos());
        panel.ifPresent(senses -> senses.touch(PanelInput.EMERGENCY_STOP, Sense.RESTING));
    }

    /** A person hangs a pellet in that slot, by its own length; the axes stand. */
    public void hang(Slot slot) {
        settle();
        tank.hang(slot);
    }

    /** A person takes out what hangs in that slot, if anything does; the axes stand. */
    public void takeOut(int slot) {
        settle();
        tank.takeOut(slot);
    }

    /** Completes the diary up to now. */
    public void settle() {
        board.settle(clock.nanos());
    }

    /** The cable is pulled; the board goes on with what it has. */
    public void unplug() {
        link.unplug();
    }

    /** The cable is back; the line can be opened again. */
    public void plugIn() {
        link.plugIn();
    }
}
