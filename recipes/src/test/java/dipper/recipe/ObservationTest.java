package dipper.recipe;

import static org.assertj.core.api.Assertions.assertThat;

import dipper.recipe.Observation.Kind;
import dipper.recipe.Observation.Per;
import dipper.recipe.Observation.Typed;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Goal: what a person types is recorded as meant, or asked again. Method: values by hand, right and wrong. */
class ObservationTest {

    @ParameterizedTest
    @CsvSource({"12.5,12.5 mg", "12.5 mg,12.5 mg", "0.0125 g,0.0125 g", " 3 µg ,3 µg"})
    void a_mass_is_taken_in_its_unit_or_another_of_mass(String typed, String recorded) {
        assertThat(mass().check(typed)).isEqualTo(new Typed.Good(recorded));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12,5", "12 mm", "heavy", "-3 mg", "-3", "1 2"})
    void what_is_no_mass_is_asked_again(String typed) {
        assertThat(mass().check(typed)).isInstanceOf(Typed.Wrong.class);
    }

    @ParameterizedTest
    @CsvSource({"3,true", "-0.5,true", "1.2e-3,true", "3 mm,false", "'1,5',false", "three,false"})
    void a_number_is_a_number(String typed, boolean good) {
        assertThat(new Observation("absorbance", new Kind.Plain(), Per.STEP).check(typed) instanceof Typed.Good)
                .isEqualTo(good);
    }

    @ParameterizedTest
    @ValueSource(strings = {"no bubbles", "12e4", "0412"})
    void text_is_taken_as_written(String typed) {
        assertThat(new Observation("note", new Kind.Text(), Per.STEP).check(typed)).isEqualTo(new Typed.Good(typed));
    }

    private static Observation mass() {
        return new Observation("mass", new Kind.InUnit("mg"), Per.PELLET);
    }
}
