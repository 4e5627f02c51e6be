package dipper.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dipper.Shipped;
import dipper.recipe.PelletShape;
import dipper.units.Length;
import dipper.units.Speed;
import dipper.yaml.Problem;
import org.junit.jupiter.api.Test;

/**
 * Goal: what a batch says about beakers and pellets is in the figures of the baths. Method: the paper's recipe on its rig, with one pellet that carries
 * 50.3 µL of 50 mL, and one thing of the batch changed at a time.
 */
class BatchBathsTest {

    private static final double ONE = 50.2956;
    private static final String BEAKERS =
            "beakers: {1: peroxide, 2: water, 3: PEI, 4: PAA, 5: rinse A, 6: PEO, 7: rinse B}\n";

    @Test
    void a_rinse_in_a_larger_beaker_collects_less() {
        var forecast = forecast(BEAKERS.replace("rinse A", "{holds: rinse A, volume: 200 mL}") + "pellets: {1: A}\n");

        assertThat(bath(forecast, 5).millilitres()).isEqualTo(200);
        assertThat(bath(forecast, 7).millilitres()).isEqualTo(50);
        assertThat(bath(forecast, 5).polymers()).isEqualTo(loading(30, ONE, 200_000), within(0.0005));
        assertThat(bath(forecast, 7).polymers()).isEqualTo(loading(30, ONE, 50_000), within(0.0005));
    }

    @Test
    void a_replaced_rinse_begins_anew_and_its_worst_filling_is_told() {
        var forecast = forecast(
                BEAKERS.replace("rinse A", "{holds: rinse A, replace every: 10 bilayers}") + "pellets: {1: A}\n");
        var rinse = bath(forecast, 5);

        assertThat(rinse.fillings()).as("the last is not replaced, since it is not used again").isEqualTo(3);
        assertThat(rinse.immersions()).isEqualTo(30);
        assertThat(rinse.polymers()).isEqualTo(loading(10, ONE, 50_000), within(0.0005));
        assertThat(rinse.carried()).isEqualTo(30 * ONE / 1e3, within(0.01));
        assertThat(rinse.level().fastest()).as("open for a third of the run")
                .isEqualTo(bath(forecast, 7).level().fastest() / 3, within(0.1));
        assertThat(rinse.curve().points()).extracting(Curve.Point::value).contains(0.0);
    }

    @Test
    void a_beaker_that_is_replaced_too_seldom_is_told_how_often() {
        var forecast = forecast(BEAKERS.replace("rinse A", "{holds: rinse A, replace every: 20 bilayers}")
                + "pellets: {1: A, 2: B, 3: C, 4: D}\n");

        assertThat(bath(forecast, 5).change().orElseThrow().after()).isEqualTo(13);
        assertThat(forecast.warnings()).filteredOn(warning -> warning.what().startsWith("rinse A collects"))
                .extracting(Problem::remedy).containsExactly("write replace every: 13 bilayers");
        assertThat(forecast.warnings()).filteredOn(warning -> warning.what().startsWith("rinse B collects"))
                .extracting(Problem::remedy).singleElement().asString()
                .contains("before bilayer 14", "replace every: 13 bilayers");
    }

    @Test
    void beakers_in_turn_share_what_is_carried_in() {
        var forecast = forecast("beakers: {2: water, 1: peroxide, 3: PEI, 4: PAA, 5: rinse A, 8: rinse A, 6: PEO, "
                + "7: rinse B}\nin turn: {rinse A: 1 immersion}\npellets: {1: A}\n");

        assertThat(bath(forecast, 5).immersions()).isEqualTo(15);
        assertThat(bath(forecast, 8).immersions()).isEqualTo(15);
        assertThat(bath(forecast, 8).polymers()).isEqualTo(loading(15, ONE, 50_000), within(0.0003));
        assertThat(bath(forecast, 5).polymers()).isEqualTo(loading(15, ONE, 50_000), within(0.0003));
    }

    @Test
    void a_pellet_that_leaves_carries_nothing_any_more_and_takes_its_own_along() {
        var forecast = forecast(BEAKERS + "pellets: {1: A, 2: {name: B, until: 10 bilayers}}\n");

        assertThat(bath(forecast, 5).carried()).isEqualTo((10 * 2 + 20) * ONE / 1e3, within(0.01));
        assertThat(bath(forecast, 4).own())
                .as("10 times by two pellets, then 20 times by one, but not what B had on it")
                .isEqualTo(Math.pow(1 - 2 * ONE / 50_000, 10) * Math.pow(1 - ONE / 50_000, 20), within(0.002));
        assertThat(forecast.coated()).extracting(coated -> coated.substrate().name() + " "
                + coated.thickness().orElseThrow().nominal()).containsExactly("A 76.7", "B 26.7");
        assertThat(bath(forecast, 4).uptake().orElseThrow()).as("1.7 + 30 × 2.5 nm, and 1.7 + 10 × 2.5 nm")
                .isEqualTo((76.7 + 26.7) * 1.2566 * 0.12 / 10_000, within(1e-5));
    }

    @Test
    void passes_begin_with_dry_pellets_and_go_on_in_the_same_baths() {
        var forecast = forecast(BEAKERS + "passes:\n  - {pellets: {1: A, 2: B, 3: C, 4: D}, set: {bilayers: 10}}\n"
                + "  - {pellets: {1: E, 2: F, 3: G, 4: H}, set: {bilayers: 10}}\n");

        assertThat(bath(forecast, 5).polymers()).isEqualTo(loading(20, 4 * ONE, 50_000), within(0.004));
        assertThat(bath(forecast, 5).change().orElseThrow().when()).isEqualTo("bilayer 4 of pass 2");
        assertThat(bath(forecast, 5).change().orElseThrow().after()).isEqualTo(13);
        assertThat(bath(forecast, 1).immersions()).isEqualTo(2);
        assertThat(bath(forecast, 1).own()).as("whatever went in was dry").isEqualTo(1);
        assertThat(forecast.tally().complete("bilayer")).as("of a pellet, not of the machine").isEqualTo(10);
    }

    @Test
    void what_is_dipped_in_part_carries_a_film_on_that_part_only() {
        var rig = Shipped.rig("dr3-like.yaml");
        var pellet = new PelletShape.Disc(Length.ofMillimetres(8), Length.ofMillimetres(1), PelletShape.Hung.ON_EDGE);
        var half = DragOut.of(Fluid.WATER, Speed.ofMillimetresPerSecond(5), pellet, Length.ofMillimetres(4), rig);
        var whole = DragOut.of(Fluid.WATER, Speed.ofMillimetresPerSecond(5), pellet, Length.ofMillimetres(13), rig);

        assertThat(half.film()).isEqualTo(whole.film() / 2, within(1e-9));
        assertThat(half.drop()).isEqualTo(whole.drop());
        assertThat(pellet.squareMillimetres(Length.ZERO)).isZero();
        assertThat(new PelletShape.Disc(Length.ofMillimetres(8), Length.ofMillimetres(1), PelletShape.Hung.FLAT)
                .squareMillimetres(Length.ZERO)).as("a face lies on the liquid").isEqualTo(Math.PI * 16);
    }

    @Test
    void of_a_plate_that_hangs_half_in_the_liquid_its_lower_half_and_edge_are_wet() {
        var plate = new PelletShape.Plate(Length.ofMillimetres(25), Length.ofMillimetres(75), Length.ofMillimetres(1));

        assertThat(plate.squareMillimetres(Length.ofMillimetres(30))).isEqualTo(2 * 30 * 26 + 25);
        assertThat(plate.squareMillimetres(Length.ofMillimetres(75))).isEqualTo(plate.squareMillimetres());
    }

    /** Liquid over the top edge is not what a recipe wants that leaves the edge out of it. */
    @Test
    void of_pellets_dipped_in_part_it_is_told_how_much_less_is_wetted() {
        var recipe = Shipped.text("latp-paa-peo-30.yaml").replace("drain: drain time, depth: depth}",
                "drain: drain time, wetted: depth}");
        var forecast = Forecast.of(Shipped.plan(Shipped.protocolOf(recipe), Shipped.rig("dr3-like.yaml")),
                Handshake.NONE);

        assertThat(forecast.warnings()).filteredOn(warning -> warning.code().equals("D162"))
                .extracting(Problem::what).allMatch(what -> what.contains("less of each pellet is wetted"))
                .anyMatch(what -> what.startsWith("the liquid in rinse B falls by up to 2."));
    }

    @Test
    void the_stops_of_a_batch_in_one_place_are_one_line_of_what_an_interruption_means() {
        var forecast = forecast(
                BEAKERS.replace("rinse A", "{holds: rinse A, replace every: 5 bilayers}") + "pellets: {1: A}\n");

        assertThat(forecast.wetness().interruptions()).filteredOn(line -> line.what().startsWith("stop"))
                .extracting(Wetness.Interruption::what).containsExactly("stop in rinse B");
    }

    /** 1 − (1 − v/V)^n. */
    private static double loading(int times, double microlitres, double of) {
        return 1 - Math.pow(1 - microlitres / of, times);
    }

    private static BathForecast bath(Forecast forecast, int station) {
        return forecast.baths().stream().filter(bath -> bath.station() == station).findFirst().orElseThrow();
    }

    private static Forecast forecast(String batch) {
        return Forecast.of(Shipped.planOf(Shipped.batch(head() + batch)), Handshake.NONE);
    }

    private static String head() {
        return "dipper: 1\nbatch: b\nrecipe: latp-paa-peo-30.yaml\nrig: dr3-like.yaml\n";
    }
}
