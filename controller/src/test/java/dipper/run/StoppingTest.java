package dipper.run;

import static org.assertj.core.api.Assertions.assertThat;

import dipper.ShippedPlans;
import dipper.ledger.MemoryLedger;
import dipper.record.Recorded;
import dipper.record.RunEvent.Ending;
import dipper.record.RunEvent.StepDone;
import dipper.record.RunEvent.StepStarted;
import dipper.sim.LimitInput;
import dipper.sim.Motor;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Goal: whenever a person stops a run, the pellets come to rest where the recipe says and the counts hold. Method: the demonstration, stopped at
 * every quarter of a second of it; the tank says where the pellets are.
 */
class StoppingTest {

    private static final double END = 90;

    static DoubleStream everyMoment() {
        return DoubleStream.iterate(0.25, moment -> moment < END, moment -> moment + 0.25);
    }

    @ParameterizedTest
    @MethodSource("everyMoment")
    void a_stop_ends_in_a_rinse_or_before_anything_is_wet_or_when_all_is_done(double moment) {
        var run = new Rehearsal(ShippedPlans.demo()).stopAt(moment);
        var closing = run.run();

        assertThat(run.accidents()).isEmpty();
        assertCountsHold(run);
        assertDrainsWhatItLifted(run);
        assertThat(run.state().open()).as("only a dwell in which the pellets stay is left without an outcome")
                .allMatch(key -> key.endsWith(":dwell"));
        switch (closing.ending()) {
            case COMPLETED -> assertThat(run.endsIn()).isEmpty();
            case STOPPED -> {
                if (run.diary.isEmpty()) {
                    assertThat(closing.why()).contains("nothing has been wetted");
                } else {
                    assertThat(run.endsIn().map(run::solutionAt)).get().asString().matches("water|rinse [AB]");
                }
            }
            case PAUSED, ABORTED, NEEDS_PERSON, FAILED -> throw new AssertionError(closing.toString());
        }
    }

    @ParameterizedTest
    @MethodSource("everyMoment")
    void a_brake_stops_within_a_second_and_keeps_the_counts(double moment) {
        var run = new Rehearsal(ShippedPlans.demo()).brakeAt(moment);
        var closing = run.run();

        assertThat(run.accidents()).isEmpty();
        assertCountsHold(run);
        if (closing.ending() != Ending.COMPLETED) {
            assertThat(closing.ending()).isEqualTo(Ending.ABORTED);
            assertThat(closing.why()).containsAnyOf("the position is kept", "the position is not known");
            assertThat(run.state().failure()).get().satisfies(failure -> assertThat(failure.what())
                    .isEqualTo(closing.why()));
            assertThat(run.events.getLast().nanos()).isLessThan(Math.round((moment + 4) * 1e9));
        }
    }

    static IntStream everyEvent() {
        var whole = new Rehearsal(ShippedPlans.demo());
        whole.run();
        return IntStream.rangeClosed(2, whole.events.size());
    }

    /** The conductor's thread is in the ledger all the while: a commit that takes its time, with the brake pulled and asked for meanwhile. */
    @ParameterizedTest
    @MethodSource("everyEvent")
    void a_brake_pulled_while_the_ledger_is_busy_lets_nothing_begin(int event) {
        var run = new Rehearsal(ShippedPlans.demo());
        var ledger = new MemoryLedger(run.virtual.clock());
        run.recordedIn(recorded -> {
            if (run.events.size() == event - 1) {
                new Requests(run.coater, run.inbox).abort("test");
                run.order.add("braked");
            }
            return ledger.append(recorded);
        });
        var closing = run.run();

        assertThat(closing.ending()).isIn(Ending.ABORTED, Ending.COMPLETED);
        assertThat(run.order.subList(run.order.indexOf("braked"), run.order.size()))
                .noneMatch(line -> line.startsWith("> G53") || line.startsWith("> $H"));
        assertThat(run.accidents()).isEmpty();
        assertCountsHold(run);
    }

    @Test
    void in_a_step_that_never_rests_the_step_is_finished_first() {
        var recipe = ShippedPlans.text("demo.yaml").replace("{layer: PAA, for: layer time}",
                "{layer: PAA, for: 20 s, rest: never}");
        var calm = new Rehearsal(ShippedPlans.demo(recipe));
        calm.run();
        var inPaa = calm.events.stream().filter(event -> event.event().toString().contains("3/1/1:dwell")).findFirst()
                .orElseThrow().nanos() / 1e9 + 5;
        var run = new Rehearsal(ShippedPlans.demo(recipe)).stopAt(inPaa);

        assertThat(run.run().ending()).isEqualTo(Ending.STOPPED);
        assertThat(run.state().counts().ofHanging().certain().layers()).isEqualTo(2);
        assertThat(run.endsIn().map(run::solutionAt)).contains("rinse A");
    }

    @Test
    void a_dwell_that_is_left_for_a_rinse_is_cut_and_does_not_count() {
        var recipe = ShippedPlans.text("demo.yaml").replace("{layer: PAA, for: layer time}", "{layer: PAA, for: 20 s}");
        var calm = new Rehearsal(ShippedPlans.demo(recipe));
        calm.run();
        var inPaa = calm.events.stream().filter(event -> event.event().toString().contains("3/1/1:dwell")).findFirst()
                .orElseThrow().nanos() / 1e9 + 5;
        var run = new Rehearsal(ShippedPlans.demo(recipe)).stopAt(inPaa);

        assertThat(run.run().why()).contains("in rinse A");
        assertThat(run.state().counts().ofHanging().certain().layers()).isEqualTo(1);
        assertThat(run.state().counts().ofHanging().possible().layers()).isEqualTo(1);
        assertThat(run.state().deviations()).singleElement()
                .satisfies(deviation -> assertThat(deviation.kind()).isEqualTo("cut short"));
    }

    /** Who is left in the bath by a way out that fails may get all of the layer, and more. */
    @Test
    void a_dwell_that_is_left_for_a_rinse_is_not_known_to_be_cut_before_the_pellets_are_out() {
        var recipe = ShippedPlans.text("demo.yaml").replace("{layer: PAA, for: layer time}", "{layer: PAA, for: 20 s}");
        var calm = new Rehearsal(ShippedPlans.demo(recipe));
        calm.run();
        var inPaa = calm.events.stream().filter(event -> event.event().toString().contains("3/1/1:dwell")).findFirst()
                .orElseThrow().nanos() / 1e9 + 5;
        var run = new Rehearsal(ShippedPlans.demo(recipe)).stopAt(inPaa);
        run.at(inPaa + 0.3, () -> run.virtual.board().limit(Motor.Z, LimitInput.ON, run.virtual.clock().nanos()));

        assertThat(run.run().ending()).isEqualTo(Ending.FAILED);
        assertThat(run.endsIn().map(run::solutionAt)).contains("PAA");
        assertThat(run.state().counts().ofHanging().certain().layers()).isEqualTo(1);
        assertThat(run.state().counts().ofHanging().possible().layers()).isEqualTo(2);
        assertThat(Recovery.standing(run.plan, run.events)).isInstanceOfSatisfying(Standing.InDoubt.class,
                doubt -> assertThat(doubt.knowledge()).isInstanceOf(Standing.Knowledge.Unknown.class));
    }

    @Test
    void nobody_there_ends_the_run_where_it_waits() {
        var recipe = ShippedPlans.text("demo.yaml") + "  - stay: rinse B\n  - person: Take the pellets out.\n";
        var run = new Rehearsal(ShippedPlans.demo(recipe));
        run.asking(_ -> run.inbox.post(new Happening.NobodyThere()));

        assertThat(run.run().ending()).isEqualTo(Ending.NEEDS_PERSON);
        assertThat(run.endsIn().map(run::solutionAt)).contains("rinse B");
        assertThat(run.state().counts().ofHanging().certain().complete("bilayer")).isEqualTo(2);
    }

    /** Drops belong to the beaker that they come from, whatever people wish meanwhile. */
    private static void assertDrainsWhatItLifted(Rehearsal run) {
        var events = run.events.stream().map(Recorded::event).toList();
        for (var i = 0; i < events.size(); i++) {
            if (events.get(i) instanceof StepDone(var key, var _) && key.matches(".*:(lift|clear)")) {
                var next = key.endsWith(":lift") ? key.replace(":lift", ":clear") : key.replace(":clear", ":drain");
                assertThat(events.subList(i, events.size())).filteredOn(StepStarted.class::isInstance).first()
                        .asString().contains("[key=" + next + ",");
            }
        }
    }

    /** The request itself may arrive later than what the board says of its brake. */
    @ParameterizedTest
    @ValueSource(ints = {0, 20, 40, 60, 80})
    void a_brake_between_two_quanta_of_a_slow_withdrawal_is_a_stop_too(int later) {
        var recipe = ShippedPlans.text("demo.yaml").replace("withdrawal: 10 mm/s", "withdrawal: 0.05 mm/s");
        var run = new Rehearsal(ShippedPlans.demo(recipe));
        run.at(60 + later / 1e3, run.coater::brake);
        run.at(60.2, () -> run.inbox.post(new Happening.Braked("test", Urgency.ABORT)));

        assertThat(run.run().ending()).isEqualTo(Ending.ABORTED);
        assertThat(run.events).last().extracting(Recorded::event).asString().contains("the position is kept");
    }

    /** certain ≤ what the tank saw ≤ possible; a layer is a stay in its bath of the set 2 s, to the board's own few milliseconds. */
    static void assertCountsHold(Rehearsal run) {
        var baths = TankPattern.baths(run.immersions(), run::solutionAt, 1.97);
        var seen = TankPattern.count(baths, "PEI|PAA|PEO");
        assertThat(run.state().counts().ofHanging().certain().layers()).isLessThanOrEqualTo(seen + stillIn(run));
        assertThat(run.state().counts().ofHanging().possible().layers()).isGreaterThanOrEqualTo(seen + stillIn(run));
    }

    /** A layer whose pellet is still in its bath may have had its time there. */
    private static int stillIn(Rehearsal run) {
        return run.endsIn().map(run::solutionAt).filter(solution -> solution.matches("PEI|PAA|PEO")).isPresent()
                ? 1
                : 0;
    }
}
