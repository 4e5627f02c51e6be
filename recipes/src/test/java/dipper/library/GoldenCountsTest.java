package dipper.library;

import static org.assertj.core.api.Assertions.assertThat;

import dipper.Shipped;
import dipper.protocol.Action;
import dipper.protocol.Protocol;
import dipper.protocol.Tally;
import dipper.units.Time;
import dipper.yaml.Code;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Goal: each shipped recipe does what its author meant. Method: layers, units, immersions and time in baths, computed by hand from the text. */
class GoldenCountsTest {

    /** How many rinses follow layers of more than one kind, because the source does so. */
    private static final Map<String, Integer> SHARED_RINSES = Map.of("bmp2-tetralayer.yaml", 3);

    /** What one pellet comes to; the dwell in seconds, as a sum that can be followed. */
    record Golden(String recipe, Map<String, Integer> units, int layers, int precursors, int immersions,
            long dwellSeconds) {

        @Override
        public String toString() {
            return recipe;
        }
    }

    static List<Golden> golden() {
        return List.of(
                // peroxide, water, PEI, water; 30 times PAA, rinse, PEO, rinse
                new Golden("latp-paa-peo-30.yaml", Map.of("bilayer", 30), 61, 1, 4 + 30 * 4,
                        600 + 60 + 300 + 60 + 30 * (300 + 120 + 300 + 120)),
                // PEI, water; 2 times PAA, rinse, PEO, rinse
                new Golden("demo.yaml", Map.of("bilayer", 2), 5, 1, 2 + 2 * 4, 2 + 1 + 2 * (2 + 1 + 2 + 1)),
                // 10 times PDADMAC, rinse, PSS, rinse; PDADMAC, rinse, water
                new Golden("pdadmac-pss-salt.yaml", Map.of("bilayer", 10), 21, 0, 10 * 4 + 3,
                        10 * (600 + 60 + 600 + 60) + 600 + 60 + 60),
                // 4 layers and 4 rinses, once at 5 min and three times at 1 min
                new Golden("pei-paa-mmt-quadlayer.yaml", Map.of("quadlayer", 4), 16, 0, 4 * 8,
                        4 * (300 + 30) + 3 * 4 * (60 + 30)),
                // 2 times Pb, rinse, S, rinse; 7 times Cd, rinse, S, rinse
                new Golden("pbs-cds-silar.yaml", Map.of("PbS cycle", 2, "CdS cycle", 7), 18, 0, 9 * 4,
                        2 * (30 + 30 + 30 + 30) + 7 * (120 + 30 + 150 + 30)),
                // 20 times 4 layers, each with 3 rinses
                new Golden("bmp2-tetralayer.yaml", Map.of("tetralayer", 20), 80, 0, 20 * 4 * 4,
                        20 * 4 * (600 + 10 + 20 + 30)),
                // PEI, rinse; 100 times PSP, rinse, PAH, rinse
                new Golden("psp-pah-salt.yaml", Map.of("bilayer", 100), 201, 1, 2 + 100 * 4,
                        300 + 60 + 100 * (120 + 60 + 120 + 60)),
                // 5 soaks
                new Golden("zno-sol-gel.yaml", Map.of("coat", 5), 5, 0, 5, 5 * 30),
                // one dip, one rinse
                new Golden("mapbbr3-conversion.yaml", Map.of(), 0, 0, 2, 600 + 5));
    }

    @Test
    void every_recipe_is_counted_by_hand() throws IOException {
        assertThat(golden()).extracting(Golden::recipe)
                .containsExactlyInAnyOrderElementsOf(Written.all().stream().map(Written::name).toList());
    }

    @ParameterizedTest
    @MethodSource("golden")
    void it_comes_to_what_was_counted_by_hand(Golden golden) {
        var protocol = Shipped.protocol(golden.recipe());
        var tally = Tally.of(protocol);

        assertThat(golden.units()).allSatisfy((unit, complete) -> assertThat(tally.complete(unit)).isEqualTo(complete));
        assertThat(tally.units()).hasSameSizeAs(golden.units().keySet());
        assertThat(tally.layers()).isEqualTo(golden.layers());
        assertThat(tally.precursors()).isEqualTo(golden.precursors());
        assertThat(dwells(protocol)).hasSize(golden.immersions());
        assertThat(dwells(protocol).stream().reduce(Time.ofMillis(0), Time::plus))
                .isEqualTo(Time.ofMillis(golden.dwellSeconds() * 1000));
    }

    @ParameterizedTest
    @MethodSource("golden")
    void nothing_in_it_smells_but_a_rinse_that_its_source_shares(Golden golden) {
        assertThat(Protocol.of(Shipped.recipe(golden.recipe()), Map.of()).problems())
                .allSatisfy(problem -> assertThat(problem.code()).isEqualTo(Code.RINSE_SHARED.id()))
                .hasSize(SHARED_RINSES.getOrDefault(golden.recipe(), 0));
    }

    private static List<Time> dwells(Protocol protocol) {
        return StreamSupport.stream(protocol.spliterator(), false)
                .flatMap(treatment -> treatment.action() instanceof Action.Immerse immerse
                        ? java.util.stream.Stream.of(immerse.dwell().time())
                        : java.util.stream.Stream.empty())
                .toList();
    }
}
