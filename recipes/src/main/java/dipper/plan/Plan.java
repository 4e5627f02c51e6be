package dipper.plan;

import dipper.plan.Command.Exposure;
import dipper.protocol.Action;
import dipper.protocol.Passage;
import dipper.protocol.Protocol;
import dipper.protocol.Scene;
import dipper.protocol.StepKey;
import dipper.protocol.Treatment;
import dipper.rig.Rig;
import dipper.rig.Service;
import dipper.units.Length;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** The motion of a whole run, lazy: starts where homing leaves the axes, ends at the loading place. Made by {@link Planner}, so within every limit. */
public final class Plan implements Iterable<PlannedStep> {

    private final Protocol protocol;
    private final Deck deck;
    private final Rig rig;

    Plan(Protocol protocol, Deck deck, Rig rig) {
        this.protocol = protocol;
        this.deck = deck;
        this.rig = rig;
    }

    @Override
    public Iterator<PlannedStep> iterator() {
        return laying();
    }

    /**
     * What is left from that treatment on, from where homing leaves the axes; the keys are the whole plan's. Throws IllegalArgumentException where the
     * protocol has no such treatment.
     */
    public Iterable<PlannedStep> from(StepKey first) {
        return () -> laying().startingWith(first);
    }

    /**
     * What is left behind that treatment, from where it leaves the axes (machine coordinates) and the stirrers: for a run that goes on by another plan.
     * Throws IllegalArgumentException where the protocol has no such treatment.
     */
    public Iterable<PlannedStep> behind(StepKey done, Length x, Length z) {
        return () -> new Laying(protocol, deck, rig, routeFrom(x, z, Scene.FIRST), new HomingOnTheWay(protocol, rig))
                .startingBehind(done);
    }

    /** What is left when every treatment is done: from where homing leaves the axes to the loading place. */
    public Iterable<PlannedStep> end() {
        return Laying.end(routeFrom(rig.homedX(), rig.homedZ(), Scene.FIRST));
    }

    private Laying laying() {
        return new Laying(protocol, deck, rig, routeFrom(rig.homedX(), rig.homedZ(), Scene.FIRST),
                new HomingOnTheWay(protocol, rig));
    }

    /**
     * The way from that position (machine coordinates) in that scene to a solution where the pellets wait, out of a bath and into it in that manner; drains over the
     * beaker just left. Keys are {@code detour 1:lift} and so on.
     */
    public Iterable<PlannedStep> detour(int number, Length x, Length z, Scene scene, Passage passage,
            String solution) {
        return Laying.detour(number, deck, routeFrom(x, z, scene), scene, passage, solution);
    }

    /**
     * Down to the safe height where homing leaves X, and home again: what homing from there takes when no step is lost, which the homings on the way are
     * held against. Empty in a plan without them.
     */
    public List<PlannedStep> homingReference() {
        return HomingOnTheWay.every(protocol, rig).base() == 0
                ? List.of()
                : Laying.reference(routeFrom(rig.homedX(), rig.homedZ(), Scene.FIRST));
    }

    /** What is switched on when the axes have been homed, and stays on while the run is under way: {@code start:on light}. */
    public List<PlannedStep> whileItRuns() {
        return rig.services().stream().filter(service -> service.use() == Service.Use.WHILE_IT_RUNS)
                .flatMap(service -> service.output().stream()
                        .map(output -> new PlannedStep("start:on " + service.name(), Phase.ON, Optional.empty(),
                                Command.Switch.of(service.name(), output, Command.Switched.ON))))
                .toList();
    }

    /** What the bath of that treatment does to the pellets from when they touch it; empty where it is no immersion. */
    public Optional<Exposure> exposure(Treatment treatment) {
        return treatment.action() instanceof Action.Immerse immerse
                ? Optional.of(new Exposure(immerse.purpose(), immerse.solution(),
                        deck.stationOf(immerse.solution(), treatment.scene()).number()))
                : Optional.empty();
    }

    public Protocol protocol() {
        return protocol;
    }

    public Deck deck() {
        return deck;
    }

    public Rig rig() {
        return rig;
    }

    /** SHA-256 of the motion in hexadecimal: every key and command, in base units. Reads the whole plan once. */
    public String hash() {
        return PlanHash.of(this);
    }

    /** High enough for what hangs lowest in any pass. */
    private Length homesFrom() {
        return IntStream.rangeClosed(1, protocol.passes())
                .mapToObj(pass -> Planner.heights(protocol, deck, rig, new Scene(pass, Set.of(), Map.of())).safe())
                .max(Comparator.naturalOrder()).orElseThrow();
    }

    private Route routeFrom(Length x, Length z, Scene scene) {
        return new Route(rig, Planner.heights(protocol, deck, rig, scene), homesFrom(), x, z);
    }
}
