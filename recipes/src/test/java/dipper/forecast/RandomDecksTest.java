package dipper.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dipper.Shipped;
import dipper.batch.BatchCheck;
import dipper.batch.BatchReader;
import dipper.batch.DeckRules;
import dipper.batch.DeckRules.Apart;
import dipper.batch.DeckRules.Stay;
import dipper.plan.Deck;
import dipper.plan.Plan;
import dipper.plan.Planner;
import dipper.protocol.Protocol;
import dipper.recipe.Recipe;
import dipper.recipe.RecipeReader;
import dipper.rig.Rig;
import dipper.rig.RigReader;
import dipper.yaml.Checked;
import dipper.yaml.Place;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Goal: the search finds what looking at everything finds. Method: random recipes on random rigs of five stations, with random rules and often a solution
 * in two beakers; every arrangement is planned and foretold as a dry run does it. The seed is in the test's name: put it alone into {@link #seeds}.
 */
class RandomDecksTest {

    private static final int STATIONS = 5;
    private static final Place PLACE = new Place("test", 1, 1, 1);
    private static final List<String> SOLUTIONS = List.of("A", "B", "R", "S");

    /** Which solution stands on stations 1 to 5; empty text where none does. */
    private record Found(List<String> order, long drips, double motion) {
    }

    static IntStream seeds() {
        return IntStream.range(0, 40);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void no_arrangement_that_keeps_to_the_rules_is_better(int seed) {
        var random = new Random(seed);
        var recipe = recipe(random);
        var rig = rig(random);
        var order = new ArrayList<>(SOLUTIONS);
        order.add(random.nextInt(3) > 0 ? "R" : "");
        Collections.shuffle(order, random);
        var rules = rules(random);

        var least = least(order, recipe, rig, rules);
        var found = DeckSearch.best(plan(order, recipe, rig).orElseThrow(), rules, PLACE);

        switch (found) {
            case Checked.Faulty<BestDeck> _ -> assertThat(least).as("an arrangement that keeps to " + rules).isEmpty();
            case Checked.Sound<BestDeck>(var best, var _) -> {
                assertThat(least).as("any arrangement that keeps to " + rules).isPresent();
                assertThat((long) best.drips().best()).as("drips, against %s", least).isEqualTo(least.get().drips());
                assertThat(best.motion().best()).as("motion, against %s", least)
                        .isEqualTo(least.get().motion(), within(1e-5));
                assertThat(best.proof()).isEqualTo(BestDeck.Proof.PROVEN);
                assertThat(asPlanned(best, recipe, rig)).as("what is promised of the order that is printed")
                        .isEqualTo(best.motion().best(), within(1e-5));
            }
        }
    }

    private static double asPlanned(BestDeck best, Recipe recipe, Rig rig) {
        var order = new ArrayList<>(Collections.nCopies(STATIONS, ""));
        best.beakers().forEach(moved -> order.set(moved.to() - 1, moved.solution()));
        return Forecast.of(plan(order, recipe, rig).orElseThrow(), Handshake.NONE).time().total().motion();
    }

    private static Optional<Found> least(List<String> order, Recipe recipe, Rig rig, DeckRules rules) {
        Found least = null;
        for (var each : arrangements(order)) {
            var plan = keeps(each, rules, rig) ? plan(each, recipe, rig) : Optional.<Plan>empty();
            if (plan.isPresent()) {
                var forecast = Forecast.of(plan.get(), Handshake.NONE);
                var found = new Found(each, forecast.wetness().drips().stream().mapToLong(Wetness.Drip::passes).sum(),
                        forecast.time().total().motion());
                least = least == null || found.drips() < least.drips()
                        || (found.drips() == least.drips() && found.motion() < least.motion()) ? found : least;
            }
        }
        return Optional.ofNullable(least);
    }

    private static List<List<String>> arrangements(List<String> order) {
        if (order.isEmpty()) {
            return List.of(List.of());
        }
        return order.stream().distinct().flatMap(first -> {
            var others = new ArrayList<>(order);
            others.remove(first);
            return arrangements(others).stream().map(rest -> {
                var whole = new ArrayList<String>();
                whole.add(first);
                whole.addAll(rest);
                return (List<String>) whole;
            });
        }).toList();
    }

    /** Stations of the random rigs are in order of X by their numbers. */
    private static boolean keeps(List<String> order, DeckRules rules, Rig rig) {
        var stays = rules.stays().stream().allMatch(stay -> order.get(stay.station() - 1).equals(stay.solution()));
        var apart = rules.apart().stream().allMatch(pair -> IntStream.range(1, rig.stations().size())
                .noneMatch(at -> List.of(order.get(at - 1), order.get(at))
                        .containsAll(List.of(pair.one(), pair.other()))));
        return stays && apart;
    }

    private static Optional<Plan> plan(List<String> order, Recipe recipe, Rig rig) {
        var beakers = IntStream.range(0, order.size()).filter(at -> !order.get(at).isEmpty())
                .mapToObj(at -> (at + 1) + ": " + order.get(at)).collect(Collectors.joining(", "));
        var twice = Collections.frequency(order, "R") == 2 ? "in turn: {R: 1 immersion}\n" : "";
        var batch = Shipped.sound(BatchReader.read("batch.yaml",
                "dipper: 1\nbatch: b\nrecipe: r.yaml\nrig: g.yaml\nbeakers: {" + beakers + "}\n" + twice
                        + "pellets: {1: P}\n"));
        assertThat(BatchCheck.check(batch, recipe, rig)).isEmpty();
        var protocol = Shipped.sound(Protocol.of(recipe, batch));
        return Optional.of(Shipped.sound(Planner.plan(protocol, Shipped.sound(Deck.of(batch, protocol, rig)), rig)));
    }

    private static Recipe recipe(Random random) {
        var steps = new StringBuilder();
        for (var solution : SOLUTIONS) {
            steps.append("  - {dip: ").append(solution).append(", for: 1 s}\n");
        }
        for (var step = 4 + random.nextInt(8); step > 0; step--) {
            var solution = SOLUTIONS.get(random.nextInt(SOLUTIONS.size()));
            steps.append(random.nextInt(6) == 0 ? "  - {dry: air, for: 5 s}\n" : "")
                    .append("AB".contains(solution) ? "  - {layer: " : "  - {rinse: ").append(solution)
                    .append(", for: 1 s}\n");
        }
        return Shipped.sound(RecipeReader.read("r.yaml", """
                dipper: 1
                recipe: random
                counts: nothing
                solutions: {A: {}, B: {}, R: {}, S: {}}
                pellet: {diameter: 8 mm, thickness: 1 mm, hung: on edge}
                defaults: {immersion: 5 mm/s, withdrawal: 5 mm/s, drain: 1 s, depth: 3 mm}
                steps:
                """ + steps));
    }

    /** Two beakers are alike, so that any may stand anywhere; their places along X are not. */
    private static Rig rig(Random random) {
        var text = Shipped.text("bench.yaml");
        var x = 0;
        var stations = new StringBuilder();
        for (var number = 1; number <= STATIONS; number++) {
            x += 31 + random.nextInt(20);
            stations.append("  %d: {x: %d mm, rim: 44 mm, floor: 2 mm, level: %d mm, volume: 10 mL}%n".formatted(number,
                    x, 32));
        }
        return Shipped.sound(
                RigReader.read("g.yaml", text.substring(0, text.indexOf("stations:")) + "stations:\n" + stations));
    }

    private static DeckRules rules(Random random) {
        var stays = random.nextInt(2) == 0
                ? List.of(
                        new Stay(SOLUTIONS.get(random.nextInt(SOLUTIONS.size())), 1 + random.nextInt(STATIONS), PLACE))
                : List.<Stay>of();
        var apart = random.nextInt(2) == 0 ? List.of(new Apart("A", "B", PLACE)) : List.<Apart>of();
        return new DeckRules(stays, apart);
    }
}
