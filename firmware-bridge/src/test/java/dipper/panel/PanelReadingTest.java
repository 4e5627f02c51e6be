package dipper.panel;

import static org.assertj.core.api.Assertions.assertThat;

import dipper.rig.PanelInput;
import dipper.rig.PanelSignal;
import dipper.rig.PanelWiring;
import dipper.rig.PanelWiring.Coil;
import dipper.rig.PanelWiring.Contact;
import dipper.rig.PanelWiring.Level;
import dipper.rig.PanelWiring.Rail;
import dipper.rig.PanelWiring.Touch;
import dipper.time.Clock;
import dipper.time.SystemClock;
import dipper.units.Time;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Goal: a contact is believed when it has settled, never before, and one that cannot be read is never taken for safe. Method: pins whose levels a test sets. */
class PanelReadingTest {

    private static final long MS = 1_000_000L;
    private static final PanelWiring WIRING = new PanelWiring(
            Map.of(PanelInput.EMERGENCY_STOP, new Contact(17, Rail.GROUND, Touch.OPEN), PanelInput.HOLD,
                    new Contact(22, Rail.GROUND, Touch.CLOSED)),
            Map.of(PanelSignal.RED, new Coil(5, Level.HIGH), PanelSignal.GREEN, new Coil(6, Level.LOW)),
            Map.of("R1", new Coil(16, Level.LOW)), Time.ofMillis(20));

    private static FakePins atRest() {
        return new FakePins().with(PanelInput.EMERGENCY_STOP, Level.LOW).with(PanelInput.HOLD, Level.HIGH);
    }

    @Test
    void a_contact_is_believed_once_it_has_been_the_same_for_long_enough() {
        var contact = new Debounce(Time.ofMillis(20), Sense.RESTING);

        assertThat(contact.read(Sense.ACTING, 0)).isEmpty();
        assertThat(contact.read(Sense.ACTING, 19 * MS)).isEmpty();
        assertThat(contact.read(Sense.ACTING, 20 * MS)).contains(Sense.ACTING);
        assertThat(contact.read(Sense.ACTING, 40 * MS)).as("told once").isEmpty();
    }

    @Test
    void a_contact_that_bounces_back_is_waited_for_anew() {
        var contact = new Debounce(Time.ofMillis(20), Sense.RESTING);
        contact.read(Sense.ACTING, 0);
        contact.read(Sense.RESTING, 15 * MS);

        assertThat(contact.read(Sense.ACTING, 16 * MS)).isEmpty();
        assertThat(contact.read(Sense.ACTING, 35 * MS)).isEmpty();
        assertThat(contact.read(Sense.ACTING, 36 * MS)).contains(Sense.ACTING);
    }

    /** Whatever bounces: what is believed has been read without a break for the time before, and noise shorter than that is never told. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void what_is_believed_was_so_without_a_break(long seed) {
        var random = new Random(seed);
        var contact = new Debounce(Time.ofMillis(20), Sense.RESTING);
        var since = 0L;
        var level = Sense.RESTING;
        for (var at = 0L; at < 60_000 * MS; at += 5 * MS) {
            var now = random.nextInt(4) == 0 ? level == Sense.RESTING ? Sense.ACTING : Sense.RESTING : level;
            since = now == level ? since : at;
            level = now;
            var told = contact.read(level, at);
            assertThat(told.isPresent()).as("seed " + seed + " at " + at).isEqualTo(
                    told.isPresent() && told.get() == level && at - since >= 20 * MS);
            assertThat(at - since < 20 * MS || contact.believed() == level).isTrue();
        }
    }

    @Test
    void a_cut_wire_is_a_pressed_emergency_stop() {
        var pins = atRest();
        var sampler = new Sampler(WIRING, pins);
        sampler.at(0);
        sampler.at(20 * MS);
        assertThat(sampler.believed(PanelInput.EMERGENCY_STOP)).isEqualTo(Sense.RESTING);
        pins.with(PanelInput.EMERGENCY_STOP, Level.HIGH);

        assertThat(sampler.at(25 * MS)).isEmpty();
        assertThat(sampler.at(45 * MS)).containsExactly(
                new PanelNews.Changed(PanelInput.EMERGENCY_STOP, Sense.ACTING, 45 * MS));
    }

    @Test
    void what_guards_people_acts_until_it_has_been_read_at_rest() {
        var sampler = new Sampler(WIRING, atRest());

        assertThat(sampler.believed(PanelInput.EMERGENCY_STOP)).isEqualTo(Sense.ACTING);
        assertThat(sampler.believed(PanelInput.HOLD)).isEqualTo(Sense.RESTING);
        assertThat(sampler.believed(PanelInput.LID)).as("which is not there").isEqualTo(Sense.RESTING);
    }

    @Test
    void a_pin_that_cannot_be_read_for_long_is_a_lost_panel() {
        var pins = atRest().unreadable(PanelInput.HOLD);
        var sampler = new Sampler(WIRING, pins);

        assertThat(sampler.at(0)).isEmpty();
        assertThat(sampler.at(99 * MS)).noneMatch(PanelNews.Lost.class::isInstance);
        assertThat(sampler.at(100 * MS)).last().isEqualTo(new PanelNews.Lost(new PanelLost(
                "The panel's hold button on GPIO22 cannot be read: no such line.",
                "See to the panel, its wiring and its computer.")));
    }

    @Test
    void one_reading_that_goes_wrong_is_forgiven() {
        var pins = atRest().unreadable(PanelInput.HOLD);
        var sampler = new Sampler(WIRING, pins);
        sampler.at(0);
        pins.with(PanelInput.HOLD, Level.HIGH);
        sampler.at(50 * MS);
        pins.unreadable(PanelInput.HOLD);

        assertThat(sampler.at(100 * MS)).isEmpty();
    }

    @Test
    void an_input_that_cannot_be_read_keeps_the_panel_from_being_opened() {
        var panel = new GpioPanel(WIRING, atRest().unreadable(PanelInput.EMERGENCY_STOP), new SystemClock());

        assertThat(panel.open(_ -> {
        })).hasValueSatisfying(lost -> assertThat(lost.what())
                .isEqualTo("The panel's emergency stop on GPIO17 cannot be read: no such line."));
    }

    @Test
    void a_panel_tells_what_somebody_does_and_is_dark_when_it_is_closed() throws InterruptedException {
        var pins = atRest();
        var news = new LinkedBlockingQueue<PanelNews>();
        var panel = new GpioPanel(WIRING, pins, new SystemClock());
        assertThat(panel.open(news::add)).isEmpty();
        assertThat(panel.sense(PanelInput.EMERGENCY_STOP)).isEqualTo(Sense.RESTING);
        pins.with(PanelInput.EMERGENCY_STOP, Level.HIGH);

        assertThat(news.poll(30, TimeUnit.SECONDS)).isInstanceOfSatisfying(PanelNews.Changed.class,
                changed -> assertThat(List.of(changed.input(), changed.now()))
                        .containsExactly(PanelInput.EMERGENCY_STOP, Sense.ACTING));
        assertThat(panel.sense(PanelInput.EMERGENCY_STOP)).isEqualTo(Sense.ACTING);

        pins.written.clear();
        assertThat(panel.show(Set.of(PanelSignal.GREEN))).isEmpty();
        assertThat(panel.on("R1")).isEmpty();
        assertThat(panel.on("R9")).map(PanelLost::what).contains("The panel has no relay R9.");
        assertThat(pins.written).containsExactlyInAnyOrder("red low", "green low", "R1 low");
        pins.written.clear();
        panel.close();
        assertThat(pins.written).containsExactlyInAnyOrder("red low", "green high", "R1 high", "released");
    }

    /** A computer that is busy gives a thread its turn late; a contact at rest is not taken for pressed by that. */
    @Test
    void a_panel_that_is_opened_on_a_busy_computer_finds_its_contacts_at_rest() {
        var turns = new java.util.concurrent.atomic.AtomicLong();
        var late = new Clock() {

            @Override
            public long nanos() {
                return turns.addAndGet(200 * MS);
            }

            @Override
            public long slept() {
                return 0;
            }

            @Override
            public java.time.Instant wall() {
                return java.time.Instant.EPOCH;
            }

            @Override
            public String boot() {
                return "test";
            }
        };
        var panel = new GpioPanel(WIRING, atRest(), late);

        assertThat(panel.open(_ -> {
        })).isEmpty();
        assertThat(panel.sense(PanelInput.EMERGENCY_STOP)).isEqualTo(Sense.RESTING);
        panel.close();
    }

    @Test
    void what_pins_refuse_is_told_and_let_go_of() {
        var pins = atRest();
        pins.refusal = Optional.of(new PanelLost("no chip", "elsewhere"));

        assertThat(new GpioPanel(WIRING, pins, new SystemClock()).open(_ -> {
        })).contains(new PanelLost("no chip", "elsewhere"));
        assertThat(pins.written).containsExactly("released");
    }
}
