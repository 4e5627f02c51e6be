package dipper.plan;

import dipper.batch.Substrate;
import dipper.protocol.Action;
import dipper.protocol.Dwell;
import dipper.protocol.Movement;
import dipper.protocol.Passage;
import dipper.protocol.Protocol;
import dipper.protocol.Scene;
import dipper.protocol.Treatment;
import dipper.recipe.Spots;
import dipper.rig.Rig;
import dipper.rig.Station;
import dipper.units.Length;
import dipper.yaml.Place;
import dipper.yaml.Problem;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Checks against the rig what is done while the same pellets hang, each action once in each beaker that it may go into. Not thread-safe. */
final class HangingCheck {

    private static final int NO_BATH = 0;

    private final Deck deck;
    private final Heights heights;
    private final Spots spots;
    private final List<Substrate> hanging;
    private final Optional<Substrate> lowest;
    private final Map<Integer, Set<Action>> seenAtStation = new HashMap<>();
    private final Map<Alike, First> firsts = new HashMap<>();

    /** All that a step in a bath is held against the rig by, but its place in the text. */
    private record Alike(int station, Passage passage, Optional<Dwell> dwell) {
    }

    private record First(Place place, List<Found> problems) {
    }

    /** A problem with the answer that it is about, if it is about one. */
    private record Found(Problem problem, Optional<Spots.Answer> about) {
    }

    HangingCheck(Scene scene, Protocol protocol, Deck deck, Rig rig, Spots spots) {
        this.deck = deck;
        this.spots = spots;
        this.heights = Planner.heights(protocol, deck, rig, scene);
        this.hanging = deck.hanging(scene);
        this.lowest = deck.lowest(scene);
    }

    /** What is wrong with it; nothing where that has been said before. */
    List<Problem> problems(Treatment treatment) {
        var action = treatment.action();
        var station = action.bath().map(solution -> deck.stationOf(solution, treatment.scene()));
        var seen = seenAtStation.computeIfAbsent(station.map(Station::number).orElse(NO_BATH),
                _ -> Collections.newSetFromMap(new IdentityHashMap<>()));
        return seen.add(action) ? problems(action, station) : List.of();
    }

    private List<Problem> problems(Action action, Optional<Station> station) {
        return switch (action) {
            case Action.Dry dry -> ServiceCheck.drying(dry, heights.rig());
            case Action.Immerse immerse -> inBath(station, immerse.passage(), Optional.of(immerse.dwell()), action);
            case Action.Stay stay -> inBath(station, stay.passage(), Optional.empty(), action);
            case Action.Stop stop -> stop.refuge()
                    .map(refuge -> inBath(station, refuge.passage(), Optional.empty(), action)).orElse(List.of());
            case Action.Ask _ -> List.of();
        };
    }

    /** Steps that are alike are looked at once, and each has the problems of the first in its own places. */
    private List<Problem> inBath(Optional<Station> station, Passage passage, Optional<Dwell> dwell, Action action) {
        var alike = new Alike(station.orElseThrow().number(), passage, dwell);
        var first = firsts.get(alike);
        if (first == null) {
            var problems = inBath(station.get(), passage, dwell, action);
            firsts.put(alike, new First(action.place(), problems.stream()
                    .map(problem -> new Found(problem, spots.answerIn(problem.place(), action.place()))).toList()));
            return problems;
        }
        var problems = new ArrayList<Problem>(first.problems().size());
        for (var found : first.problems()) {
            elsewhere(action.place(), found, first.place()).ifPresent(problems::add);
        }
        return problems;
    }

    /** What the first step's problem is in another; nothing where both have it from one value, such as a default. */
    private Optional<Problem> elsewhere(Place step, Found found, Place first) {
        var problem = found.problem();
        var place = found.about().map(answer -> spots.of(step, answer))
                .orElseGet(() -> problem.place().equals(first) ? step : problem.place());
        return place.equals(problem.place()) ? Optional.empty() : Optional.of(problem.at(place));
    }

    private List<Problem> inBath(Station station, Passage passage, Optional<Dwell> dwell, Action action) {
        var problems = new ArrayList<>(ServiceCheck.stirring(passage, action.place(), heights.rig()));
        problems.addAll(new SpeedLimits(heights.rig()).problems(passage, action.place(), spots));
        var stroke = dwell.flatMap(Dwell::movement).map(Movement::stroke).orElse(Length.ZERO);
        var solution = action.bath().orElseThrow();
        var still = new BathCheck(solution, passage, Length.ZERO,
                spots.of(action.place(), Spots.Answer.DEPTH), heights, station, lowest);
        var moved = new BathCheck(solution, passage, stroke, spots.of(action.place(), Spots.Answer.STROKE), heights,
                station, lowest);
        still.problem().or(moved::problem).ifPresent(problems::add);
        problems.addAll(Witnesses.wetted(still, heights, hanging, deck));
        dwell.ifPresent(stays -> problems.addAll(MovementCheck
                .of(stays, spots.of(action.place(), Spots.Answer.PERIOD), heights.rig())));
        return problems;
    }
}
