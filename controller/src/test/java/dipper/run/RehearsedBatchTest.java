package dipper.run;

import static org.assertj.core.api.Assertions.assertThat;

import dipper.ShippedPlans;
import dipper.plan.Command;
import dipper.plan.Command.MoveZ;
import dipper.plan.Plan;
import dipper.plan.PlannedStep;
import dipper.plan.Planner;
import dipper.recipe.Purpose;
import dipper.record.Recorded;
import dipper.record.RunEvent.Ending;
import dipper.record.RunEvent.StepStarted;
import dipper.run.Standing.InDoubt;
import dipper.sim.Diary;
import dipper.units.Length;
import dipper.units.Speed;
import dipper.units.Time;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Goal: a rehearsal shows every motion of the run that it stands for, and counts for nothing. Method: each shipped batch over the virtual coater, once as
 * it is and once rehearsed; what the tank saw in the first rounds of all loops is held against what it saw in the rehearsal.
 */
class RehearsedBatchTest {

    private static final String LATER_ROUND = "(?:p\\d+/)?\\d+(?:/1/\\d+)*/(?!1/)\\d+/\\d+.*";

    /** What the tank sees of an immersion, apart from time. */
    record Visit(int station, Length lowest) {
    }

    /** A motion near a bath. */
    record Leg(String phase, Length to, Speed speed) {
    }

    @ParameterizedTest
    @ValueSource(strings = {"latp-batch.yaml", "demo-batch.yaml", "bmp2-batch.yaml", "mapbbr3-batch.yaml"})
    void the_tank_sees_the_runs_first_rounds_and_nothing_else(String batch) {
        var plan = ShippedPlans.batch(ShippedPlans.text(batch));
        var run = new Rehearsal(plan);
        var rehearsed = new Rehearsal(rehearsal(plan));

        assertThat(run.run().ending()).isEqualTo(Ending.COMPLETED);
        assertThat(rehearsed.run().ending()).isEqualTo(Ending.COMPLETED);
        assertThat(visits(rehearsed, false)).isNotEmpty().isEqualTo(visits(run, true));
        assertThat(legs(rehearsed.plan, false)).isEqualTo(withoutSecondLifts(legs(plan, true)));
        assertThat(switched(rehearsed.plan)).isEqualTo(switched(plan));
        assertThat(rehearsed.accidents()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"latp-batch.yaml", "demo-batch.yaml", "bmp2-batch.yaml", "mapbbr3-batch.yaml",
        "psp-pah-batch.yaml"})
    void every_beaker_that_the_run_uses_is_visited(String batch) {
        var plan = ShippedPlans.batch(ShippedPlans.text(batch));

        assertThat(stations(rehearsal(plan))).isEqualTo(stations(plan));
    }

    @Test
    void where_beakers_take_turns_a_loop_is_gone_through_until_each_had_one() {
        var rehearsed = new Rehearsal(rehearsal(ShippedPlans.batch(ShippedPlans.text("psp-pah-batch.yaml"))));

        assertThat(rehearsed.run().ending()).isEqualTo(Ending.COMPLETED);
        assertThat(visits(rehearsed, false)).extracting(Visit::station).containsExactly(7, 3, 4, 5, 1, 3, 6, 5, 2, 3);
        assertThat(rehearsed.asked).noneMatch(words -> words.contains("ake G-"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"latp-batch.yaml", "demo-batch.yaml", "bmp2-batch.yaml", "mapbbr3-batch.yaml",
        "psp-pah-batch.yaml"})
    void nothing_is_counted(String batch) {
        var rehearsed = new Rehearsal(rehearsal(ShippedPlans.batch(ShippedPlans.text(batch))));
        rehearsed.run();
        var state = rehearsed.state();

        assertThat(state.opened().pellets()).isNotEmpty().allSatisfy(pellet -> {
            var received = state.counts().of(pellet.name());
            assertThat(received.certain().layers()).isZero();
            assertThat(received.possible().layers()).isZero();
            assertThat(received.decided().layers()).isZero();
            assertThat(pellet.planned().values()).allMatch(amount -> amount.whole() == 0 && amount.isWhole());
        });
        assertThat(exposures(rehearsed.events)).isNotEmpty()
                .allMatch(purpose -> purpose == Purpose.REHEARSAL || purpose == Purpose.RINSE)
                .contains(Purpose.REHEARSAL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"latp-batch.yaml", "demo-batch.yaml", "bmp2-batch.yaml", "mapbbr3-batch.yaml",
        "psp-pah-batch.yaml"})
    void it_waits_two_seconds_at_most_and_never_longer_than_the_run(String batch) {
        var plan = ShippedPlans.batch(ShippedPlans.text(batch));
        var longest = steps(rehearsal(plan)).filter(step -> !isMoved(step)).flatMap(step -> waits(step).stream())
                .max(Time::compareTo).orElseThrow();

        assertThat(longest).isLessThanOrEqualTo(Time.ofSeconds(2));
        for (var step : (Iterable<PlannedStep>) steps(rehearsal(plan))::iterator) {
            step.treatment().flatMap(treatment -> plan.protocol().at(treatment.key().path()))
                    .ifPresent(original -> steps(plan).filter(other -> other.key().equals(step.key())).findFirst()
                            .ifPresent(other -> waits(step).ifPresent(wait -> assertThat(wait).as(step.key())
                                    .isLessThanOrEqualTo(waits(other).orElseThrow()))));
        }
    }

    @Test
    void both_of_its_hashes_are_its_own() {
        var plan = ShippedPlans.demo();
        var rehearsal = rehearsal(plan);

        assertThat(rehearsal.hash()).isNotEqualTo(plan.hash()).isEqualTo(rehearsal(plan).hash());
        assertThat(rehearsal.protocol().hash()).isNotEqualTo(plan.protocol().hash());
    }

    @ParameterizedTest
    @ValueSource(doubles = {3, 9, 12, 14.5, 16, 18, 20.25, 22, 25, 30})
    void nothing_of_it_is_in_doubt_wherever_it_ends(double moment) {
        var rehearsed = new Rehearsal(rehearsal(ShippedPlans.demo())).brakeAt(moment);

        assertThat(rehearsed.run().ending()).isEqualTo(Ending.ABORTED);
        assertThat(Recovery.standing(rehearsed.plan, rehearsed.events)).isNotInstanceOf(InDoubt.class);
    }

    @Test
    void a_question_between_two_passes_is_asked() {
        var rehearsed = new Rehearsal(rehearsal(ShippedPlans.batch(ShippedPlans.text("mapbbr3-batch.yaml"))));
        rehearsed.run();

        assertThat(rehearsed.asked).filteredOn(words -> words.startsWith("Pass ")).hasSize(2);
        assertThat(rehearsed.events).noneMatch(event -> event.event() instanceof dipper.record.RunEvent.PelletHung);
    }

    private static Plan rehearsal(Plan plan) {
        return ShippedPlans.sound(Planner.plan(plan.protocol().rehearsal(), plan.deck(), plan.rig()));
    }

    /** The immersions that the tank saw, each once however many pellets hang; those of later rounds and of stops left out where asked. */
    private static List<Visit> visits(Rehearsal run, boolean firstRounds) {
        var lowered = run.events.stream().map(Recorded::event).filter(StepStarted.class::isInstance)
                .map(event -> ((StepStarted) event).key()).filter(key -> key.endsWith(":lower")).toList();
        var seen = run.diary.stream().filter(Diary.Immersed.class::isInstance).map(Diary.Immersed.class::cast)
                .collect(java.util.stream.Collectors.toMap(Diary.Immersed::fullDepth,
                        entry -> new Visit(entry.station(), entry.lowest()), (one, _) -> one,
                        java.util.TreeMap::new))
                .values().stream().toList();
        assertThat(seen).hasSameSizeAs(lowered);
        return java.util.stream.IntStream.range(0, seen.size())
                .filter(at -> !firstRounds || isOfFirstRounds(lowered.get(at))).mapToObj(seen::get).toList();
    }

    private static boolean isOfFirstRounds(String key) {
        var path = PlannedStep.path(key);
        return !path.matches(LATER_ROUND) && !path.endsWith("+");
    }

    private static List<Leg> legs(Plan plan, boolean firstRounds) {
        return steps(plan).filter(step -> !firstRounds || isOfFirstRounds(step.key()))
                .flatMap(step -> switch (step.phase()) {
                    case APPROACH, LOWER, LIFT, CLEAR -> step.command() instanceof MoveZ(var to, var speed, var _)
                            ? Stream.of(new Leg(step.phase().toString(), to, speed))
                            : Stream.<Leg>empty();
                    case HOME, HOMEWARD, POISE, HOMING, HANDSHAKE, AWAIT, STIR, STILL, TRAVEL, DWELL, DRAIN, RISE, ON,
                            DRY, OFF, STAY, LOAD, PERSON, RETURN ->
                            Stream.empty();
                }).toList();
    }

    /** Behind its last round a loop may stay in the bath for what follows, which lifts then; in its first it comes out by itself. */
    private static List<Leg> withoutSecondLifts(List<Leg> legs) {
        var kept = new ArrayList<Leg>();
        for (var leg : legs) {
            var isOut = !kept.isEmpty() && kept.getLast().phase().equals("clear");
            if (!isOut || leg.phase().equals("approach")) {
                kept.add(leg);
            }
        }
        return kept;
    }

    private static List<String> switched(Plan plan) {
        return steps(plan).flatMap(step -> step.command() instanceof Command.Switch wanted
                ? Stream.of(wanted.service() + " " + wanted.to())
                : Stream.empty()).distinct().sorted().toList();
    }

    private static List<Integer> stations(Plan plan) {
        return steps(plan).flatMap(step -> step.command() instanceof Command.Dwell dwell
                ? Stream.of(dwell.exposure().station())
                : Stream.empty()).distinct().sorted().toList();
    }

    private static Stream<PlannedStep> steps(Plan plan) {
        return StreamSupport.stream(plan.spliterator(), false);
    }

    private static boolean isMoved(PlannedStep step) {
        return step.command() instanceof Command.Dwell dwell && dwell.agitation().isPresent();
    }

    private static Optional<Time> waits(PlannedStep step) {
        return switch (step.command()) {
            case Command.Wait(var time) -> Optional.of(time);
            case Command.Dwell dwell -> Optional.of(dwell.time());
            case Command.Ask ask -> Optional.of(ask.allowed());
            case Command.Switch _, Command.Home _, Command.HomeZ _, Command.MoveX _, MoveZ _ -> Optional.empty();
        };
    }

    private static List<Purpose> exposures(List<Recorded> events) {
        return events.stream().map(Recorded::event).filter(StepStarted.class::isInstance)
                .flatMap(event -> ((StepStarted) event).exposure().stream()).map(Command.Exposure::purpose).distinct()
                .toList();
    }
}
