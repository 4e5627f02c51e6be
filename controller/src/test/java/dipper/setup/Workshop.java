package dipper.setup;

import dipper.ShippedPlans;
import dipper.coater.GrblCoater;
import dipper.coater.Outcome;
import dipper.coater.Survey;
import dipper.link.Arrival;
import dipper.panel.NoPanel;
import dipper.panel.Panel;
import dipper.rig.Rig;
import dipper.rig.RigReader;
import dipper.setup.Handwheel.Turned;
import dipper.sim.Diary;
import dipper.sim.Latency;
import dipper.sim.Motor;
import dipper.sim.OnOpen;
import dipper.sim.Settings;
import dipper.sim.Tank;
import dipper.sim.VirtualBoard;
import dipper.sim.VirtualClock;
import dipper.sim.VirtualCoater;
import dipper.sim.VirtualInbox;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A virtual coater on a bench, with a person who answers by what can be seen of it. All in virtual time. */
final class Workshop implements Technician {

    final List<Diary> diary = new ArrayList<>();
    final List<String> told = new ArrayList<>();
    final VirtualCoater coater;
    final VirtualInbox<Incoming> inbox;
    final Rig rig;
    /** What the person types to a question; nothing is typed where it is empty. */
    Function<String, Optional<String>> answers = _ -> Optional.of("");
    /** Which key the person presses when that is shown; empty when they go away. */
    Function<String, Optional<Key>> keys = _ -> Optional.empty();

    /** A board with those settings on that metal; the person's rig file says {@code rig}. */
    Workshop(Rig metal, Settings settings, Rig rig) {
        this.rig = rig;
        this.coater = new VirtualCoater(new VirtualClock(Instant.parse("2026-01-01T08:00:00Z")), metal, settings,
                new Tank(metal, java.util.Set.of(1, 2), diary::add), OnOpen.RESETS, Latency.UNO);
        this.inbox = coater.inbox();
    }

    static Workshop ofBench() {
        return new Workshop(bench(), Settings.of(bench()), bench());
    }

    static Workshop of(Settings settings) {
        return new Workshop(bench(), settings, bench());
    }

    static Rig bench() {
        return rig(ShippedPlans.text("bench.yaml"));
    }

    static Rig rig(String text) {
        return ShippedPlans.sound(RigReader.read("bench.yaml", text));
    }

    Survey survey() {
        return new Survey(coater.link(), rig, coater.clock(), this::arrived);
    }

    Interview interview(Survey survey) {
        return new Interview(survey, contacts(), inbox, coater.clock(), this);
    }

    /** What the board is, read anew. */
    Findings findings() {
        var survey = survey();
        var outcome = interview(survey).read();
        if (!(outcome instanceof Outcome.Connected)) {
            throw new AssertionError(outcome);
        }
        return Findings.of(rig, survey.board().orElseThrow(), survey.latest());
    }

    /** A handwheel on the coater, homed. */
    Handwheel homed() {
        var wheel = connected();
        if (!(wheel.home() instanceof Turned.Arrived)) {
            throw new AssertionError("not homed");
        }
        return wheel;
    }

    Handwheel connected() {
        var driven = new GrblCoater(coater.link(), rig, coater.clock(), this::arrived);
        var contacts = contacts();
        contacts.guard(driven, inbox).ifPresent(lost -> {
            throw new AssertionError(lost);
        });
        var wheel = new Handwheel(driven, contacts, inbox, coater.clock());
        var outcome = wheel.connect();
        if (!(outcome instanceof Outcome.Connected)) {
            throw new AssertionError(outcome);
        }
        return wheel;
    }

    /** Sends a line past every program, as with a terminal program. */
    void send(String line) {
        coater.link().write((line + "\n").getBytes(StandardCharsets.US_ASCII));
        coater.clock().advanceTo(coater.clock().nanos() + 500_000_000L);
        while (inbox.next(coater.clock().nanos()).isPresent()) {
            // What it says to that is not looked at.
        }
    }

    private Contacts contacts() {
        return new Contacts(coater.panel().<Panel>map(panel -> panel).orElseGet(NoPanel::new), rig);
    }

    VirtualBoard board() {
        return coater.board();
    }

    long now() {
        return coater.clock().nanos();
    }

    /** Where an axis truly stands, in mm. */
    double truth(Motor motor) {
        var axis = motor == Motor.X ? rig.x() : rig.z();
        return axis.lengthOf(board().truePosition(motor, now())).millimetres();
    }

    private void arrived(Arrival arrival) {
        inbox.post(new Incoming.FromBoard(arrival));
    }

    @Override
    public void tell(String line) {
        told.add(line);
    }

    @Override
    public void show(String state) {
        inbox.post(keys.apply(state).<Incoming>map(Incoming.Pressed::new).orElseGet(Incoming.NobodyThere::new));
    }

    @Override
    public void ask(String question) {
        answers.apply(question).ifPresent(line -> inbox.post(new Incoming.Typed(line)));
    }
}
