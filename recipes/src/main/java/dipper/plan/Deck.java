package dipper.plan;

import dipper.batch.Batch;
import dipper.batch.Beaker;
import dipper.batch.Pellet;
import dipper.protocol.Protocol;
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

/** A run's beakers on the rig's stations and pellets in its slots; at least one pellet hangs. */
public final class Deck {

    private final List<Beaker> beakers;
    private final List<Pellet> pellets;
    private final Map<String, Station> bySolution = new HashMap<>();
    private final List<Length> hanging;

    private Deck(Rig rig, List<Beaker> beakers, List<Pellet> pellets) {
        this.beakers = List.copyOf(beakers);
        this.pellets = List.copyOf(pellets);
        beakers.forEach(
                beaker -> rig.stations().stream().filter(station -> station.number() == beaker.station()).findFirst()
                        .ifPresent(station -> bySolution.put(beaker.solution(), station)));
        this.hanging =
                rig.slots().stream().filter(slot -> pellets.stream().anyMatch(pellet -> pellet.slot() == slot.number()))
                        .map(Slot::hanging).sorted().toList();
    }

    /** The deck that a batch describes; a solution of the protocol that stands in no beaker, or in two, is a problem. */
    public static Checked<Deck> of(Batch batch, Protocol protocol, Rig rig) {
        var deck = new Deck(rig, batch.beakers(), batch.pellets());
        var problems = new ArrayList<Problem>();
        if (deck.hanging.isEmpty()) {
            problems.add(Problem.error(Code.NO_PELLET, batch.place(), "no pellet hangs in a slot of the rig",
                    "name one under pellets:, as in 1: LATP-0417"));
        }
        Solutions.used(protocol).stream().filter(solution -> !deck.bySolution.containsKey(solution))
                .forEach(solution -> problems.add(inNoBeaker(solution, protocol, deck, batch.place())));
        doubled(batch.beakers())
                .ifPresent(beaker -> problems.add(Problem.error(Code.SOLUTION_IN_TWO_BEAKERS, beaker.place(),
                        "\"%s\" stands in two beakers".formatted(beaker.solution()),
                        "leave one of them out: a solution has one beaker")));
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
            beakers.add(new Beaker(stations.get(i).number(), solutions.get(i), Optional.empty(), place));
        }
        var pellets =
                rig.slots().stream().map(slot -> new Pellet(slot.number(), "pellet " + slot.number(), place)).toList();
        return Checked.of(new Deck(rig, beakers, pellets), List.of());
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

    private static Optional<Beaker> doubled(List<Beaker> beakers) {
        var seen = new java.util.HashSet<String>();
        return beakers.stream().filter(beaker -> !seen.add(beaker.solution())).findFirst();
    }

    public List<Beaker> beakers() {
        return beakers;
    }

    public List<Pellet> pellets() {
        return pellets;
    }

    /** The station of the beaker that holds it; every solution that the protocol uses has one. */
    public Station stationOf(String solution) {
        return Optional.ofNullable(bySolution.get(solution))
                .orElseThrow(
                        () -> new IllegalStateException("a deck holds every solution of its protocol: " + solution));
    }

    /** From the holder to the lowest point of the pellet that hangs highest. */
    public Length shortestHanging() {
        return hanging.getFirst();
    }

    /** From the holder to the lowest point of all. */
    public Length longestHanging() {
        return hanging.getLast();
    }
}
