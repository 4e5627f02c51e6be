package dipper.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import dipper.Shipped;
import dipper.plan.Plan;
import dipper.yaml.Place;
import dipper.yaml.Problem;
import org.junit.jupiter.api.Test;

/**
 * Goal: what hangs in a second pass comes from no bath of the first. Method: the demonstration in two passes, on a deck where the way to the first bath
 * leads over other layers' beakers.
 */
class PassesForetoldTest {

    private static final Plan PLAN = Shipped.planOf(Shipped.batch("""
            dipper: 1
            batch: b
            recipe: demo.yaml
            rig: bench.yaml
            beakers: {1: rinse B, 2: PEO, 3: rinse A, 4: PAA, 5: PEI, 6: water}
            passes:
              - {pellets: {1: A}}
              - {pellets: {1: B}}
            """));
    private static final Forecast FORECAST = Forecast.of(PLAN, Handshake.NONE);

    @Test
    void pellets_that_were_hung_dry_drip_on_nothing() {
        assertThat(FORECAST.wetness().drips()).isEmpty();
        var deck = Shipped.sound(DeckSearch.best(PLAN, dipper.batch.DeckRules.NONE, new Place("test", 1, 1, 1)));
        assertThat(deck.drips().file()).as("as the search sees it").isZero();
    }

    @Test
    void a_layer_of_the_first_pass_does_not_reach_the_second() {
        assertThat(FORECAST.dilutions()).extracting(found -> found.from() + " to " + found.to())
                .containsExactly("PEI to PAA", "PAA to PEO", "PEO to PAA");
        assertThat(FORECAST.dilutions().getFirst().passes()).isEqualTo(2);
    }

    @Test
    void the_time_in_air_at_the_end_of_each_pass_is_told() {
        assertThat(FORECAST.wetness().gaps()).filteredOn(gap -> gap.to().isEmpty())
                .extracting(Wetness.Gap::spent).as("the first until somebody hangs the next pass")
                .containsExactlyInAnyOrder(Wetness.Spent.WAITING_FOR_A_PERSON, Wetness.Spent.ON_THE_WAY);
    }

    @Test
    void a_drip_on_the_way_home_names_the_last_line_of_the_steps() {
        var forecast = Forecast.of(Shipped.plan(Shipped.protocol("demo.yaml"), Shipped.rig("bench.yaml")),
                Handshake.NONE);

        assertThat(forecast.warnings()).filteredOn(warning -> warning.code().equals("D170")).hasSize(2)
                .extracting(Problem::place).allMatch(place -> place.line() == 30);
    }

    @Test
    void who_rinses_twice_already_is_not_told_to_rinse_twice() {
        var protocol = Shipped.protocolOf("""
                dipper: 1
                recipe: test
                counts: {bilayer: [PAA, PEO]}
                solutions: {PAA: {}, PEO: {}, R1: {}, R2: {}, R3: {}}
                pellet: {diameter: 8 mm, thickness: 1 mm, hung: on edge}
                defaults: {immersion: 5 mm/s, withdrawal: 1 mm/s, drain: 1 s, depth: 5 mm}
                steps:
                  - {layer: PAA, for: 1 min}
                  - {rinse: R1, for: 1 min}
                  - {rinse: R2, for: 1 min}
                  - {layer: PEO, for: 1 min}
                """);
        var forecast = Forecast.of(Shipped.plan(protocol, Shipped.rig("dr3-like.yaml")), Handshake.NONE);

        assertThat(forecast.warnings()).filteredOn(warning -> warning.code().equals("D164")).singleElement()
                .satisfies(warning -> assertThat(warning.remedy()).contains("one more of them")
                        .doesNotContain("rinse twice"));
    }
}
