package dipper.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dipper.ShippedPlans;
import dipper.record.RunEvent.Ending;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Goal: what the ledger says of a run of any shipped recipe is what happened in the tank. Method: each of them over the virtual coater; the tank's diary
 * counted by patterns written by hand, its dwells summed against a sum made by hand.
 */
class LibraryRunsTest {

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
                        "polycation|polyanion|BMP-2", 80, 320, 52_800),
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
        assertThat(run.immersions().stream().mapToLong(immersion -> immersion.dwell()).sum() / 1e9)
                .isCloseTo(watched.dwell(), within(0.025 * watched.immersions()));
        assertThat(run.accidents()).isEmpty();
    }
}
