package dipper.plan;

import dipper.batch.Batch;
import dipper.batch.Beaker;
import dipper.batch.Pass;
import dipper.batch.Substrate;
import dipper.protocol.Protocol;
import dipper.protocol.Scene;
import dipper.protocol.Solutions;
import dipper.rig.Rig;
import dipper.rig.Slot;
import dipper.rig.Station;
import dipper.units.Length;
import dipper.yaml.Checked;
import dipper.yaml.Code;
import dipper.yaml.Place;
import dipper.yaml.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A run's beakers on the rig's stations and what hangs in its slots, pass by pass; in each pass at least one pellet hangs as it begins. */
public final class Deck {

    private final List<Beaker> beakers;
    private final List<List<Substrate>> passes;
    private final Map<String, Station> bySolution = new HashMap<>();
    private final Map<Integer, Station> stations = new HashMap<>();
    private final Map<Integer, Length> slots = new HashMap<>();

    private Deck(Rig rig, List<Beaker> beakers, List<List<Substrate>> passes) {
        this.beakers = List.copyOf(beakers);
        this.passes = List.copyOf(passes);
        rig.stations().forEach(station -> stations.put(station.number(), station));
        rig.slots().forEach(slot -> slots.put(slot.number(), slot.hanging()));
        beakers.stream().filter(beaker -> stations.containsKey(beaker.station()))
                .forEach(beaker -> bySolution.putIfAbsent(beaker.solution(), stations.get(beaker.station())));
    }

    /** The deck that a batch describes, itself sound; a solution of the protocol that stands in no beaker is a problem. */
    public static Checked<Deck> of(Batch batch, Protocol protocol, Rig rig) {
        var deck = new Deck(rig, batch.beakers(), batch.passes().stream().map(Pass::substrates).toList());
        var problems = new ArrayList<Problem>();
        batch.passes().stream().filter(pass -> pass.substrates().stream().noneMatch(deck::isPellet))
                .forEach(pass -> problems.add(Problem.error(Code.NO_PELLET, pass.place(),
                        "no pellet hangs in a slot of the rig", "name one under pellets:, as in 1: LATP-0417")));
        Solutions.used(protocol).stream().filter(solution -> !deck.bySolution.containsKey(solution))
                .forEach(solution -> problems.add(inNoBeaker(solution, protocol, deck, batch.place())));
        return Checked.of(deck, problems);
    }

    /** A deck for a recipe without a batch: solutions in order of first use on the stations in order, a pellet in every slot. */
    public static Checked<Deck> assigned(Protocol protocol, Rig rig) {
        var solutions = List.copyOf(Solutions.used(protocol));
        var stations = rig.stations().stream().sorted(Comparator.comparingInt(Station::number)).toList();
        var place = protocol.recipe().place();
        if (solutions.size() > stations.size()) {
            return new Checked.Faulty<>(List.of(Problem.error(Code.TOO_FEW_STATIONS, place,
                    "the recipe uses %d solutions, the rig \"%s\" has %d stations".formatted(solutions.size(),
                            rig.name(), stations.size()),
                    "use a rig with more stations, or let steps share a solution")));
        }
        var beakers = new ArrayList<Beaker>();
        for (var i = 0; i < solutions.size(); i++) {
            beakers.add(Beaker.of(stations.get(i).number(), solutions.get(i), place));
        }
        var pellets = rig.slots().stream().<Substrate>map(slot -> new Substrate.Pellet(slot.number(),
                "pellet " + slot.number(), Optional.empty(), place)).toList();
        return Checked.of(new Deck(rig, beakers, List.of(pellets)), List.of());
    }

    private static Problem inNoBeaker(String solution, Protocol protocol, Deck deck, Place batch) {
        var step = java.util.stream.StreamSupport.stream(protocol.spliterator(), false)
                .filter(treatment -> treatment.action() instanceof dipper.protocol.Action.Immerse immerse
                        && immerse.solution().equals(solution))
                .map(treatment -> treatment.action().place()).findFirst().orElse(protocol.recipe().place());
        var standing = deck.beakers.isEmpty()
                ? "none"
                : String.join(", ", deck.beakers.stream().map(Beaker::solution).toList());
        return Problem.error(Code.IN_NO_BEAKER, step,
                "\"%s\" stands in no beaker of the batch (it has %s)".formatted(solution, standing),
                "add it under beakers: in " + batch.source());
    }

    public List<Beaker> beakers() {
        return beakers;
    }

    /** Everything that ever hangs, pass by pass, in order of slot. */
    public List<Substrate> substrates() {
        return passes.stream().flatMap(List::stream).toList();
    }

    /** What hangs when that pass (from 1) begins, in order of slot. */
    public List<Substrate> substrates(int pass) {
        return passes.get(pass - 1);
    }

    /** What hangs in that scene. */
    public List<Substrate> hanging(Scene scene) {
        return substrates(scene.pass()).stream().filter(substrate -> !scene.gone().contains(substrate.slot())).toList();
    }

    /** From the holder to the substrate's lowest point. */
    public Length hanging(Substrate substrate) {
        return switch (substrate) {
            case Substrate.Pellet pellet -> slots.get(pellet.slot());
            case Substrate.Witness witness -> witness.hanging().orElseGet(() -> slots.get(witness.slot()));
        };
    }

    /** The rig's slots with what hangs in them when that pass begins. */
    public List<Slot> slots(int pass) {
        return substrates(pass).stream().map(substrate -> new Slot(substrate.slot(), hanging(substrate))).toList();
    }

    /** The station of the beaker that holds it, in that scene the one whose turn it is; every solution that the protocol uses has one. */
    public Station stationOf(String solution, Scene scene) {
        return scene.turn(solution).map(stations::get).or(() -> Optional.ofNullable(bySolution.get(solution)))
                .orElseThrow(
                        () -> new IllegalStateException("a deck holds every solution of its protocol: " + solution));
    }

    /** Every station on which a beaker stands. */
    List<Station> stations() {
        return beakers.stream().map(beaker -> stations.get(beaker.station())).toList();
    }

    /**
     * From the holder to the lowest point of the pellet that hangs highest in that scene. Where only witnesses are left, the pass's pellets are taken,
     * so that the witnesses go on being dipped as deep as they were.
     */
    public Length shortestHanging(Scene scene) {
        return hanging(scene).stream().filter(this::isPellet).map(this::hanging).min(Comparator.naturalOrder())
                .orElseGet(() -> substrates(scene.pass()).stream().filter(this::isPellet).map(this::hanging)
                        .min(Comparator.naturalOrder()).orElseThrow());
    }

    /** From the holder to the lowest point of all that hangs in that scene; of the pass's, where nothing does any more. */
    public Length longestHanging(Scene scene) {
        var left = hanging(scene);
        return (left.isEmpty() ? substrates(scene.pass()) : left).stream().map(this::hanging)
                .max(Comparator.naturalOrder()).orElseThrow();
    }

    /** What hangs lowest in that scene; empty where nothing hangs any more. */
    Optional<Substrate> lowest(Scene scene) {
        return hanging(scene).stream().max(Comparator.comparing(this::hanging));
    }

    private boolean isPellet(Substrate substrate) {
        return substrate instanceof Substrate.Pellet && slots.containsKey(substrate.slot());
    }
}
