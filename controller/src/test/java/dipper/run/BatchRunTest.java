package dipper.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dipper.ShippedPlans;
import dipper.record.RunEvent.BeakerReplaced;
import dipper.record.RunEvent.Ending;
import dipper.record.RunEvent.Observed;
import dipper.record.RunEvent.PelletTakenOut;
import dipper.sim.Diary;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * Goal: what the ledger says of each pellet of a batch is what happened to it in the tank. Method: batches over the virtual coater, with a person at the
 * loading place who knows nothing but the words asked; the tank's diary per slot.
 */
class BatchRunTest {

    private static final String HEAD = """
            dipper: 1
            batch: b
            recipe: demo.yaml
            rig: bench.yaml
            """;

    static final String EARLY = HEAD + """
            beakers: {1: PEI, 2: water, 3: {holds: PAA, replace every: 2 bilayers}, 4: rinse A, 5: PEO, 6: rinse B}
            pellets: {1: "0412", 2: {name: no, until: 2 bilayers}}
            set: {bilayers: 5}
            """;

    private static final String PASSES = HEAD + """
            beakers: {1: PEI, 2: water, 3: PAA, 4: {holds: rinse A, replace every: 3 bilayers}, 5: PEO, 6: rinse B}
            passes:
              - {pellets: {1: A-1, 2: {name: A-2, until: 1 bilayer}}, set: {layer time: 1 s}}
              - {pellets: {2: B-1}, set: {layer time: 3 s, bilayers: 3}}
            """;

    @Test
    void a_pellet_that_leaves_early_is_dipped_no_more_and_its_count_stands() {
        var run = new Rehearsal(ShippedPlans.batch(EARLY));

        assertThat(run.run().ending()).isEqualTo(Ending.COMPLETED);
        assertThat(run.accidents()).isEmpty();
        assertThat(bilayers(run, "0412")).isEqualTo(5).isEqualTo(inTank(run, 1));
        assertThat(bilayers(run, "no")).isEqualTo(2).isEqualTo(inTank(run, 2));
        assertThat(run.state().opened().pellets()).extracting(pellet -> pellet.planned().get("bilayer").whole())
                .containsExactly(5, 2);
    }

    @Test
    void while_a_person_is_awaited_the_pellets_are_in_the_rest_and_what_is_replaced_is_on_record() {
        var run = new Rehearsal(ShippedPlans.batch(EARLY));
        run.run();

        assertThat(run.asked).containsExactly(
                "The pellets rest in rinse B. Replace PAA on station 3. Confirm when that is done, to lift them out; then: take no out of slot 2.",
                "Take no out of slot 2.",
                "The pellets rest in rinse B. Replace PAA on station 3. Confirm when that is done.");
        assertThat(run.events.stream().map(recorded -> recorded.event()).filter(BeakerReplaced.class::isInstance))
                .extracting(event -> ((BeakerReplaced) event).station()).containsExactly(3, 3);
    }

    /** Goal: the record knows from which bottle a replaced beaker was filled. Method: the lot is typed in once, and once there is none. */
    @Test
    void the_lot_of_a_new_filling_is_asked_for_and_recorded() {
        var run = new Rehearsal(ShippedPlans.batch(EARLY));
        var lots = new java.util.ArrayDeque<>(List.of("0412", ""));
        run.asking(question -> run.inbox.post(new Happening.Answered("ada", question.entries().stream()
                .map(entry -> new Observed(entry.observation().name(), entry.pellet(), lots.remove())).toList())));

        assertThat(run.run().ending()).isEqualTo(Ending.COMPLETED);
        assertThat(run.events.stream().map(recorded -> recorded.event()).filter(BeakerReplaced.class::isInstance))
                .extracting(event -> ((BeakerReplaced) event).lot()).containsExactly(Optional.of("0412"),
                        Optional.empty());
        assertThat(run.state().observed()).extracting(noted -> noted.observed())
                .containsExactly(new Observed("lot of the new PAA on station 3", Optional.empty(), "0412"));
    }

    @Test
    void a_person_who_comes_after_two_hours_finds_the_pellets_wet() {
        var run = new Rehearsal(ShippedPlans.batch(EARLY));
        run.asking(question -> run.at(run.virtual.clock().nanos() / 1e9 + 7_200, () -> {
            run.asked.add(question.message());
            run.inbox.post(new Happening.Answered("ada", List.of()));
        }));
        run.run();

        var longest = run.immersions().stream().mapToDouble(immersion -> immersion.dwell() / 1e9).max().orElseThrow();
        assertThat(longest).as("in rinse B, waiting").isCloseTo(7_201, within(1.0));
        assertThat(run.asked).hasSize(3);
    }

    @Test
    void waiting_for_a_person_in_the_bath_of_a_dwell_is_within_its_longest_time_or_a_deviation() {
        var recipe = ShippedPlans.text("demo.yaml").replace("{rinse: rinse B, for: rinse time}",
                "{rinse: rinse B, for: rinse time, at most: 1 min}");
        var run = new Rehearsal(ShippedPlans.batch(EARLY, recipe));
        run.asking(question -> run.at(run.virtual.clock().nanos() / 1e9 + (run.asked.isEmpty() ? 7_200 : 5), () -> {
            run.asked.add(question.message());
            run.inbox.post(new Happening.Answered("ada", List.of()));
        }));
        run.run();

        assertThat(run.asked).hasSize(3);
        assertThat(run.state().deviations()).singleElement().satisfies(deviation -> {
            assertThat(deviation.key()).isEqualTo("3/2/4:dwell");
            assertThat(deviation.kind()).isEqualTo("over-dwell");
            assertThat(deviation.what()).startsWith("it lasted 720");
        });
    }

    @Test
    void a_departure_is_on_record_before_the_answer_that_says_it_is_done() {
        var run = new Rehearsal(ShippedPlans.batch(EARLY));
        run.run();

        var order = run.events.stream().map(recorded -> recorded.event().toString()).toList();
        var left = indexOf(order, "PelletTakenOut[key=3/2/4+:person");
        assertThat(indexOf(order, "PersonAsked[key=3/2/4+:person")).isLessThan(left);
        assertThat(indexOf(order, "StepDone[key=3/2/4+:person")).isGreaterThan(left);
    }

    @Test
    void passes_are_one_run_and_each_pellet_gets_what_its_pass_says() {
        var run = new Rehearsal(ShippedPlans.batch(PASSES));

        assertThat(run.run().ending()).isEqualTo(Ending.COMPLETED);
        assertThat(run.accidents()).isEmpty();
        assertThat(bilayers(run, "A-1")).isEqualTo(2).isEqualTo(inTank(run, 1));
        assertThat(bilayers(run, "A-2")).isEqualTo(1);
        assertThat(bilayers(run, "B-1")).isEqualTo(3);
        assertThat(inTank(run, 2)).as("first A-2, then B-1").isEqualTo(1 + 3);
        assertThat(layers(run, 1)).allSatisfy(dwell -> assertThat(dwell).isCloseTo(1, within(0.025)));
        assertThat(layers(run, 2).subList(3, 10)).allSatisfy(dwell -> assertThat(dwell).isCloseTo(3, within(0.025)));
        assertThat(run.asked).containsSequence("Take A-1 out of slot 1, hang B-1 in slot 2.",
                "The pellets rest in rinse B. Replace rinse A on station 4. Confirm when that is done.");
    }

    @Test
    void a_witness_goes_as_deep_as_its_own_length_says_and_nothing_touches_a_floor() {
        var run = new Rehearsal(ShippedPlans.batch(HEAD + """
                beakers: {1: PEI, 2: water, 3: PAA, 4: rinse A, 5: PEO, 6: rinse B}
                pellets: {1: {name: A, until: 1 bilayer}, 2: {witness: wafer, hanging: 66 mm}}
                """));

        assertThat(run.run().ending()).isEqualTo(Ending.COMPLETED);
        assertThat(run.accidents()).isEmpty();
        assertThat(bilayers(run, "A")).isEqualTo(1).isEqualTo(inTank(run, 1));
        assertThat(bilayers(run, "wafer")).as("it goes on alone").isEqualTo(2).isEqualTo(inTank(run, 2));
        var first = (Diary.Immersed) run.diary.stream().filter(Diary.Immersed.class::isInstance)
                .filter(entry -> ((Diary.Immersed) entry).slot() == 2).findFirst().orElseThrow();
        assertThat(first.entered()).as("it hangs lower, so it is wet before the pellet")
                .isLessThan(run.immersions().getFirst().entered());
    }

    @Test
    void two_beakers_in_turn_are_told_apart_in_the_record() {
        var run = new Rehearsal(ShippedPlans.batch(HEAD.replace("bench", "dr3-like") + """
                beakers: {1: PEI, 2: water, 3: PAA, 4: PAA, 5: rinse A, 6: PEO, 7: rinse B}
                in turn: {PAA: 1 immersion}
                pellets: {1: A}
                set: {bilayers: 3}
                """));
        run.run();

        assertThat(run.immersions().stream().map(Diary.Immersed::station).filter(List.of(3, 4)::contains))
                .containsExactly(3, 4, 3);
        assertThat(run.order.stream()
                .filter(line -> line.contains(":dwell") && line.contains("solution=PAA")))
                .satisfiesExactly(line -> assertThat(line).contains("station=3"),
                        line -> assertThat(line).contains("station=4"),
                        line -> assertThat(line).contains("station=3"));
    }

    @Test
    void a_wish_to_stop_at_the_loading_place_ends_there_with_the_counts_so_far() {
        var run = new Rehearsal(ShippedPlans.batch(EARLY));
        run.asking(question -> run.inbox.post(question.message().startsWith("Take")
                ? new Happening.RestWanted("ada", Wish.STOP)
                : new Happening.Answered("ada", List.of())));

        assertThat(run.run().why()).contains("at the loading place");
        assertThat(run.events).noneMatch(recorded -> recorded.event() instanceof PelletTakenOut);
        assertThat(bilayers(run, "no")).isEqualTo(2);
        assertThat(bilayers(run, "0412")).isEqualTo(2);
    }

    @Test
    void a_wish_to_stop_while_they_wait_leaves_them_in_the_rest() {
        var run = new Rehearsal(ShippedPlans.batch(EARLY));
        run.asking(_ -> run.inbox.post(new Happening.RestWanted("ada", Wish.STOP)));

        assertThat(run.run().why()).contains("in rinse B");
        assertThat(run.endsIn()).contains(6);
    }

    private static int bilayers(Rehearsal run, String pellet) {
        assertThat(run.state().counts().of(pellet).certain()).isEqualTo(run.state().counts().of(pellet).possible());
        return run.state().counts().of(pellet).certain().complete("bilayer");
    }

    private static int inTank(Rehearsal run, int slot) {
        return TankPattern.count(TankPattern.baths(of(run, slot), run::solutionAt, 0.9), "PAA rinse-A PEO rinse-B");
    }

    private static List<Diary.Immersed> of(Rehearsal run, int slot) {
        return run.diary.stream().filter(Diary.Immersed.class::isInstance).map(Diary.Immersed.class::cast)
                .filter(entry -> entry.slot() == slot).toList();
    }

    /** Dwells in what deposits, in s. */
    private static List<Double> layers(Rehearsal run, int slot) {
        return of(run, slot).stream().filter(entry -> List.of(1, 3, 5).contains(entry.station()))
                .map(entry -> entry.dwell() / 1e9).toList();
    }

    private static int indexOf(List<String> order, String beginning) {
        for (var i = 0; i < order.size(); i++) {
            if (order.get(i).startsWith(beginning)) {
                return i;
            }
        }
        throw new AssertionError("never: " + beginning);
    }
}
