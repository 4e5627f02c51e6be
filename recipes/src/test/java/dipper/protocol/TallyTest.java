package dipper.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import dipper.Shipped;
import dipper.recipe.CountedUnit;
import dipper.recipe.Purpose;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Goal: a unit counts when its last layer does, and nothing else ever. Method: sequences written by hand. */
class TallyTest {

    private static final CountedUnit BILAYER = new CountedUnit("bilayer", List.of("PAA", "PEO"));

    @Test
    void the_papers_recipe_comes_to_30_bilayers_of_61_layers_one_of_them_precursor() {
        var tally = Tally.of(Shipped.protocol("latp-paa-peo-30.yaml"));

        assertThat(tally.complete("bilayer")).isEqualTo(30);
        assertThat(tally.layers()).isEqualTo(61);
        assertThat(tally.precursors()).isEqualTo(1);
        assertThat(tally.outOfOrder()).isZero();
    }

    @Test
    void half_a_unit_does_not_count() {
        assertThat(after("PAA", "PEO", "PAA").complete("bilayer")).isEqualTo(1);
    }

    @Test
    void a_layer_outside_every_sequence_is_a_precursor() {
        assertThat(after("PEI", "PAA", "PEO")).satisfies(tally -> {
            assertThat(tally.precursors()).isEqualTo(1);
            assertThat(tally.complete("bilayer")).isEqualTo(1);
        });
    }

    @Test
    void a_layer_out_of_order_completes_nothing_and_is_said() {
        assertThat(after("PEO", "PAA", "PAA", "PEO")).satisfies(tally -> {
            assertThat(tally.complete("bilayer")).isEqualTo(1);
            assertThat(tally.outOfOrder()).isEqualTo(2);
        });
    }

    @Test
    void a_unit_may_hold_the_same_layer_twice() {
        var quadlayer = new CountedUnit("quadlayer", List.of("PEI", "PAA", "PEI", "MMT"));

        assertThat(
                after(List.of(quadlayer), "PEI", "PAA", "PEI", "MMT", "PEI", "PAA", "PEI", "MMT").complete("quadlayer"))
                .isEqualTo(2);
    }

    @Test
    void several_units_are_counted_side_by_side() {
        var units = List.of(new CountedUnit("CdS cycle", List.of("Cd", "S")),
                new CountedUnit("ZnS cycle", List.of("Zn", "S")));
        var tally = after(units, "Cd", "S", "Cd", "S", "Zn", "S");

        assertThat(tally.complete("CdS cycle")).isEqualTo(2);
        assertThat(tally.complete("ZnS cycle")).isEqualTo(1);
    }

    @Test
    void a_layer_that_two_units_name_is_the_one_s_that_awaits_it() {
        var units = List.of(new CountedUnit("CdS cycle", List.of("Cd", "S")),
                new CountedUnit("ZnS cycle", List.of("Zn", "S")));

        assertThat(after(units, "Cd", "S", "Zn")).satisfies(tally -> {
            assertThat(tally.outOfOrder()).isZero();
            assertThat(tally.amounts()).hasToString("{CdS cycle=1, ZnS cycle=0.5}");
        });
        assertThat(after(units, "Cd", "Zn", "S")).as("the one that got the last layer")
                .satisfies(tally -> assertThat(tally.amounts()).hasToString("{CdS cycle=0.5, ZnS cycle=1}"));
        assertThat(after(units, "S").outOfOrder()).isEqualTo(1);
    }

    @Test
    void units_that_begin_alike_share_a_layer_until_one_of_them_is_complete() {
        var units = List.of(new CountedUnit("AB", List.of("A", "B")), new CountedUnit("AC", List.of("A", "C")));

        assertThat(after(units, "A", "B", "A", "C", "A", "B").amounts()).hasToString("{AB=2, AC=1}");
        assertThat(after(units, "A", "B", "A", "C").outOfOrder()).isZero();
    }

    @Test
    void a_half_is_written_as_the_field_writes_it() {
        var quadlayer = List.of(new CountedUnit("quadlayer", List.of("PEI", "PAA", "PEI", "MMT")));

        assertThat(after("PAA", "PEO", "PAA").amount("bilayer")).hasToString("1.5");
        assertThat(after("PAA", "PEO").amount("bilayer")).hasToString("1");
        assertThat(after(quadlayer, "PEI", "PAA", "PEI", "MMT", "PEI", "PAA").amount("quadlayer"))
                .hasToString("1 + 2 of 4");
    }

    @Test
    void a_layer_that_is_not_to_count_disturbs_nothing() {
        var tally = after("PAA").plus(Purpose.UNCOUNTED_LAYER, "PAA").plus(Purpose.RINSE, "PAA").plus(Purpose.LAYER,
                "PEO");

        assertThat(tally.complete("bilayer")).isEqualTo(1);
        assertThat(tally.layers()).isEqualTo(3);
        assertThat(tally.precursors()).isEqualTo(1);
        assertThat(tally.outOfOrder()).isZero();
    }

    @Test
    void a_unit_of_one_layer_counts_with_each() {
        assertThat(after(List.of(new CountedUnit("coat", List.of("sol"))), "sol", "sol", "sol")).satisfies(tally -> {
            assertThat(tally.complete("coat")).isEqualTo(3);
            assertThat(tally.outOfOrder()).isZero();
        });
    }

    private static Tally after(String... layers) {
        return after(List.of(BILAYER), layers);
    }

    private static Tally after(List<CountedUnit> units, String... layers) {
        var tally = Tally.none(units);
        for (var layer : layers) {
            tally = tally.plus(Purpose.LAYER, layer);
        }
        return tally;
    }
}
