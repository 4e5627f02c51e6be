package dipper.rig;

import static org.assertj.core.api.Assertions.assertThat;

import dipper.Shipped;
import dipper.rig.PanelWiring.Coil;
import dipper.rig.PanelWiring.Contact;
import dipper.rig.PanelWiring.Level;
import dipper.rig.PanelWiring.Rail;
import dipper.rig.PanelWiring.Touch;
import dipper.units.Acceleration;
import dipper.units.Length;
import dipper.units.Resolution;
import dipper.units.Speed;
import dipper.units.Time;
import dipper.units.Volume;
import dipper.yaml.Checked;
import dipper.yaml.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RigReaderTest {

    @Test
    void the_default_rig_is_read_to_its_last_number() throws IOException {
        var rig = sound(dr3());

        assertThat(rig.name()).isEqualTo("DR-3-like dip coater");
        assertThat(rig.x()).isEqualTo(new Axis(mm(900), Speed.ofMillimetresPerSecond(40), new Acceleration(200_000_000),
                new Resolution(80_000), Axis.HomeEnd.HIGH, Optional.empty()));
        assertThat(rig.z()).isEqualTo(new Axis(mm(200), Speed.ofMillimetresPerSecond(20), new Acceleration(100_000_000),
                new Resolution(400_000), Axis.HomeEnd.HIGH, Optional.empty()));
        assertThat(rig.wiring())
                .isEqualTo(new Wiring(Wiring.Homing.SINGLE_AXIS, mm(2), Speed.ofMillimetresPerSecond(15),
                        Speed.ofMillimetresPerSecond(2)));
        assertThat(rig.holderTop()).isEqualTo(mm(260));
        assertThat(rig.safeHeight()).isEqualTo(mm(80));
        assertThat(rig.approach()).isEqualTo(mm(5));
        assertThat(rig.drainHeight()).isEqualTo(mm(10));
        assertThat(rig.floorClearance()).isEqualTo(mm(5));
        assertThat(rig.loadingPlace()).isEqualTo(mm(20));
        assertThat(rig.slots()).hasSize(4).contains(new Slot(2, mm(60)));
        assertThat(rig.stations()).hasSize(8)
                .contains(
                        new Station(3, mm(300), mm(70), mm(3), mm(47), new Volume(50_000_000), new Length(38_037_654)));
        assertThat(rig.tolerances().position()).isEqualTo(new Length(50_000));
        assertThat(rig.handshake()).isEqualTo(Time.ofMillis(30));
        assertThat(rig.homedX()).isEqualTo(mm(-2));
        assertThat(rig.homedZ()).isEqualTo(mm(-2));
        assertThat(rig.machineZ(mm(80), mm(60))).isEqualTo(mm(-120));
    }

    @Test
    void tolerance_and_handshake_have_usual_values() throws IOException {
        var rig = sound(dr3().replaceAll("(?m)^(tolerance|handshake):.*\n", ""));

        assertThat(rig.tolerances().position()).isEqualTo(new Length(50_000));
        assertThat(rig.handshake()).isEqualTo(Time.ofMillis(30));
    }

    @Test
    void a_panel_is_read_to_its_last_pin() throws IOException {
        var rig = sound(dr3() + """
                emergency stop: {cuts: everything}
                panel:
                  emergency stop: GPIO17
                  lid: {input: GPIO27, wired to: 3.3 V}
                  resume button: {input: GPIO23, pressed when: open}
                  stack light: {red: GPIO5, green: {output: GPIO13, on when: low}}
                  relays: {R1: GPIO16}
                """);

        assertThat(rig.emergencyStop()).contains(EmergencyStop.EVERYTHING);
        assertThat(rig.losesPositionInEmergency()).isTrue();
        assertThat(rig.panel()).contains(new PanelWiring(
                Map.of(PanelInput.EMERGENCY_STOP, new Contact(17, Rail.GROUND, Touch.OPEN), PanelInput.LID,
                        new Contact(27, Rail.SUPPLY, Touch.OPEN), PanelInput.RESUME,
                        new Contact(23, Rail.GROUND, Touch.OPEN)),
                Map.of(PanelSignal.RED, new Coil(5, Level.HIGH), PanelSignal.GREEN, new Coil(13, Level.LOW)),
                Map.of("R1", new Coil(16, Level.HIGH)), Time.ofMillis(20)));
    }

    @Test
    void a_rig_that_does_not_say_what_its_emergency_stop_cuts_is_taken_to_lose_its_position() throws IOException {
        assertThat(sound(dr3()).emergencyStop()).isEmpty();
        assertThat(sound(dr3()).losesPositionInEmergency()).isTrue();
        assertThat(sound(dr3() + "emergency stop: {cuts: nothing}\n").losesPositionInEmergency()).isFalse();
    }

    @Test
    void a_cut_wire_reads_as_an_open_contact_whatever_it_is_wired_to() {
        assertThat(new Contact(17, Rail.GROUND, Touch.OPEN).acts(Level.HIGH)).as("pulled up").isTrue();
        assertThat(new Contact(17, Rail.GROUND, Touch.OPEN).acts(Level.LOW)).isFalse();
        assertThat(new Contact(17, Rail.SUPPLY, Touch.OPEN).acts(Level.LOW)).as("pulled down").isTrue();
        assertThat(new Contact(17, Rail.SUPPLY, Touch.CLOSED).acts(Level.HIGH)).isTrue();
    }

    @Test
    void true_speed_and_homing_on_the_way_have_their_words() throws IOException {
        var usual = sound(dr3());
        var said = sound(dr3().replace("steps: 400 steps/mm}", "steps: 400 steps/mm, paced below: 0.1 mm/s}")
                + "speed tolerance: 2 %\nhome Z every: 10\nhoming tolerance: 0.2 mm\n");

        assertThat(usual.tolerances()).isEqualTo(Tolerances.USUAL);
        assertThat(usual.homeZEvery().base()).isZero();
        assertThat(usual.z().pacedBelow()).isEmpty();
        assertThat(said.tolerances().speed().base()).isEqualTo(20_000);
        assertThat(said.tolerances().homing()).isEqualTo(new Length(200_000));
        assertThat(said.homeZEvery().base()).isEqualTo(10);
        assertThat(said.z().pacedBelow()).contains(new Speed(100_000));
        assertThat(sound(dr3() + "home Z every: never\n").homeZEvery().base()).isZero();
    }

    @Test
    void homing_every_zero_units_is_refused() throws IOException {
        assertThat(RigReader.read("rig.yaml", dr3() + "home Z every: 0\n").problems()).singleElement()
                .satisfies(problem -> assertThat(problem.what()).contains("cannot be zero"));
    }

    @Test
    void x_may_home_at_its_low_end_and_y_with_x() throws IOException {
        var rig = sound(dr3().replace("high end", "low end").replace("single axis", "Y with X"));

        assertThat(rig.x().homeEnd()).isEqualTo(Axis.HomeEnd.LOW);
        assertThat(rig.x().machine(mm(100))).isEqualTo(mm(-800));
        assertThat(rig.wiring().homing()).isEqualTo(Wiring.Homing.Y_WITH_X);
    }

    @Test
    void z_homes_upward_and_has_no_choice() throws IOException {
        assertThat(RigReader.read("f", dr3().replace("steps: 400 steps/mm", "steps: 400 steps/mm, home: low end"))
                .problems()).extracting(Problem::code)
                .containsExactly("D010");
    }

    @Test
    void stations_and_slots_come_in_the_order_of_their_numbers() throws IOException {
        var rig = sound(dr3().replace("  1: {x: 100 mm", "  9: {x: 100 mm"));

        assertThat(rig.stations()).extracting(Station::number).containsExactly(2, 3, 4, 5, 6, 7, 8, 9);
    }

    @Test
    void a_beaker_may_stand_with_its_floor_on_the_deck() throws IOException {
        assertThat(sound(dr3().replace("floor: 3 mm", "floor: 0 mm")).stations().getFirst().floor())
                .isEqualTo(Length.ZERO);
    }

    @Test
    void a_rig_that_is_a_list_of_mistakes_shows_them_all() {
        var problems = RigReader.read("f",
                "dipper: 1\nrig: x\naxes: {X: {travel: 9}, Z: 5}\nhoming: []\nholder: {a: {}, 1: 3 mm}\nstations: {}\nloading place: left\n")
                .problems();

        assertThat(problems).extracting(Problem::code)
                .contains("D011", "D012", "D018", "D020", "D022", "D066");
    }

    private static String dr3() throws IOException {
        return Files.readString(Path.of("library/dr3-like.yaml"));
    }

    private static Rig sound(String text) {
        return switch (RigReader.read("f", text)) {
            case Checked.Sound<Rig>(var rig, var _) -> rig;
            case Checked.Faulty<Rig>(var problems) -> throw new AssertionError(problems.toString());
        };
    }

    private static Length mm(long millimetres) {
        return Length.ofMillimetres(millimetres);
    }

    @Test
    void a_pendant_drop_and_a_beakers_diameter_are_the_rigs_to_say() {
        var text = Shipped.text("bench.yaml");
        var said = text.replace("1: {x: 40 mm,", "1: {diameter: 25 mm, x: 40 mm,") + "pendant drop: 0 µL\n";
        var stated = Shipped.sound(RigReader.read("bench.yaml", said));
        var usual = Shipped.sound(RigReader.read("bench.yaml", text));

        assertThat(stated.pendantDrop()).isEqualTo(new Volume(0));
        assertThat(usual.pendantDrop()).isEqualTo(new Volume(50_000));
        assertThat(stated.stations().getFirst().diameter()).isEqualTo(mm(25));
        // 10 mL, 30 mm high
        assertThat(usual.stations().getFirst().diameter().millimetres()).isBetween(20.60, 20.61);
    }

    @Test
    void z_may_say_whether_it_holds_without_power_and_the_emergency_stop_what_it_cuts() throws IOException {
        var silent = sound(dr3());
        assertThat(silent.z().withoutPower()).isEmpty();
        assertThat(silent.emergencyStop()).isEmpty();
        var said = sound(dr3().replace("steps: 400 steps/mm}", "steps: 400 steps/mm, holds without power: no}")
                + "emergency stop: {cuts: everything}\n");
        assertThat(said.z().withoutPower()).contains(Axis.WithoutPower.GIVES_WAY);
        assertThat(said.emergencyStop()).contains(EmergencyStop.EVERYTHING);
    }

    @Test
    void a_coordinate_and_its_distance_from_the_switch_are_one_place_at_either_end() throws IOException {
        for (var end : new String[] {"high end", "low end"}) {
            var x = sound(dr3().replace("home: high end", "home: " + end)).x();
            assertThat(x.fromSwitch(x.machine(mm(123)))).isEqualTo(mm(123));
        }
    }

    @Test
    void a_height_and_its_machine_z_are_one_place() throws IOException {
        var rig = sound(dr3());
        assertThat(rig.height(rig.machineZ(mm(47), mm(60)), mm(60))).isEqualTo(mm(47));
    }
}
