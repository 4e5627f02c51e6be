package dipper.units;

import static org.assertj.core.api.Assertions.assertThat;

import dipper.units.QuantityText.Reading;
import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuantityTextTest {

    @ParameterizedTest
    @CsvSource({"5 min,TIME,300000000000", "5min,TIME,300000000000", "0.1 s,TIME,100000000", "100 ms,TIME,100000000",
        "2 h,TIME,7200000000000", "1.5 d,TIME,129600000000000",
        "8 mm,LENGTH,8000000", "2.54 cm,LENGTH,25400000", "1 m,LENGTH,1000000000", "0.5 µm,LENGTH,500",
        "0.5 um,LENGTH,500", "7 nm,LENGTH,7",
        "2 mm/s,SPEED,2000000", "10 nm/s,SPEED,10", "3 µm/s,SPEED,3000", "1 cm/s,SPEED,10000000",
        "1 m/s,SPEED,1000000000", "60 mm/min,SPEED,1000000",
        "1 mm/min,SPEED,16667", "6 cm/min,SPEED,1000000", "600 µm/min,SPEED,10000", "100 mm/s²,ACCELERATION,100000000",
        "100 mm/s2,ACCELERATION,100000000",
        "100 mm/s^2,ACCELERATION,100000000", "50 mL,VOLUME,50000000", "20 µL,VOLUME,20000", "1 L,VOLUME,1000000000",
        "0.2 g/L,MASS_CONCENTRATION,200000",
        "200 mg/L,MASS_CONCENTRATION,200000", "0.2 mg/mL,MASS_CONCENTRATION,200000",
        "200 µg/mL,MASS_CONCENTRATION,200000", "0.01 M,AMOUNT_CONCENTRATION,10000000",
        "10 mM,AMOUNT_CONCENTRATION,10000000", "5 µM,AMOUNT_CONCENTRATION,5000", "5 %,FRACTION,50000",
        "1 wt %,FRACTION,10000", "750 kg/mol,MOLAR_MASS,750000000",
        "750 kDa,MOLAR_MASS,750000000", "18 g/mol,MOLAR_MASS,18000", "25 °C,TEMPERATURE,298150",
        "300 K,TEMPERATURE,300000", "80 steps/mm,RESOLUTION,80000",
        "30,COUNT,30", "2.6,ACIDITY,2600", "7,ACIDITY,7000"})
    void a_quantity_is_held_exactly_in_its_base_unit(String text, Dimension dimension, long base) {
        assertThat(QuantityText.read(text, dimension)).isEqualTo(new Reading.Good(Quantity.of(dimension, base)));
    }

    static java.util.List<String> spellings() {
        return QuantityText.unitSpellings();
    }

    @ParameterizedTest
    @MethodSource("spellings")
    void every_spelling_of_a_unit_is_read_with_and_without_a_space(String unit) {
        assertThat(QuantityText.read("12 " + unit)).isInstanceOf(Reading.Good.class)
                .isEqualTo(QuantityText.read("12" + unit));
    }

    @ParameterizedTest
    @EnumSource(Dimension.class)
    void what_is_written_reads_as_the_same_quantity(Dimension dimension) {
        var random = new Random(20_260_417);
        for (var round = 0; round < 500; round++) {
            var base = random.nextLong(1L << (1 + random.nextInt(50)));
            var quantity = Quantity.of(dimension, dimension == Dimension.TEMPERATURE ? base + 273_150 : base);

            assertThat(QuantityText.read(quantity.toString(), dimension)).as("%s %d", dimension, base)
                    .isEqualTo(new Reading.Good(quantity));
        }
    }

    @ParameterizedTest
    @EnumSource(Dimension.class)
    void the_example_of_a_dimension_is_one(Dimension dimension) {
        assertThat(QuantityText.read(dimension.example(), dimension)).isInstanceOf(Reading.Good.class);
        assertThat(dimension.inWords()).startsWith("a");
        assertThat(dimension.base()).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "", "mm", ".5 mm", "+5 mm", "٥ mm", "−5 mm"})
    void a_quantity_starts_with_a_digit(String text) {
        assertThat(QuantityText.read(text)).isInstanceOf(Reading.NoNumber.class);
    }

    @Test
    void what_is_wrong_with_a_text_is_told_apart() {
        assertThat(QuantityText.read("-5 min", Dimension.TIME)).isEqualTo(new Reading.Negative("-5 min"));
        assertThat(QuantityText.read("5", Dimension.TIME)).isEqualTo(new Reading.MissingUnit("5"));
        assertThat(QuantityText.read("2.5", Dimension.COUNT)).isEqualTo(new Reading.MissingUnit("2.5"));
        assertThat(QuantityText.read("5 mni", Dimension.TIME)).isEqualTo(new Reading.UnknownUnit("mni"));
        assertThat(QuantityText.read("5 mm", Dimension.TIME))
                .isEqualTo(new Reading.WrongDimension(Length.ofMillimetres(5)));
        assertThat(QuantityText.read("5 MM", Dimension.LENGTH)).isEqualTo(new Reading.UnknownUnit("MM"));
    }

    @ParameterizedTest
    @CsvSource({"0.0000001 mm,LENGTH", "99999999999999999999 m,LENGTH", "9999999999999999999,ACIDITY", "0.0001,ACIDITY",
        "2305843009213694,ACIDITY",
        "9999999999999999999,COUNT"})
    void what_cannot_be_held_is_refused(String text, Dimension dimension) {
        assertThat(QuantityText.read(text, dimension)).isInstanceOf(Reading.OutOfRange.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {41, 100_000})
    void a_number_of_very_many_digits_is_refused_unread(int digits) {
        assertThat(QuantityText.read("1".repeat(digits) + " mm")).isInstanceOf(Reading.OutOfRange.class);
    }

    @ParameterizedTest
    @CsvSource({"5 mm,5 mm", "0.005 mm,5 µm", "0.05 mm,0.05 mm", "12 nm,12 nm", "300 s,5 min", "90 s,90 s",
        "7200 s,2 h", "0.2 mg/mL,0.2 g/L", "10 mM,0.01 M", "50 mL,50 mL",
        "0.0005 mL,500 nL", "130 °C,130 °C", "80 steps/mm,80 steps/mm", "100 mm/s²,100 mm/s²", "2 µm/s,2 µm/s",
        "18 g/mol,0.018 kg/mol"})
    void a_quantity_is_written_as_people_would(String text, String written) {
        assertThat(QuantityText.read(text)).isInstanceOfSatisfying(Reading.Good.class,
                good -> assertThat(good.quantity()).hasToString(written));
    }

    @Test
    void lengths_and_times_add_up_without_loss_and_fail_loudly_beyond_their_range() {
        assertThat(Length.ofMillimetres(3).plus(new Length(1)).minus(Length.ofMillimetres(3))).isEqualTo(new Length(1));
        assertThat(Length.ofMillimetres(3).negated().abs()).isEqualTo(Length.ofMillimetres(3));
        assertThat(new Length(1_500_000).millimetres()).isEqualTo(1.5);
        assertThat(Length.ofMillimetres(2)).isGreaterThan(Length.ZERO);
        assertThat(Time.ofSeconds(1).plus(Time.ofMillis(500)).seconds()).isEqualTo(1.5);
        assertThat(Time.ofMillis(1)).isGreaterThan(Time.ZERO);
        assertThat(Speed.ofMillimetresPerSecond(2)).isGreaterThan(new Speed(1_999_999));
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> Length.ofMillimetres(Long.MAX_VALUE))
                .isInstanceOf(ArithmeticException.class);
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> new Concentration(Dimension.TIME, 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_seeded_decimal_keeps_every_digit() {
        var random = new Random(7);
        for (var round = 0; round < 500; round++) {
            var nanometres = random.nextLong(1_000_000_000_000L) + 1;
            var text = new BigDecimal(nanometres).movePointLeft(6).toPlainString() + " mm";

            assertThat(QuantityText.read(text)).as(text).isEqualTo(new Reading.Good(new Length(nanometres)));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|',
            value = {"100 mm | 100.35 mm", "100mm | 100.35mm", "10 cm | 10.035 cm", "0.1  m | 0.10035  m",
                "100000 µm | 100350 µm", "3 s | 100.35 mm", "wide | 100.35 mm", "12 | 100.35 mm"})
    void a_length_is_written_in_the_unit_of_another(String written, String expected) {
        assertThat(QuantityText.like(written, new Length(100_350_000))).isEqualTo(expected);
    }
}
