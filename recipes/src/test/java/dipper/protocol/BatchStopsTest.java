package dipper.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import dipper.Shipped;
import dipper.recipe.RecipeReader;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** Goal: a batch's wishes become stops at the right pauses. Method: batches of the demonstration, whose stops are written down by hand. */
class BatchStopsTest {

    private static final String HEAD = "dipper: 1\nbatch: b\nrecipe: demo.yaml\nrig: dr3-like.yaml\n";
    private static final String BEAKERS =
            "beakers: {1: PEI, 2: water, 3: PAA, 5: rinse A, 6: PEO, 7: rinse B}\n";

    @Test
    void a_pellet_leaves_after_the_rinse_behind_its_last_layer() {
        assertThat(stops(BEAKERS + "pellets: {1: A, 2: {name: B, until: 2 bilayers}}\nset: {bilayers: 4}\n"))
                .containsExactly("3/2/4+ rinse B | | take B out of slot 2");
    }

    @Test
    void a_pellet_of_a_half_bilayer_leaves_after_the_rinse_between() {
        assertThat(stops(BEAKERS + "pellets: {1: A, 2: {name: B, until: 1.5 bilayers}}\nset: {bilayers: 4}\n"))
                .containsExactly("3/2/2+ rinse A | | take B out of slot 2");
        assertThat(stops(BEAKERS + "pellets: {1: A, 2: {name: B, until: 1 + 1 of 2 bilayers}}\nset: {bilayers: 4}\n"))
                .containsExactly("3/2/2+ rinse A | | take B out of slot 2");
        assertThat(stops(BEAKERS + "pellets: {1: A, 2: {name: B, until: 4 layers}}\nset: {bilayers: 4}\n"))
                .containsExactly("3/2/2+ rinse A | | take B out of slot 2");
    }

    @Test
    void a_pellet_that_leaves_with_the_last_unit_needs_no_stop() {
        assertThat(stops(BEAKERS + "pellets: {1: A, 2: {name: B, until: 4 bilayers}}\nset: {bilayers: 4}\n")).isEmpty();
    }

    @Test
    void when_nothing_hangs_any_more_the_run_is_over() {
        var protocol = protocol(BEAKERS + "pellets: {1: {name: A, until: 1 bilayer}, 2: {name: B, until: 3 bilayers}}\n"
                + "set: {bilayers: 20}\n");

        assertThat(stops(protocol)).containsExactly("3/1/4+ rinse B | | take A out of slot 1",
                "3/3/4+ rinse B | | take B out of slot 2");
        assertThat(StreamSupport.stream(protocol.spliterator(), false).toList().getLast().key().path())
                .isEqualTo("3/3/4+");
    }

    @Test
    void beakers_due_at_one_pause_are_one_stop_and_the_one_under_the_pellets_is_replaced_at_the_loading_place() {
        var beakers = BEAKERS.replace("3: PAA", "3: {holds: PAA, replace every: 2 bilayers}")
                .replace("7: rinse B", "7: {holds: rinse B, replace every: 2 bilayers}");

        assertThat(stops(beakers + "pellets: {1: A, 2: {name: B, until: 2 bilayers}}\nset: {bilayers: 5}\n"))
                .containsExactly(
                        "3/2/4+ rinse B | replace PAA on station 3 | take B out of slot 2, replace rinse B on station 7",
                        "3/4/4+ rinse B | replace PAA on station 3 | replace rinse B on station 7");
    }

    @Test
    void a_beaker_that_is_never_used_again_is_not_replaced() {
        var beakers = BEAKERS.replace("1: PEI", "1: {holds: PEI, replace every: 1 immersion}")
                .replace("3: PAA", "3: {holds: PAA, replace every: 4 bilayers}");

        assertThat(stops(beakers + "pellets: {1: A}\nset: {bilayers: 4}\n")).isEmpty();
    }

    @Test
    void immersions_in_a_beaker_are_counted_one_by_one() {
        assertThat(stops(BEAKERS.replace("5: rinse A", "5: {holds: rinse A, replace every: 3 immersions}")
                + "pellets: {1: A}\nset: {bilayers: 7}\n")).containsExactly(
                        "3/3/2+ rinse A | | replace rinse A on station 5",
                        "3/6/2+ rinse A | | replace rinse A on station 5");
    }

    @Test
    void beakers_in_turn_by_immersion_take_every_other_one() {
        var protocol = protocol(BEAKERS.replace("3: PAA", "3: PAA, 4: PAA") + "in turn: {PAA: 1 immersion}\n"
                + "pellets: {1: A}\nset: {bilayers: 5}\n");

        assertThat(stationsOf("PAA", protocol)).containsExactly(3, 4, 3, 4, 3);
    }

    @Test
    void beakers_in_turn_by_units_are_both_replaced_when_the_first_is_next_again() {
        var protocol = protocol(BEAKERS.replace("3: PAA",
                "3: {holds: PAA, replace every: 2 bilayers}, 4: {holds: PAA, replace every: 2 bilayers}")
                + "in turn: {PAA: 2 bilayers}\npellets: {1: A}\nset: {bilayers: 6}\n");

        assertThat(stationsOf("PAA", protocol)).containsExactly(3, 3, 4, 4, 3, 3);
        assertThat(stops(protocol)).containsExactly("3/4/4+ rinse B | replace PAA on station 3 | ");
    }

    @Test
    void a_beaker_not_next_is_replaced_too_when_there_is_a_stop_and_it_is_used_again() {
        assertThat(stops(BEAKERS.replace("3: PAA",
                "3: {holds: PAA, replace every: 2 bilayers}, 4: {holds: PAA, replace every: 2 bilayers}")
                + "in turn: {PAA: 2 bilayers}\npellets: {1: A}\nset: {bilayers: 8}\n"))
                .containsExactly("3/4/4+ rinse B | replace PAA on station 3, replace PAA on station 4 | ");
    }

    @Test
    void passes_have_keys_of_their_own_and_beakers_go_on_over_them() {
        var protocol = protocol(BEAKERS.replace("5: rinse A", "5: {holds: rinse A, replace every: 3 bilayers}") + """
                passes:
                  - {pellets: {1: A, 2: {name: B, until: 1 bilayer}}, set: {layer time: 1 s}}
                  - {pellets: {1: C}, set: {layer time: 3 s}}
                """);

        assertThat(stops(protocol)).containsExactly("p1/3/1/4+ rinse B | | take B out of slot 2",
                "p2/0 air | | take A out of slot 1, hang C in slot 1",
                "p2/3/1/4+ rinse B | replace rinse A on station 5 | ");
        assertThat(keys(protocol)).doesNotHaveDuplicates().contains("p1/3/2/1", "p2/3/2/1");
        assertThat(protocol.parameters(1).get("layer time")).hasToString("1 s");
        assertThat(protocol.parameters(2).get("layer time")).hasToString("3 s");
        assertThat(Tally.of(protocol, 2).complete("bilayer")).isEqualTo(2);
    }

    @Test
    void the_last_to_leave_makes_room_for_the_next_pass_at_the_same_stop() {
        assertThat(stops(protocol(BEAKERS + """
                passes:
                  - pellets: {1: {name: A, until: 1 bilayer}}
                  - pellets: {1: B}
                """))).containsExactly("p1/3/1/4+ rinse B | | take A out of slot 1, hang B in slot 1");
    }

    @Test
    void a_pellet_dried_after_each_layer_leaves_dry_and_is_not_wetted_to_wait() {
        var dried = Shipped.text("demo.yaml").replace("rest: rinse", "rest: here")
                .replace("      - {rinse: rinse B, for: rinse time}\n",
                        "      - {rinse: rinse B, for: rinse time}\n      - {dry: air, for: 1 s}\n");
        var protocol = protocol(dried, BEAKERS + "pellets: {1: A, 2: {name: B, until: 1 bilayer}}\n");

        assertThat(stops(protocol)).containsExactly("3/1/5+ air | | take B out of slot 2");
    }

    @Test
    void where_the_step_may_never_rest_they_wait_as_the_next_step_lets_them_but_in_no_bath_that_deposits() {
        var never = Shipped.text("demo.yaml").replace("rest: rinse", "rest: never");
        var resting = never.replace("{layer: PAA, for: layer time}", "{layer: PAA, for: layer time, rest: water}");
        var batch = BEAKERS + "pellets: {1: A, 2: {name: B, until: 1 bilayer}}\n";

        assertThat(stops(protocol(never, batch))).containsExactly("3/1/4+ air | | take B out of slot 2");
        assertThat(stops(protocol(resting, batch))).containsExactly("3/1/4+ water | | take B out of slot 2");
    }

    @Test
    void a_film_without_rinses_between_waits_in_the_next_rinse_and_after_the_last_in_the_last() {
        var bare = Shipped.text("demo.yaml").replace("      - {rinse: rinse A, for: rinse time}\n", "")
                .replace("      - {rinse: rinse B, for: rinse time}\n", "");
        var batch = BEAKERS + "pellets: {1: A, 2: {name: B, until: 1 bilayer}}\n";

        assertThat(stops(protocol(bare, batch))).containsExactly("3/1/2+ water | | take B out of slot 2");
        assertThat(stops(protocol(bare + "  - {rinse: rinse B, for: 1 s}\n", batch)))
                .containsExactly("3/1/2+ rinse B | | take B out of slot 2");
    }

    @Test
    void what_a_batch_does_to_the_chemistry_is_in_the_hash_and_labels_are_not() {
        var plain = hash(BEAKERS + "pellets: {1: A}\n");
        var leaving = hash(BEAKERS + "pellets: {1: A, 2: {name: B, until: 1 bilayer}}\n");
        var inTurn = BEAKERS.replace("3: PAA", "3: PAA, 4: PAA") + "pellets: {1: A}\n";

        assertThat(plain).isEqualTo(Shipped.protocol("demo.yaml").hash());
        assertThat(leaving).isNotEqualTo(plain)
                .isEqualTo(hash(BEAKERS + "pellets: {3: {name: C, until: 1 bilayer}, 4: D}\n"));
        assertThat(hash(inTurn + "in turn: {PAA: 1 immersion}\n")).isNotEqualTo(plain)
                .isNotEqualTo(hash(inTurn + "in turn: {PAA: 2 bilayers}\n"))
                .isEqualTo(hash(inTurn.replace("3: PAA, 4: PAA", "4: PAA, 8: PAA") + "in turn: {PAA: 1 immersion}\n"));
        assertThat(hash(BEAKERS + "passes: [{pellets: {1: A}}, {pellets: {1: B}}]\n")).isNotEqualTo(plain);
        assertThat(hash(BEAKERS.replace("3: PAA", "3: {holds: PAA, lot: x, volume: 9 mL, pH: 3, prepared: 2026-11-20}")
                + "pellets: {1: A}\n")).isEqualTo(plain);
    }

    @Test
    void reading_a_protocol_twice_gives_the_same() {
        var protocol = protocol(BEAKERS.replace("3: PAA", "3: {holds: PAA, replace every: 2 bilayers}")
                + "pellets: {1: A, 2: {name: B, until: 1 bilayer}}\nset: {bilayers: 20}\n");

        assertThat(keys(protocol)).isEqualTo(keys(protocol));
        assertThat(protocol.after(new StepKey("3/1/4")).orElseThrow().key().path()).isEqualTo("3/1/4+");
        assertThat(protocol.after(new StepKey("3/1/4+")).orElseThrow().scene().gone()).containsExactly(2);
    }

    private static Protocol protocol(String batch) {
        return Shipped.protocolIn(Shipped.batch(HEAD + batch));
    }

    private static Protocol protocol(String recipe, String batch) {
        return Shipped.sound(Protocol.of(Shipped.sound(RecipeReader.read("recipe.yaml", recipe)),
                Shipped.batch(HEAD + batch)));
    }

    private static String hash(String batch) {
        return protocol(batch).hash();
    }

    private static List<String> stops(String batch) {
        return stops(protocol(batch));
    }

    /** Key, where the pellets wait, what is done meanwhile, and what at the loading place. */
    private static List<String> stops(Protocol protocol) {
        var stops = new ArrayList<String>();
        for (var treatment : protocol) {
            if (treatment.action() instanceof Action.Stop stop) {
                stops.add("%s %s | %s| %s".formatted(treatment.key(),
                        stop.refuge().map(Action.Refuge::solution).orElse("air"), words(stop.meanwhile(), " "),
                        words(stop.atLoadingPlace(), "")));
            }
        }
        return stops;
    }

    private static String words(List<Errand> errands, String end) {
        return errands.isEmpty() ? "" : String.join(", ", errands.stream().map(Errand::inWords).toList()) + end;
    }

    private static List<Integer> stationsOf(String solution, Protocol protocol) {
        return StreamSupport.stream(protocol.spliterator(), false)
                .filter(treatment -> treatment.action() instanceof Action.Immerse immerse
                        && immerse.solution().equals(solution))
                .map(treatment -> treatment.scene().turn(solution).orElseThrow()).toList();
    }

    private static List<String> keys(Protocol protocol) {
        return StreamSupport.stream(protocol.spliterator(), false).map(treatment -> treatment.key().path()).toList();
    }
}
