package dipper.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dipper.Shipped;
import dipper.units.Acceleration;
import dipper.units.Length;
import dipper.units.Speed;
import dipper.units.Time;
import org.junit.jupiter.api.Test;

/** Goal: the estimate is a sum that a person can check. Method: tables worked by hand from the rigs' numbers. */
class TimingTest {

    @Test
    void a_long_move_is_a_trapezoid_and_a_short_one_a_triangle() {
        var a = new Acceleration(100_000_000);
        assertThat(Kinematics.seconds(Length.ofMillimetres(18), Speed.ofMillimetresPerSecond(5), a)).isEqualTo(3.65,
                within(1e-12));
        assertThat(Kinematics.seconds(Length.ofMillimetres(4), Speed.ofMillimetresPerSecond(20), a)).isEqualTo(0.4,
                within(1e-12));
        assertThat(Kinematics.seconds(Length.ofMillimetres(1), Speed.ofMillimetresPerSecond(20), a)).isEqualTo(0.2,
                within(1e-12));
        assertThat(Kinematics.seconds(Length.ofMillimetres(-1), Speed.ofMillimetresPerSecond(20), a)).isEqualTo(0.2,
                within(1e-12));
        assertThat(Kinematics.seconds(Length.ZERO, Speed.ofMillimetresPerSecond(20), a)).isZero();
    }

    @Test
    void a_moves_way_and_its_time_belong_together() {
        var a = new Acceleration(100_000_000);
        var v = Speed.ofMillimetresPerSecond(2);
        var whole = Length.ofMillimetres(18);
        assertThat(Kinematics.secondsUntil(Length.ofMillimetres(13), whole, v, a)).isEqualTo(6.51, within(1e-9));
        assertThat(Kinematics.secondsUntil(Length.ZERO, whole, v, a)).isZero();
        assertThat(Kinematics.secondsUntil(whole, whole, v, a)).isEqualTo(9.02, within(1e-9));
        assertThat(Kinematics.secondsUntil(Length.ofMillimetres(-13), whole.negated(), v, a)).isEqualTo(6.51,
                within(1e-9));
        assertThat(Kinematics.secondsUntil(new Length(500_000), Length.ofMillimetres(1),
                Speed.ofMillimetresPerSecond(20), a)).as("half of a triangle").isEqualTo(0.1, within(1e-9));
    }

    /**
     * The rig: X 40 mm/s, 200 mm/s², so s/40 + 0.2 s; Z fast 20 mm/s, 100 mm/s², so s/20 + 0.2 s. Machine Z is height − 200 mm: safe −120,
     * approach −148, drain −143, immersed 47 − 5 − 8 − 200 = −166; home −2 on both axes.
     */
    @Test
    void the_papers_recipe_moves_as_long_as_the_table_says() {
        var travel =
                2.65 /* 98 mm to the peroxide */ + 3 * 2.7 /* 100 mm: water, PEI, water */ + 5.2 /* 200 mm to PAA */
                        + 30 * 3 * 2.7 /* PAA to rinse A to PEO to rinse B */ + 29 * 7.7 /* 300 mm back to PAA */
                        + 17.2 /* 680 mm to the loading place */;
        var approach = 7.5 /* 146 mm from home */ + 123 * 1.6 /* 28 mm */;
        var lower = 124 * 3.65 /* 18 mm at 5 mm/s: 3.6 + 0.05 */;
        var lift = 124 * 9.02 /* 18 mm at 2 mm/s: 9 + 0.02 */;
        var clear = 124 * 0.45 /* 5 mm */;
        var rise = 124 * 1.35 /* 23 mm */;

        assertThat(Timing.of(Shipped.latp(), Handshake.NONE).motion())
                .isEqualTo(travel + approach + lower + lift + clear + rise, within(0.1));
        assertThat(travel + approach + lower + lift + clear + rise).isEqualTo(2498.03, within(1e-6));
    }

    @Test
    void a_report_that_arrives_within_a_wait_takes_no_time_of_its_own() {
        var timing = Timing.of(Shipped.latp(), new Handshake(Time.ofMillis(30), Time.ofMillis(20)));

        assertThat(timing.handshake()).as("745 moves, 248 of them before a dwell or a drain")
                .isEqualTo(745 * 0.03 - 248 * 0.01, within(1e-9));
    }

    @Test
    void dwell_drain_and_handshake_stand_apart() {
        var timing = Timing.of(Shipped.latp(), Handshake.assumed(Time.ofMillis(30)));

        assertThat(timing.dwell()).isEqualTo(26_220);
        assertThat(timing.drain()).isEqualTo(1240);
        assertThat(timing.dwells()).isEqualTo(124);
        assertThat(timing.withdrawals()).isEqualTo(124);
        assertThat(timing.moves()).isEqualTo(125 + 5 * 124);
        assertThat(timing.handshake()).isEqualTo(timing.moves() * 0.03, within(1e-9));
        assertThat(timing.total()).isEqualTo(26_220 + 1240 + timing.motion() + timing.handshake(), within(1e-9));
    }
}
