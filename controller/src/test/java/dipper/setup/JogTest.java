package dipper.setup;

import static org.assertj.core.api.Assertions.assertThat;

import dipper.ShippedPlans;
import dipper.coater.Fault;
import dipper.coater.Outcome.Position;
import dipper.setup.Jog.Left;
import dipper.setup.Key.Letter;
import dipper.setup.Key.Named;
import dipper.sim.Diary;
import dipper.sim.Motor;
import dipper.sim.Settings;
import dipper.units.Length;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Goal: keys move the axes and break nothing. Method: keys by a list or by chance, on a virtual coater whose tank tells what truly happened. */
class JogTest {

    private static final Length HANGING = Length.ofMillimetres(50);
    private static final Key Q = new Letter('q');
    private static final List<Key> KEYS =
            List.of(Named.UP, Named.DOWN, Named.DOWN, Named.LEFT, Named.RIGHT, Named.RIGHT,
                    new Letter('1'), new Letter('2'), new Letter('3'), new Letter('4'), Named.HOLD, new Letter('x'));

    private static Left jogged(Workshop shop, Key... keys) {
        var left = new ArrayDeque<>(Arrays.asList(keys));
        shop.keys = _ -> Optional.of(left.isEmpty() ? Q : left.remove());
        return steer(shop, shop.homed());
    }

    private static Left steer(Workshop shop, Handwheel wheel) {
        var jog = new Jog(wheel, shop, new Position(shop.rig.homedX(), shop.rig.homedZ()));
        var steering = Steering.of(shop.rig, HANGING);
        var left = jog.steer(steering);
        while (left instanceof Left.By(var key, var _) && !key.equals(Q)) {
            left = jog.steer(steering);
        }
        return left;
    }

    private static final Letter TEN = new Letter('3');

    @Test
    void arrows_move_by_the_step_that_was_set() {
        var shop = Workshop.ofBench();
        jogged(shop, Named.RIGHT, TEN, Named.RIGHT, Named.DOWN, new Letter('1'), Named.DOWN, Named.LEFT);

        assertThat(shop.truth(Motor.X)).isEqualTo(-2 - 1 - 10 + 0.1);
        assertThat(shop.truth(Motor.Z)).isEqualTo(-2 - 10 - 0.1);
    }

    @Test
    void x_stays_below_the_safe_height_and_the_reason_is_told() {
        var shop = Workshop.ofBench();
        jogged(shop, TEN, Named.RIGHT, Named.RIGHT, Named.RIGHT, Named.RIGHT, Named.DOWN, Named.DOWN, Named.DOWN,
                Named.DOWN,
                Named.DOWN, Named.DOWN, Named.RIGHT, Named.LEFT);

        assertThat(shop.truth(Motor.X)).isEqualTo(-42);
        assertThat(shop.told).contains(
                "X stays: the lowest point hangs at 38 mm, below the safe height of 48 mm. First go up by 10 mm.");
    }

    @Test
    void over_a_station_z_ends_above_its_floor() {
        var shop = Workshop.ofBench();
        var keys = new Key[60];
        Arrays.fill(keys, Named.DOWN);
        System.arraycopy(new Key[] {TEN, Named.RIGHT, Named.RIGHT, Named.RIGHT, Named.RIGHT, new Letter('2')}, 0, keys,
                0, 6);
        var downs = new Key[120];
        Arrays.fill(downs, Named.DOWN);
        System.arraycopy(keys, 0, downs, 0, 60);
        jogged(shop, downs);

        assertThat(shop.truth(Motor.Z)).isEqualTo(-95);
        assertThat(shop.told).last().asString()
                .contains("the floor of station 1 is at 2 mm, and the rig keeps 3 mm from it: 5 mm is the lowest");
        assertThat(shop.diary).noneMatch(Diary.Grounded.class::isInstance);
    }

    @Test
    void beside_a_beaker_is_its_wall() {
        var steering = Steering.of(Workshop.bench(), HANGING);
        var station = Workshop.bench().stations().getFirst();
        for (var millimetre = -30; millimetre <= 23; millimetre++) {
            var x = station.x().plus(Length.ofMillimetres(millimetre));
            var at = new Position(Workshop.bench().x().machine(x), Length.ofMillimetres(-56));
            var decision = steering.step(Steering.Way.DOWN, Length.ofMillimetres(1), at);
            var away = Math.abs(millimetre * 1e6);
            var radius = station.diameter().nanometres() / 2.0;
            var isWall = away > radius && away <= radius + 6e6;
            assertThat(decision).as(millimetre + " mm")
                    .isInstanceOf(isWall ? Steering.Decision.Refused.class : Steering.Decision.Move.class);
        }
    }

    @Test
    void neither_axis_leaves_its_travel() {
        var shop = Workshop.ofBench();
        jogged(shop, Named.UP, Named.LEFT, new Letter('4'), Named.RIGHT, Named.RIGHT, Named.RIGHT, Named.RIGHT,
                Named.RIGHT,
                Named.RIGHT);

        assertThat(shop.told).hasSize(3).allSatisfy(line -> assertThat(line).contains("ends here"));
        assertThat(shop.truth(Motor.X)).isEqualTo(-252);
        assertThat(shop.truth(Motor.Z)).isEqualTo(-2);
    }

    @Test
    void a_key_homes_again() {
        var shop = Workshop.ofBench();
        jogged(shop, TEN, Named.RIGHT, Named.DOWN, new Letter('h'));

        assertThat(shop.truth(Motor.X)).isEqualTo(-2);
        assertThat(shop.truth(Motor.Z)).isEqualTo(-2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"HOLD", "INTERRUPT"})
    void a_held_move_stops_on_the_way_keeps_its_place_and_can_be_gone_on_from(String name) {
        var shop = Workshop.ofBench();
        var wheel = shop.homed();
        var presses = new ArrayDeque<Key>(List.of(new Letter('4'), Named.RIGHT, Named.LEFT));
        shop.keys = _ -> {
            var key = presses.isEmpty() ? Q : presses.remove();
            if (key == Named.RIGHT) {
                // Pressed while the axis moves: what is posted now is heard behind the arrow.
                shop.inbox.post(new Incoming.Pressed(key));
                return Optional.of(Named.valueOf(name));
            }
            return Optional.of(key);
        };
        var left = steer(shop, wheel);

        assertThat(left).isInstanceOf(Left.By.class);
        assertThat(shop.told).contains("Held. The position is kept.");
        assertThat(shop.truth(Motor.X)).isBetween(-52.0, -2.0);
    }

    @Test
    void arrows_that_are_pressed_during_a_move_are_forgotten() {
        var shop = Workshop.ofBench();
        var wheel = shop.homed();
        var first = new ArrayDeque<>(List.of(TEN, Named.RIGHT));
        shop.keys = _ -> {
            if (first.isEmpty()) {
                return Optional.of(Q);
            }
            var key = first.remove();
            if (key == Named.RIGHT) {
                for (var i = 0; i < 20; i++) {
                    shop.inbox.post(new Incoming.Pressed(key));
                }
            }
            return Optional.of(key);
        };
        steer(shop, wheel);

        assertThat(shop.truth(Motor.X)).isEqualTo(-12);
    }

    @Test
    void a_limit_switch_that_closes_on_the_way_ends_it_with_its_reason() {
        var shop = Workshop.ofBench();
        var wheel = shop.homed();
        shop.keys = _ -> {
            shop.board().limit(Motor.X, dipper.sim.LimitInput.ON, shop.now());
            return Optional.of(Named.RIGHT);
        };

        assertThat(steer(shop, wheel)).isInstanceOfSatisfying(Left.Broken.class,
                broken -> assertThat(broken.fault()).isInstanceOf(Fault.Alarm.class));
    }

    @Test
    void nothing_moves_before_homing() {
        var shop = Workshop.ofBench();
        shop.keys = _ -> Optional.of(Named.DOWN);

        assertThat(steer(shop, shop.connected())).isInstanceOfSatisfying(Left.Broken.class,
                broken -> assertThat(broken.fault()).isInstanceOf(Fault.NotBegun.class));
    }

    /** The tank's rims stand right below the safe height, so that any motion of X below that is told by it. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void keys_by_chance_never_move_x_below_the_safe_height_nor_ground_a_pellet(long seed) {
        var metal = Workshop.rig(ShippedPlans.text("bench.yaml").replace("rim: 44 mm", "rim: 47.9 mm"));
        var shop = new Workshop(metal, Settings.of(metal), Workshop.bench());
        var random = new Random(seed);
        var presses = new int[1];
        shop.keys = _ -> Optional.of(presses[0]++ == 400 ? Q : KEYS.get(random.nextInt(KEYS.size())));
        var left = steer(shop, shop.homed());
        shop.coater.settle();

        assertThat(left).as("seed %d", seed).isInstanceOf(Left.By.class);
        assertThat(shop.diary).as("seed %d", seed).noneMatch(Diary.Dragged.class::isInstance)
                .noneMatch(Diary.Grounded.class::isInstance);
    }

    @Test
    void the_walk_by_chance_can_fail() {
        var metal = Workshop.rig(ShippedPlans.text("bench.yaml").replace("rim: 44 mm", "rim: 47.9 mm"));
        var careless = Workshop.rig(ShippedPlans.text("bench.yaml").replace("rim: 44 mm", "rim: 33 mm")
                .replace("safe: 48 mm", "safe: 39 mm"));
        var shop = new Workshop(metal, Settings.of(metal), careless);
        jogged(shop, new Letter('4'), Named.RIGHT, TEN, Named.DOWN, Named.DOWN, Named.DOWN, Named.DOWN, Named.DOWN,
                new Letter('2'), Named.DOWN, Named.DOWN, Named.RIGHT);
        shop.coater.settle();

        assertThat(shop.diary).anyMatch(Diary.Dragged.class::isInstance);
    }
}
