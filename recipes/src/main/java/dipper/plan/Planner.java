package dipper.plan;

import dipper.batch.Substrate;
import dipper.protocol.Action;
import dipper.protocol.Movement;
import dipper.protocol.Protocol;
import dipper.protocol.Scene;
import dipper.protocol.Treatment;
import dipper.recipe.PelletShape;
import dipper.rig.Rig;
import dipper.units.Length;
import dipper.yaml.Checked;
import dipper.yaml.Code;
import dipper.yaml.Problem;
import dipper.yaml.Problems;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Turns a protocol on a deck into a plan, or says at which line of the recipe the rig cannot do what is asked. */
public final class Planner {

    private Planner() {}

    /** Every line of the recipe is checked against the rig once, however often loops pass it. */
    public static Checked<Plan> plan(Protocol protocol, Deck deck, Rig rig) {
        var problems = new ArrayList<Problem>();
        if (protocol.recipe().pellet().isEmpty()) {
            problems.add(Problem.error(Code.NO_PELLET_SHAPE, protocol.recipe().place(),
                    "the recipe does not say what a pellet measures, so no depth can be reached",
                    "add pellet: {diameter: 8 mm, thickness: 1 mm, hung: on edge}"));
            return new Checked.Faulty<>(problems);
        }
        var tooLong = Witnesses.carried(deck, rig);
        if (!tooLong.isEmpty()) {
            return new Checked.Faulty<>(tooLong);
        }
        Map<Set<Substrate>, Set<Action>> seen = new HashMap<>();
        for (var treatment : protocol.occurrences()) {
            var hanging = Set.copyOf(deck.hanging(treatment.scene()));
            var actions = seen.computeIfAbsent(hanging, _ -> Collections.newSetFromMap(new IdentityHashMap<>()));
            if (actions.add(treatment.action())) {
                problems.addAll(check(treatment, heights(protocol, deck, rig, treatment.scene()), deck));
            }
        }
        var told = new Problems();
        Repeated.merged(problems).forEach(told::add);
        return told.check(new Plan(protocol, deck, rig));
    }

    static Heights heights(Protocol protocol, Deck deck, Rig rig, Scene scene) {
        return new Heights(rig, deck.shortestHanging(scene), deck.longestHanging(scene),
                protocol.recipe().pellet().map(PelletShape::height).orElse(Length.ZERO));
    }

    private static List<Problem> check(Treatment treatment, Heights heights, Deck deck) {
        var action = treatment.action();
        var problems = new ArrayList<Problem>();
        if (action instanceof Action.Dry dry) {
            problems.addAll(ServiceCheck.drying(dry, heights.rig()));
        }
        action.bath().flatMap(solution -> action.way().map(passage -> new BathCheck(solution, passage, stroke(action),
                action.place(), heights, deck.stationOf(solution, treatment.scene()),
                deck.lowest(treatment.scene())))).ifPresent(bath -> {
                    problems.addAll(check(bath));
                    problems.addAll(Witnesses.wetted(bath, heights, deck.hanging(treatment.scene()), deck));
                });
        if (action instanceof Action.Immerse immerse) {
            problems.addAll(MovementCheck.of(immerse.dwell(), immerse.place(), heights.rig()));
        }
        return problems;
    }

    private static Length stroke(Action action) {
        return action instanceof Action.Immerse immerse
                ? immerse.dwell().movement().map(Movement::stroke).orElse(Length.ZERO)
                : Length.ZERO;
    }

    private static List<Problem> check(BathCheck bath) {
        var passage = bath.passage();
        var rig = bath.heights().rig();
        var problems = new ArrayList<Problem>(ServiceCheck.stirring(passage, bath.place(), rig));
        problems.addAll(new SpeedLimits(rig).problems(passage, bath.place()));
        bath.problem().ifPresent(problems::add);
        return problems;
    }
}
