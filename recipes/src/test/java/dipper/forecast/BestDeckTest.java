package dipper.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dipper.Shipped;
import dipper.batch.BatchReader;
import dipper.batch.DeckRules;
import dipper.batch.DeckRules.Apart;
import dipper.batch.DeckRules.Stay;
import dipper.plan.Deck;
import dipper.plan.Plan;
import dipper.plan.Planner;
import dipper.rig.Rig;
import dipper.rig.RigReader;
import dipper.yaml.Checked;
import dipper.yaml.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Goal: the best deck is the best deck. Method: every order of the demonstration's six beakers is planned and foretold by the same code that a dry run
 * uses, and compared with what the search says.
 */
class BestDeckTest {

    private static final Place PLACE = new Place("test", 1, 1, 1);
    private static final List<String> SOLUTIONS = List.of("PEI", "water", "PAA", "rinse A", "PEO", "rinse B");
    private static final DeckRules RULES = new DeckRules(List.of(new Stay("PEI", 4, PLACE)),
            List.of(new Apart("PAA", "PEO", PLACE), new Apart("water", "rinse B", PLACE)));

    /** The deck of that order, on stations 1 to 6. */
    private record Order(List<String> solutions, long drips, double motion) {
    }

    @Test
    void on_the_demonstrations_deck_no_order_of_all_720_is_better() {
        var rig = Shipped.rig("bench.yaml");
        var best = search(plan(SOLUTIONS, rig), DeckRules.NONE);

        assertBest(best, least(rig, _ -> true));
        assertThat(best.proof()).isEqualTo(BestDeck.Proof.PROVEN);
        assertThat(best.looked()).isLessThan(1957);
    }

    @Test
    void within_rules_no_order_that_keeps_to_them_is_better() {
        var rig = Shipped.rig("bench.yaml");

        assertBest(search(plan(SOLUTIONS, rig), RULES), least(rig, BestDeckTest::keepsToTheRules));
    }

    @Test
    void where_liquids_stand_unequally_high_the_vertical_ways_count_too() {
        var text = Shipped.text("bench.yaml").replaceAll("(2: \\{x: 80 mm, rim: 44 mm, floor: )2 mm, level: 32 mm",
                "$18 mm, level: 38 mm");
        var rig = Shipped.sound(RigReader.read("bench.yaml", text));

        assertThat(text).contains("level: 38 mm");
        assertBest(search(plan(SOLUTIONS, rig), DeckRules.NONE), least(rig, _ -> true));
    }

    @Test
    void the_papers_deck_of_eight_stations_can_be_arranged_without_a_drip() {
        var best = search(Shipped.latp(), DeckRules.NONE);

        assertThat(best.drips()).isEqualTo(new BestDeck.Change(2, 0));
        assertThat(best.motion().file()).isEqualTo(Timing.of(Shipped.latp(), Handshake.NONE).motion(), within(1e-6));
        assertThat(best.motion().best()).isLessThan(best.motion().file());
        assertThat(best.looked()).isLessThan(109_601);
    }

    @Test
    void what_stays_is_where_it_was_even_if_drips_cannot_be_avoided_then() {
        var best = search(Shipped.latp(), new DeckRules(List.of(new Stay("peroxide", 1, PLACE)), List.of()));

        assertThat(best.beakers().getFirst()).isEqualTo(new BestDeck.Moved("peroxide", 1, 1));
        assertThat(best.drips()).isEqualTo(new BestDeck.Change(2, 2));
        assertThat(best.proof()).isEqualTo(BestDeck.Proof.PROVEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PEI=1,PAA=1", "apart"})
    void rules_that_cannot_all_be_kept_are_a_problem_with_a_remedy(String kind) {
        var everybody = new ArrayList<Apart>();
        for (var one : SOLUTIONS) {
            SOLUTIONS.stream().filter(other -> one.compareTo(other) < 0)
                    .forEach(other -> everybody.add(new Apart(one, other, PLACE)));
        }
        var rules = kind.equals("apart")
                ? new DeckRules(List.of(), everybody)
                : new DeckRules(List.of(new Stay("PEI", 1, PLACE), new Stay("PAA", 1, PLACE)), List.of());
        var found = DeckSearch.best(plan(SOLUTIONS, Shipped.rig("bench.yaml")), rules, PLACE);

        assertThat(found).isInstanceOfSatisfying(Checked.Faulty.class,
                faulty -> assertThat(faulty.problems().toString()).contains("D161", "neighbours"));
    }

    private static void assertBest(BestDeck best, Order least) {
        assertThat((long) best.drips().best()).as("drips, against " + least).isEqualTo(least.drips());
        assertThat(best.motion().best()).as("motion, against " + least).isEqualTo(least.motion(), within(1e-6));
    }

    private static BestDeck search(Plan plan, DeckRules rules) {
        return Shipped.sound(DeckSearch.best(plan, rules, PLACE));
    }

    private static boolean keepsToTheRules(List<String> order) {
        var apart = RULES.apart().stream()
                .allMatch(pair -> Math.abs(order.indexOf(pair.one()) - order.indexOf(pair.other())) > 1);
        return apart && order.indexOf("PEI") == 3;
    }

    private static Order least(Rig rig, Predicate<List<String>> allowed) {
        Order least = null;
        for (var solutions : orders(SOLUTIONS)) {
            if (allowed.test(solutions)) {
                var forecast = Forecast.of(plan(solutions, rig), Handshake.NONE);
                var order = new Order(solutions,
                        forecast.wetness().drips().stream().mapToLong(Wetness.Drip::passes).sum(),
                        forecast.time().total().motion());
                least = least == null || isLess(order, least) ? order : least;
            }
        }
        return least;
    }

    private static boolean isLess(Order one, Order other) {
        return one.drips() < other.drips() || (one.drips() == other.drips() && one.motion() < other.motion());
    }

    private static List<List<String>> orders(List<String> solutions) {
        if (solutions.isEmpty()) {
            return List.of(List.of());
        }
        var all = new ArrayList<List<String>>();
        for (var first : solutions) {
            var others = solutions.stream().filter(other -> !other.equals(first)).toList();
            for (var rest : orders(others)) {
                var order = new ArrayList<String>();
                order.add(first);
                order.addAll(rest);
                all.add(order);
            }
        }
        return all;
    }

    private static Plan plan(List<String> order, Rig rig) {
        var beakers = new StringBuilder("beakers:\n");
        for (var at = 0; at < order.size(); at++) {
            beakers.append("  ").append(at + 1).append(": ").append(order.get(at)).append('\n');
        }
        var text = Shipped.text("demo-batch.yaml").replaceAll("(?s)beakers:.*?pellets:",
                java.util.regex.Matcher.quoteReplacement(beakers + "pellets:"));
        var batch = Shipped.sound(BatchReader.read("batch.yaml", text));
        var protocol = Shipped.protocol("demo.yaml");
        return Shipped.sound(Planner.plan(protocol, Shipped.sound(Deck.of(batch, protocol, rig)), rig));
    }
}
