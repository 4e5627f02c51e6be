package dipper.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dipper.Shipped;
import dipper.forecast.BathForecast.Reason;
import dipper.forecast.Wetness.Spent;
import dipper.protocol.Resting;
import dipper.rig.RigReader;
import dipper.units.Length;
import dipper.yaml.Problem;
import java.util.Comparator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Goal: a forecast's figures are those that a person can work out. Method: the paper's recipe on the default rig, and variations of both. */
class ForecastTest {

    private static final Forecast PAPER = Forecast.of(Shipped.latp(), Handshake.NONE);

    @Test
    void the_paper_s_film_is_foretold_and_its_layers_are_counted() {
        assertThat(PAPER.tally().complete("bilayer")).isEqualTo(30);
        assertThat(PAPER.thickness().orElseThrow().nominal()).isEqualTo(76.7, within(1e-9));
    }

    @Test
    void the_time_of_phases_and_baths_is_the_time_of_the_whole() {
        var time = PAPER.time();

        assertThat(time.total()).isEqualTo(Timing.of(Shipped.latp(), Handshake.NONE));
        assertThat(time.phases().values().stream().mapToDouble(Timing::total).sum())
                .isEqualTo(time.total().total(), within(1e-6));
        assertThat(time.baths()).hasSize(7);
        assertThat(bath("PAA").immersions()).isEqualTo(30);
        assertThat(time.baths().get(3).takes().dwell()).isEqualTo(9000);
        assertThat(time.people()).hasSize(2);
        assertThat(time.people().getLast().message()).contains("130 °C");
    }

    /** f = v/V with 4 pellets of 50 µL and a film of 0.3 µL each in 50 mL. */
    @Test
    void a_rinse_loads_up_and_is_due_before_the_bilayer_that_takes_it_over_the_limit() {
        var carried = 4 * (50 + 0.2956);
        var part = carried / 50_000;
        var rinse = bath("rinse A");

        assertThat(rinse.dragOut().total() * 4).isEqualTo(carried, within(0.01));
        // What PAA gives is itself a little diluted, so it is a bit less than 1 − (1 − f)^30.
        assertThat(rinse.polymers()).isBetween(0.93 * (1 - Math.pow(1 - part, 30)), 1 - Math.pow(1 - part, 30));
        var change = rinse.change().orElseThrow();
        assertThat(change.reason()).isEqualTo(Reason.LOADED);
        assertThat(change.unit()).isEqualTo("bilayer");
        assertThat(1 - Math.pow(1 - part, change.before() - 2.0)).isLessThan(BathForecast.LOADED);
        assertThat(1 - Math.pow(1 - part, change.before() + 1.0)).isGreaterThan(BathForecast.LOADED);
    }

    @Test
    void a_layer_s_bath_is_diluted_by_what_the_pellets_bring() {
        var paa = bath("PAA");
        var part = 4 * 50.2956 / 50_000;

        assertThat(paa.own()).isEqualTo(Math.pow(1 - part, 30), within(0.01));
        assertThat(paa.change().orElseThrow().reason()).isEqualTo(Reason.DEPLETED);
        assertThat(paa.uptake().orElseThrow()).as("75 nm on 1.26 cm² are 11 µg of 10 mg: 0.1 % a pellet")
                .isEqualTo(4 * 0.00116, within(0.0001));
        assertThat(paa.mixture().values().stream().mapToDouble(part2 -> part2).sum()).isEqualTo(1, within(1e-9));
    }

    @ParameterizedTest
    @CsvSource({"17.57 mm/s, 0 µL, 40000", "0.1 mm/s, 50 µL, 1000"})
    void a_single_rinse_of_50_mL_does_not_meet_dechers_rule(String withdrawal, String drop, double dilution) {
        var forecast = onePellet(drop, """
                  - {layer: PAA, for: 1 min, withdrawal: %s}
                  - {rinse: R1, for: 1 min, withdrawal: %s}
                  - {layer: PEO, for: 1 min, withdrawal: %s}
                """.formatted(withdrawal, withdrawal, withdrawal), 1);

        var found = forecast.dilutions().getFirst();
        assertThat(found.first()).isEqualTo(dilution, within(dilution * 0.01));
        assertThat(found.rinses()).containsExactly("R1");
        assertThat(forecast.warnings()).extracting(Problem::code).contains("D164");
    }

    @ParameterizedTest
    @CsvSource({"1, 2200", "3, 250"})
    void two_rinses_of_50_mL_meet_it_on_the_first_pass_only(int pellets, double last) {
        var forecast = onePellet("50 µL", """
                  - repeat: 30
                    steps:
                      - {layer: PAA, for: 1 min}
                      - {rinse: R1, for: 1 min}
                      - {rinse: R2, for: 1 min}
                      - {layer: PEO, for: 1 min}
                      - {rinse: R3, for: 1 min}
                """, pellets);

        var found = forecast.dilutions().getFirst();
        assertThat(found.passes()).isEqualTo(30);
        assertThat(found.first()).isEqualTo(1e6 / pellets / pellets, within(2e4));
        assertThat(found.last()).as("a little better than the figure, since the bath of PAA is diluted too")
                .isBetween(last * 0.99, last * 1.15);
    }

    @Test
    void evaporation_and_depth_are_compared() {
        var level = bath("rinse B").level();

        assertThat(level.depth()).isEqualTo(5);
        assertThat(level.fastest()).as("8.3 h").isEqualTo(0.29 * 8.3 / 0.998, within(0.05));
        assertThat(level.least()).isLessThan(Level.MARGIN);
        assertThat(PAPER.warnings()).extracting(Problem::code).contains("D162");
    }

    /** From the surface: rest of the lift 5 mm at 2 mm/s 2.51, clear 0.45, drain 10, rise 1.35, X 2.7, approach 1.6, to the surface 5 mm at 5 mm/s 1.025. */
    @Test
    void the_time_in_air_between_two_baths_is_from_surface_to_surface() {
        var gap = PAPER.wetness().gaps().stream()
                .filter(found -> found.from().equals("PAA") && found.to().equals("rinse A")).findFirst().orElseThrow();

        assertThat(gap.seconds()).isEqualTo(2.51 + 0.45 + 10 + 1.35 + 2.7 + 1.6 + 1.025, within(0.01));
        assertThat(gap.passes()).isEqualTo(30);
        assertThat(gap.slots()).containsExactly(1, 2, 3, 4);
        assertThat(gap.spent()).isEqualTo(Spent.ON_THE_WAY);
        assertThat(PAPER.wetness().gaps()).isSortedAccordingTo(
                Comparator.comparingDouble(Wetness.Gap::seconds).reversed());
    }

    @Test
    void a_pause_rests_where_the_recipe_says_and_an_outage_finds_the_pellets_mostly_in_a_bath() {
        var lines = PAPER.wetness().interruptions();
        var paa = lines.stream().filter(line -> line.what().equals("layer PAA")).findFirst().orElseThrow();

        assertThat(paa.rest()).isEqualTo(new Resting.In("rinse A"));
        assertThat(lines.stream().mapToDouble(line -> line.immersed() + line.inAir()).sum()).isEqualTo(1,
                within(0.01));
        assertThat(lines.stream().mapToDouble(Wetness.Interruption::immersed).sum()).isBetween(0.8, 0.95);
    }

    @Test
    void wet_pellets_on_their_way_out_drip_over_the_other_layers_and_not_over_their_own() {
        assertThat(PAPER.wetness().drips()).extracting(Wetness.Drip::over).containsExactlyInAnyOrder("PEI", "PAA");
        assertThat(PAPER.wetness().drips()).allSatisfy(drip -> {
            assertThat(drip.wetWith()).isEqualTo("rinse B");
            assertThat(drip.passes()).isEqualTo(1);
        });
    }

    @Test
    void the_motion_stays_10_mm_above_the_rims_and_31_above_the_floors() {
        var reach = PAPER.reach();

        assertThat(reach.nearestRim().orElseThrow().overRim()).isEqualTo(mm(10));
        assertThat(reach.nearestFloor().orElseThrow().overFloor()).contains(mm(31));
        assertThat(reach.leftOfZ()).isEqualTo(mm(34));
        assertThat(reach.leftOfX()).isEqualTo(mm(200));
        assertThat(reach.stations()).hasSize(7);
    }

    @Test
    void what_spoils_the_film_first_is_warned_of_first() {
        assertThat(PAPER.warnings()).extracting(Problem::code).containsExactly("D164", "D164", "D164", "D165", "D165",
                "D167", "D167", "D162", "D170", "D170");
        assertThat(PAPER.warnings()).allSatisfy(warning -> {
            assertThat(warning.severity()).isEqualTo(Problem.Severity.WARNING);
            assertThat(warning.remedy()).isNotBlank();
            assertThat(warning.place().source()).isEqualTo("latp-paa-peo-30.yaml");
        });
    }

    @Test
    void a_forecast_is_the_same_however_often_it_is_made() {
        assertThat(Forecast.of(Shipped.latp(), Handshake.NONE).warnings()).isEqualTo(PAPER.warnings());
    }

    private static BathForecast bath(String solution) {
        return PAPER.baths().stream().filter(bath -> bath.solution().equals(solution)).findFirst().orElseThrow();
    }

    /** Without speeds of its own a step goes slowly, so that the film is next to nothing beside the drop. */
    private static Forecast onePellet(String drop, String steps, int pellets) {
        var protocol = Shipped.protocolOf("""
                dipper: 1
                recipe: test
                counts: {bilayer: [PAA, PEO]}
                solutions: {PAA: {}, PEO: {}, R1: {}, R2: {}, R3: {}}
                pellet: {diameter: 8 mm, thickness: 1 mm, hung: on edge}
                defaults: {immersion: 5 mm/s, withdrawal: 0.1 mm/s, drain: 1 s, depth: 5 mm}
                steps:
                """ + steps);
        var lines = Shipped.text("dr3-like.yaml").replaceAll("pendant drop: [^#]*", "pendant drop: " + drop + " ");
        for (var slot = pellets + 1; slot <= 4; slot++) {
            lines = lines.replace("  " + slot + ": {hanging: 60 mm}\n", "");
        }
        return Forecast.of(Shipped.plan(protocol, Shipped.sound(RigReader.read("rig.yaml", lines))), Handshake.NONE);
    }

    private static Length mm(long millimetres) {
        return Length.ofMillimetres(millimetres);
    }
}
