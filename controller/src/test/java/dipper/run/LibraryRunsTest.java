package dipper.run;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dipper.ShippedPlans;
import dipper.record.Recorded;
import dipper.record.RunEvent.BeakerReplaced;
import dipper.record.RunEvent.Ending;
import dipper.record.RunState;
import dipper.sim.Diary;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Goal: what the ledger says of a run of any shipped recipe is what happened in the tank. Method: each of them over the virtual coater; the tank's diary
 * counted by patterns written by hand, its dwells summed against a sum made by hand.
 */
class LibraryRunsTest {

    /** In which pellets go up and down: the tank sees them stand at full depth again and again, so their time is in no sum. */
    private static final String MOVED = "rinse 1";

    /** A recipe, and what a person would count who watched the tank: the baths of each unit, immersions, and seconds at full depth. */
    record Watched(String recipe, Map<String, Unit> units, String layer, int layers, int immersions, double dwell) {

        @Override
        public String toString() {
            return recipe;
        }
    }

    record Unit(int complete, String baths) {
    }

    static List<Watched> watched() {
        return List.of(
                new Watched("pdadmac-pss-salt.yaml", Map.of("bilayer", new Unit(10, "PDADMAC rinse-A PSS rinse-B")),
                        "PDADMAC|PSS", 21, 43, 13_920),
                new Watched("pei-paa-mmt-quadlayer.yaml",
                        Map.of("quadlayer",
                                new Unit(4, "PEI PEI-rinse PAA PAA-rinse PEI PEI-rinse MMT MMT-rinse")),
                        "(PEI|PAA|MMT)(?!-)", 16, 32, 2_400),
                new Watched("pbs-cds-silar.yaml",
                        Map.of("PbS cycle", new Unit(2, "Pb water sulfide-A methanol"), "CdS cycle",
                                new Unit(7, "Cd ethanol sulfide-B methanol")),
                        "Pb|Cd|sulfide-[AB]", 18, 36, 2_550),
                new Watched("bmp2-tetralayer.yaml",
                        Map.of("tetralayer", new Unit(20,
                                "polycation rinse-1 rinse-2 rinse-3 polyanion rinse-1 rinse-2 rinse-3 "
                                        + "BMP-2 rinse-1 rinse-2 rinse-3 polyanion rinse-1 rinse-2 rinse-3")),
                        "polycation|polyanion|BMP-2", 80, 320, 52_000),
                new Watched("psp-pah-salt.yaml", Map.of("bilayer", new Unit(100, "PSP rinse-A PAH rinse-B")),
                        "PEI|PSP|PAH", 201, 402, 36_360),
                new Watched("zno-sol-gel.yaml", Map.of("coat", new Unit(5, "sol")), "sol", 5, 5, 150),
                new Watched("mapbbr3-conversion.yaml", Map.of(), "(?!)", 0, 2, 605));
    }

    @ParameterizedTest
    @MethodSource("watched")
    void the_ledger_and_the_tank_agree(Watched watched) {
        var run = new Rehearsal(ShippedPlans.assigned(ShippedPlans.text(watched.recipe()), "dr3-like.yaml"));

        assertThat(run.run().ending()).isEqualTo(Ending.COMPLETED);
        var baths = TankPattern.baths(run.immersions(), run::solutionAt, 0);
        var counted = run.state().counts().ofHanging().certain();
        assertThat(watched.units()).allSatisfy((name, unit) -> {
            assertThat(TankPattern.count(baths, unit.baths())).as(name).isEqualTo(unit.complete());
            assertThat(counted.complete(name)).as(name).isEqualTo(unit.complete());
        });
        assertThat(TankPattern.count(baths, watched.layer())).isEqualTo(watched.layers());
        assertThat(counted.layers()).isEqualTo(watched.layers());
        assertThat(run.immersions()).hasSize(watched.immersions());
        assertThat(run.immersions().stream()
                .filter(immersion -> !run.solutionAt(immersion.station()).equals(MOVED))
                .mapToLong(Diary.Immersed::dwell).sum() / 1e9)
                .isCloseTo(watched.dwell(), within(0.025 * watched.immersions()));
        assertThat(run.accidents()).isEmpty();
    }

    /** A batch, how its unit looks in the tank, and for each slot what hangs there and what it is to get, counted by hand. */
    record Hanging(String batch, String unit, String baths, Map<Integer, Map.Entry<String, Integer>> pellets) {

        @Override
        public String toString() {
            return batch;
        }
    }

    static List<Hanging> hanging() {
        return List.of(
                new Hanging("psp-pah-batch.yaml", "bilayer", "PSP rinse-A PAH rinse-B",
                        Map.of(1, entry("G-20", 20), 2, entry("G-40", 40), 3, entry("G-60", 60),
                                4, entry("G-100", 100))),
                new Hanging("bmp2-batch.yaml", "tetralayer",
                        "polycation rinse-1 rinse-2 rinse-3 polyanion rinse-1 rinse-2 rinse-3 "
                                + "BMP-2 rinse-1 rinse-2 rinse-3 polyanion rinse-1 rinse-2 rinse-3",
                        Map.of(1, entry("IMPLANT-1", 20), 2, entry("IMPLANT-2", 20))),
                new Hanging("latp-batch.yaml", "bilayer", "PAA rinse-A PEO rinse-B",
                        Map.of(1, entry("LATP-0417", 30), 2, entry("LATP-0418", 30), 4, entry("Si wafer 7", 30))),
                new Hanging("demo-batch.yaml", "bilayer", "PAA rinse-A PEO rinse-B",
                        Map.of(1, entry("DEMO-1", 2), 2, entry("DEMO-2", 2))));
    }

    @ParameterizedTest
    @MethodSource("hanging")
    void a_shipped_batch_ends_with_what_each_pellet_is_to_get(Hanging hanging) {
        var run = new Rehearsal(ShippedPlans.batch(ShippedPlans.text(hanging.batch())));

        assertThat(run.run().ending()).isEqualTo(Ending.COMPLETED);
        assertThat(run.state().opened().pellets()).hasSameSizeAs(hanging.pellets().keySet());
        hanging.pellets().forEach((slot, pellet) -> assertThat(
                TankPattern.count(TankPattern.baths(of(slot, run), run::solutionAt, 0.5), hanging.baths()))
                .as(pellet.getKey()).isEqualTo(pellet.getValue())
                .isEqualTo(run.state().counts().of(pellet.getKey()).certain().complete(hanging.unit()))
                .isEqualTo(run.state().counts().of(pellet.getKey()).possible().complete(hanging.unit())));
        assertThat(run.accidents()).isEmpty();
    }

    @Test
    void the_second_beaker_of_each_polymer_takes_over_after_fifty_bilayers() {
        var run = new Rehearsal(ShippedPlans.batch(ShippedPlans.text("psp-pah-batch.yaml")));
        run.run();

        for (var pair : List.of(List.of(4, 6), List.of(1, 2))) {
            assertThat(of(4, run)).extracting(Diary.Immersed::station).filteredOn(pair::contains)
                    .containsExactlyElementsOf(Stream.concat(Collections.nCopies(50, pair.getFirst()).stream(),
                            Collections.nCopies(50, pair.getLast()).stream()).toList());
        }
    }

    @Test
    void the_first_rinse_of_the_tetralayers_is_renewed_after_5_10_and_15_of_them() {
        var run = new Rehearsal(ShippedPlans.batch(ShippedPlans.text("bmp2-batch.yaml")));
        run.run();

        var events = run.events.stream().map(Recorded::event).toList();
        var renewed = IntStream.range(0, events.size()).filter(at -> events.get(at) instanceof BeakerReplaced)
                .mapToObj(at -> RunState.of(run.events.subList(0, at)).counts().of("IMPLANT-1").certain()
                        .complete("tetralayer"))
                .toList();
        assertThat(renewed).containsExactly(5, 10, 15);
        assertThat(run.asked).filteredOn(words -> words.contains("Replace")).hasSize(3)
                .allMatch(words -> words.contains("Replace rinse 1 on station 3"));
    }

    @Test
    void each_pass_of_the_conversion_has_its_own_dip_time_in_the_tank() {
        var run = new Rehearsal(ShippedPlans.batch(ShippedPlans.text("mapbbr3-batch.yaml")));

        assertThat(run.run().ending()).isEqualTo(Ending.COMPLETED);
        assertThat(of(1, run)).extracting(immersion -> run.solutionAt(immersion.station()))
                .containsExactly("MABr", "alcohol", "MABr", "alcohol", "MABr", "alcohol");
        assertThat(of(1, run)).extracting(immersion -> Math.round(immersion.dwell() / 1e9))
                .containsExactly(30L, 5L, 600L, 5L, 900L, 5L);
        assertThat(run.accidents()).isEmpty();
    }

    private static List<Diary.Immersed> of(int slot, Rehearsal run) {
        return run.diary.stream().filter(Diary.Immersed.class::isInstance).map(Diary.Immersed.class::cast)
                .filter(immersion -> immersion.slot() == slot).toList();
    }
}
