package dipper.plan;

import dipper.protocol.Protocol;
import dipper.protocol.Scene;
import dipper.recipe.PelletShape;
import dipper.recipe.Spots;
import dipper.rig.Rig;
import dipper.units.Length;
import dipper.yaml.Checked;
import dipper.yaml.Code;
import dipper.yaml.Problem;
import dipper.yaml.Problems;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Turns a protocol on a deck into a plan, or says at which line of the recipe the rig cannot do what is asked. */
public final class Planner {

    private Planner() {}

    /** What hangs: a pass, and the slots that have been emptied. */
    private record Hanging(int pass, Set<Integer> gone) {
    }

    /** Every line of the recipe is checked against the rig once, in each beaker that it may go into, however often loops pass it. */
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
        var spots = new Spots(protocol.recipe());
        Map<Hanging, HangingCheck> checks = new HashMap<>();
        for (var treatment : protocol.occurrences()) {
            var scene = treatment.scene();
            problems.addAll(checks.computeIfAbsent(new Hanging(scene.pass(), scene.gone()),
                    _ -> new HangingCheck(scene, protocol, deck, rig, spots)).problems(treatment));
        }
        var told = new Problems();
        ToldOnce.of(problems).forEach(told::add);
        return told.check(new Plan(protocol, deck, rig));
    }

    static Heights heights(Protocol protocol, Deck deck, Rig rig, Scene scene) {
        return new Heights(rig, deck.shortestHanging(scene), deck.longestHanging(scene),
                protocol.recipe().pellet().map(PelletShape::height).orElse(Length.ZERO));
    }
}
