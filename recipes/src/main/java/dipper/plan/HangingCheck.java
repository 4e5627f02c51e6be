package dipper.plan;

import dipper.batch.Substrate;
import dipper.protocol.Action;
import dipper.protocol.Movement;
import dipper.protocol.Passage;
import dipper.protocol.Protocol;
import dipper.protocol.Scene;
import dipper.protocol.Treatment;
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
    private final List<Substrate> hanging;
    private final Optional<Substrate> lowest;
    private final Map<Integer, Set<Action>> seenAtStation = new HashMap<>();

    HangingCheck(Scene scene, Protocol protocol, Deck deck, Rig rig) {
        this.deck = deck;
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
        var problems = new ArrayList<Problem>();
        if (action instanceof Action.Dry dry) {
            problems.addAll(ServiceCheck.drying(dry, heights.rig()));
        }
        if (station.isPresent()) {
            var passage = action.way().orElseThrow();
            problems.addAll(passing(passage, action.place()));
            var bath = new BathCheck(action.bath().orElseThrow(), passage, stroke(action), action.place(), heights,
                    station.get(), lowest);
            bath.problem().ifPresent(problems::add);
            problems.addAll(Witnesses.wetted(bath, heights, hanging, deck));
        }
        if (action instanceof Action.Immerse immerse) {
            problems.addAll(MovementCheck.of(immerse.dwell(), immerse.place(), heights.rig()));
        }
        return problems;
    }

    private List<Problem> passing(Passage passage, Place place) {
        var problems = new ArrayList<>(ServiceCheck.stirring(passage, place, heights.rig()));
        problems.addAll(new SpeedLimits(heights.rig()).problems(passage, place));
        return problems;
    }

    private static Length stroke(Action action) {
        return action instanceof Action.Immerse immerse
                ? immerse.dwell().movement().map(Movement::stroke).orElse(Length.ZERO)
                : Length.ZERO;
    }
}
