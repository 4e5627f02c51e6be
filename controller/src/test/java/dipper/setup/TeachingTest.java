package dipper.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dipper.ShippedPlans;
import dipper.coater.Outcome.Position;
import dipper.rig.Rig;
import dipper.rig.Station;
import dipper.setup.Key.Letter;
import dipper.setup.Key.Named;
import dipper.setup.Lesson.Height.Part;
import dipper.setup.RigFile.Proposal;
import dipper.setup.Teaching.Taught;
import dipper.sim.Diary;
import dipper.sim.LimitInput;
import dipper.sim.Motor;
import dipper.sim.Settings;
import dipper.units.Length;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Goal: what is taught is what is true. Method: a virtual coater whose beakers stand elsewhere than the rig file says, and a person who sees only how far
 * the pellet is from what it should touch, and presses keys.
 */
class TeachingTest {

    private static final double SEEN = 0.05;
    private static final String FILE = ShippedPlans.text("bench.yaml").replace("level: 32 mm, volume: 10 mL}",
            "level: 3.2 cm, volume: 10 mL}   # vial");
    private static final Letter SKIP = new Letter('s');
    private static final Letter GO = new Letter('g');
    private static final Letter QUIT = new Letter('q');

    /** The truth: everything is a little elsewhere. */
    private static Rig metal() {
        return Workshop.rig(ShippedPlans.text("bench.yaml").replace("holder at top: 150 mm", "holder at top: 149.6 mm")
                .replace("x: 40 mm, rim: 44 mm, floor: 2 mm, level: 32 mm",
                        "x: 41.3 mm, rim: 43.2 mm, floor: 2.45 mm, level: 31.1 mm")
                .replace("x: 80 mm, rim: 44 mm, floor: 2 mm, level: 32 mm",
                        "x: 78.8 mm, rim: 44.1 mm, floor: 1.7 mm, level: 32.9 mm"));
    }

    /** Watches the metal and presses what brings it nearer. */
    private static final class Eyes {
        private final Workshop shop;
        private final Rig metal = metal();
        private Optional<Steps> set = Optional.empty();
        private Optional<Key> also = Optional.empty();

        Eyes(Workshop shop) {
            this.shop = shop;
        }

        Optional<Key> press() {
            if (also.isPresent()) {
                var key = also;
                also = Optional.empty();
                return key;
            }
            var lesson = shop.told.reversed().stream().filter(line -> line.contains("(the file has")).findFirst()
                    .orElseThrow();
            return lesson.contains(", x:") ? along(station(lesson)) : height(target(lesson));
        }

        private Optional<Key> along(Station station) {
            var higher = metal.safeHeight().millimetres() + 1 - lowest();
            if (higher > 0) {
                return step(higher, Named.UP, Named.DOWN);
            }
            var off = station.x().millimetres() + shop.truth(Motor.X);
            return Math.abs(off) <= SEEN ? Optional.of(Named.ENTER) : step(off, Named.RIGHT, Named.LEFT);
        }

        private Optional<Key> height(double target) {
            var off = target - lowest();
            return Math.abs(off) <= SEEN ? Optional.of(Named.ENTER) : step(off, Named.UP, Named.DOWN);
        }

        private double target(String lesson) {
            if (lesson.contains("deck")) {
                return 0;
            }
            if (lesson.contains("approach")) {
                return metal.stations().getFirst().level().millimetres() + 4;
            }
            var station = station(lesson);
            return (lesson.contains("rim:")
                    ? station.rim()
                    : lesson.contains("level:") ? station.level() : station.floor()).millimetres();
        }

        private Station station(String lesson) {
            return metal.stations().get(lesson.charAt("station ".length()) - '1');
        }

        private double lowest() {
            return metal.holderTop().millimetres() - 50 + shop.truth(Motor.Z);
        }

        /** Coarse steps while far away, none that would overshoot. */
        private Optional<Key> step(double off, Key more, Key less) {
            var wanted =
                    Math.abs(off) >= 10 && lowest() > 60 ? Steps.TEN : Math.abs(off) >= 1 ? Steps.ONE : Steps.TENTH;
            var arrow = off > 0 ? more : less;
            if (set.filter(wanted::equals).isPresent()) {
                return Optional.of(arrow);
            }
            set = Optional.of(wanted);
            also = Optional.of(arrow);
            return Optional.of(wanted.key());
        }
    }

    private static Workshop shop() {
        return new Workshop(metal(), Settings.of(metal()), Workshop.rig(FILE));
    }

    private static Teaching teaching(Workshop shop) {
        var wheel = shop.homed();
        return new Teaching(new Jog(wheel, shop, new Position(shop.rig.homedX(), shop.rig.homedZ())), shop, shop.rig,
                Length.ofMillimetres(50));
    }

    private static Taught taught(Workshop shop, Integer... stations) {
        var eyes = new Eyes(shop);
        shop.keys = _ -> eyes.press();
        return teaching(shop).teach(Syllabus.of(shop.rig, Set.of(stations)));
    }

    private static Taught pressed(Workshop shop, int station, Key... keys) {
        var left = new ArrayDeque<>(List.of(keys));
        shop.keys = _ -> Optional.ofNullable(left.poll());
        return teaching(shop).teach(Syllabus.of(shop.rig, Set.of(station)));
    }

    private static Proposal proposed(Taught taught) {
        return new RigFile(Path.of("bench.yaml"), FILE).with(taught.measures().entrySet().stream()
                .map(entry -> Syllabus.change(entry.getKey(), entry.getValue(), FILE)).toList());
    }

    @Test
    void what_is_taught_is_the_tanks_true_geometry() {
        var shop = shop();
        var taught = taught(shop, 1, 2);

        assertThat(taught.broken()).isEmpty();
        assertThat(taught.measures()).hasSize(1 + 4 + 1 + 4);
        assertThat(proposed(taught)).isInstanceOf(Proposal.Sound.class);
        var learnt = Workshop.rig(((Proposal.Sound) proposed(taught)).text());
        near(learnt.holderTop(), metal().holderTop());
        near(learnt.approach(), Length.ofMillimetres(4));
        for (var i = 0; i < 2; i++) {
            near(learnt.stations().get(i).x(), metal().stations().get(i).x());
            near(learnt.stations().get(i).rim(), metal().stations().get(i).rim());
            near(learnt.stations().get(i).level(), metal().stations().get(i).level());
            near(learnt.stations().get(i).floor(), metal().stations().get(i).floor());
        }
        assertThat(learnt.stations().subList(2, 6)).isEqualTo(shop.rig.stations().subList(2, 6));
    }

    private static void near(Length learnt, Length truth) {
        // The deck was seen to 0.05 mm, and each height once more.
        assertThat(learnt.millimetres()).isCloseTo(truth.millimetres(), within(2 * SEEN + 0.015));
    }

    @Test
    void only_the_lines_of_what_was_taught_change_and_units_stay() {
        var sound = (Proposal.Sound) proposed(taught(shop(), 1));

        assertThat(sound.lines()).hasSize(2);
        assertThat(sound.lines().getLast().after())
                .matches("  1: \\{x: 41\\.\\d+ mm, rim: 43\\.\\d+ mm, floor: 2\\.\\d+ mm,"
                        + " level: 3\\.1\\d* cm, volume: 10 mL}   # vial");
        var others = new ArrayList<>(sound.text().lines().toList());
        var before = new ArrayList<>(FILE.lines().toList());
        sound.lines().forEach(line -> {
            others.set(line.number() - 1, "");
            before.set(line.number() - 1, "");
        });
        assertThat(others).isEqualTo(before);
    }

    @Test
    void teaching_drags_no_pellet_through_a_rim() {
        var shop = shop();
        taught(shop, 1, 2);
        shop.coater.settle();

        assertThat(shop.diary).noneMatch(Diary.Dragged.class::isInstance);
    }

    @Test
    void what_is_left_out_stays_as_the_file_has_it() {
        var taught = pressed(shop(), 1, SKIP, SKIP, SKIP, SKIP, SKIP, SKIP);

        assertThat(taught.measures()).isEmpty();
        assertThat(proposed(taught)).isEqualTo(new Proposal.Sound(FILE, List.of()));
    }

    @Test
    void a_key_goes_over_the_station_first_up_then_along() {
        var shop = shop();
        var taught = pressed(shop, 1, SKIP, new Letter('3'), Named.DOWN, GO, Named.ENTER, QUIT);

        assertThat(shop.truth(Motor.X)).isEqualTo(-40);
        assertThat(taught.measures()).hasSize(1);
    }

    @Test
    void a_height_is_not_taken_where_the_beaker_is_not() {
        var shop = shop();
        var taught = pressed(shop, 2, SKIP, SKIP, Named.ENTER, QUIT);

        assertThat(taught.measures()).isEmpty();
        assertThat(shop.told).contains("The holder is not over station 2, which is at x 80 mm; g goes there.");
    }

    @Test
    void below_the_safe_height_steps_are_short_while_beakers_are_measured() {
        var shop = shop();
        pressed(shop, 1, SKIP, GO, SKIP, new Letter('4'), Named.DOWN, new Letter('3'), Named.DOWN, QUIT);

        assertThat(shop.told)
                .contains("below the safe height go down by 1 mm at most: nothing else stops it here.");
    }

    @Test
    void a_rim_that_is_found_higher_keeps_x_higher_from_then_on_and_no_unsound_rig_is_proposed() {
        var shop = shop();
        // Taken for the rim where the lowest point hangs at 58 mm by the file; X may then not move below 63 mm.
        var taught = pressed(shop, 1, SKIP, GO, SKIP, new Letter('3'), Named.DOWN, Named.DOWN, Named.DOWN, Named.DOWN,
                Named.ENTER, Named.RIGHT, QUIT);

        assertThat(taught.measures())
                .containsOnlyKeys(new Lesson.Height(shop.rig.stations().getFirst(), Part.RIM));
        assertThat(shop.told).last().asString().contains("below the safe height of 63 mm");
        assertThat(proposed(taught)).isInstanceOfSatisfying(Proposal.Faulty.class,
                faulty -> assertThat(faulty.problems())
                        .anySatisfy(problem -> assertThat(problem.what()).contains("the rim of station 1")));
    }

    @Test
    void a_fault_on_the_way_keeps_what_was_taken() {
        var shop = shop();
        var keys = new ArrayDeque<Key>(List.of(SKIP, GO, Named.ENTER, Named.DOWN));
        shop.keys = _ -> {
            if (keys.size() == 1) {
                shop.board().limit(Motor.Z, LimitInput.ON, shop.now());
            }
            return Optional.ofNullable(keys.poll());
        };
        var taught = teaching(shop).teach(Syllabus.of(shop.rig, Set.of(1)));

        assertThat(taught.broken()).isPresent();
        assertThat(taught.measures()).hasSize(1);
    }

    @Test
    void when_the_person_goes_away_what_was_taken_is_kept() {
        assertThat(pressed(shop(), 1, SKIP, GO, Named.ENTER).measures()).hasSize(1);
    }
}
