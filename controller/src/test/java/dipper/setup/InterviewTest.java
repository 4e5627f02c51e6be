package dipper.setup;

import static org.assertj.core.api.Assertions.assertThat;

import dipper.ShippedPlans;
import dipper.coater.Outcome;
import dipper.rig.Rig;
import dipper.setup.Findings.Remark;
import dipper.setup.HomingDirection.Found;
import dipper.sim.LimitInput;
import dipper.sim.Motor;
import dipper.sim.Settings;
import dipper.yaml.Revision.Change;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Goal: what wires do is found out with a person's hands and eyes. Method: a virtual coater, and answers by what truly happens to its metal. */
class InterviewTest {

    private static final Map<String, String> YES =
            Map.of("Move Z now", "y", "Does Z stay", "yes", "What does the emergency", "everything");
    /** A second is how often the board is asked. */
    private double before;

    /** Presses a switch when asked to, tells which way the holder went, and answers the rest by the map. */
    private Optional<String> honest(Workshop shop, String question, Map<String, String> others, Set<Motor> pressing) {
        if (question.startsWith("Press")) {
            pressing.forEach(motor -> shop.board().limit(motor, LimitInput.ON, shop.now()));
            return Optional.empty();
        }
        if (question.startsWith("The board sees")) {
            for (var motor : Motor.values()) {
                shop.board().limit(motor, LimitInput.AUTO, shop.now());
            }
            return Optional.empty();
        }
        if (question.startsWith("Move Z now")) {
            before = shop.truth(Motor.Z);
        }
        if (question.startsWith("Which way")) {
            var now = shop.truth(Motor.Z);
            return Optional.of(now < before - 1 ? "down" : now > before + 1 ? "up" : "neither");
        }
        return Optional.of(others.entrySet().stream().filter(entry -> question.startsWith(entry.getKey())).findFirst()
                .map(Map.Entry::getValue).orElse(""));
    }

    private static Set<Motor> asked(String question) {
        return question.contains("Z's") ? Set.of(Motor.Z) : Set.of(Motor.X);
    }

    private Interviewed interviewed(Workshop shop) {
        var survey = shop.survey();
        var interview = shop.interview(survey);
        assertThat(interview.read()).isInstanceOf(Outcome.Connected.class);
        return interview.with(Findings.of(shop.rig, survey.board().orElseThrow(), survey.latest()), Optional.empty());
    }

    private Interviewed honestly(Workshop shop) {
        shop.answers = question -> honest(shop, question, YES, asked(question));
        return interviewed(shop);
    }

    @Test
    void a_machine_that_is_wired_right_is_found_so_and_stands_where_it_stood() {
        var shop = Workshop.ofBench();
        var begun = shop.truth(Motor.Z);
        var found = honestly(shop);

        assertThat(found.remarks()).isEmpty();
        assertThat(found.notChecked()).isEmpty();
        assertThat(found.direction()).contains(Found.UPWARD);
        assertThat(found.checked()).hasSize(3);
        assertThat(found.answers()).containsExactly(new Change(List.of("axes", "Z", "holds without power"), "yes"),
                new Change(List.of("emergency stop", "cuts"), "everything"));
        assertThat(shop.truth(Motor.Z)).isEqualTo(begun);
        assertThat(shop.truth(Motor.X)).isEqualTo(-2 - 8);
    }

    @Test
    void a_motor_with_swapped_leads_is_found_before_it_can_break_anything_and_its_line_mends_it() {
        var shop = Workshop.ofBench();
        shop.board().swap(Motor.Z, shop.now());
        var found = honestly(shop);

        assertThat(found.direction()).contains(Found.DOWNWARD);
        assertThat(found.remarks()).singleElement().extracting(Remark::lines).isEqualTo(List.of("$3=4"));
        shop.send("$3=4");
        assertThat(honestly(shop).direction()).contains(Found.UPWARD);
    }

    @Test
    void what_3_inverts_beside_z_is_kept() {
        var shop = Workshop.of(Settings.of(Workshop.bench()).with(3, 5));

        assertThat(honestly(shop).remarks()).singleElement().extracting(Remark::lines).isEqualTo(List.of("$3=1"));
    }

    @Test
    void a_motor_that_does_not_follow_is_told() {
        var shop = Workshop.ofBench();
        shop.board().stall(Motor.Z, shop.now());
        var found = honestly(shop);

        assertThat(found.direction()).isEmpty();
        assertThat(found.remarks()).singleElement().extracting(Remark::what).asString().contains("did not move");
    }

    @Test
    void nothing_moves_while_a_setting_differs() {
        var shop = Workshop.of(Settings.of(Workshop.bench()).with(102, 4_000));
        var begun = shop.truth(Motor.Z);
        var found = honestly(shop);

        assertThat(shop.truth(Motor.Z)).isEqualTo(begun);
        assertThat(found.direction()).isEmpty();
        assertThat(found.notChecked())
                .anySatisfy(line -> assertThat(line).contains("which way Z homes: mend the settings first"));
    }

    @Test
    void nothing_moves_unless_the_person_says_so() {
        var shop = Workshop.ofBench();
        shop.answers = question -> honest(shop, question, Map.of(), asked(question));
        var begun = shop.truth(Motor.Z);
        var found = interviewed(shop);

        assertThat(shop.truth(Motor.Z)).isEqualTo(begun);
        assertThat(found.direction()).isEmpty();
        assertThat(found.answers()).isEmpty();
        assertThat(found.notChecked()).hasSize(3);
    }

    @Test
    void the_move_is_broken_off_by_enter() {
        var shop = Workshop.ofBench();
        shop.answers = question -> {
            var answer = honest(shop, question, YES, asked(question));
            if (question.startsWith("Move Z now")) {
                shop.inbox.post(new Incoming.Typed("y"));
                return Optional.of("");
            }
            return answer;
        };
        var begun = shop.truth(Motor.Z);
        var found = interviewed(shop);

        assertThat(found.direction()).isEmpty();
        assertThat(found.remarks()).singleElement().extracting(Remark::what).asString().contains("broken off");
        assertThat(shop.truth(Motor.Z)).isGreaterThan(begun - 1);
    }

    @Test
    void a_switch_that_never_reaches_the_board_is_left_out_and_said() {
        var shop = Workshop.ofBench();
        shop.answers = question -> question.startsWith("Press Z")
                ? Optional.of("")
                : honest(shop, question, YES, asked(question));
        var found = interviewed(shop);

        assertThat(found.notChecked()).containsExactly("whether Z's home switch reaches the board: left out");
        assertThat(found.checked()).contains("X's home switch reaches the board as X");
    }

    @Test
    void swapped_cables_of_switches_are_told() {
        var shop = Workshop.ofBench();
        shop.answers = question -> honest(shop, question, YES,
                asked(question).contains(Motor.Z) ? Set.of(Motor.X) : Set.of(Motor.Z));

        assertThat(interviewed(shop).remarks()).extracting(Remark::what).containsExactly(
                "Z's home switch reaches the board as X", "X's home switch reaches the board as Z");
    }

    private static Rig withY() {
        return Workshop.rig(ShippedPlans.text("bench.yaml").replace("single axis", "Y with X"));
    }

    @Test
    void a_y_input_that_is_not_wired_to_xs_switch_is_told() {
        var shop = new Workshop(Workshop.bench(), Settings.of(withY()), withY());

        assertThat(honestly(shop).remarks()).singleElement().extracting(Remark::what).asString()
                .contains("Y with X", "closes X alone");
    }

    @Test
    void a_y_input_that_is_wired_to_xs_switch_is_right() {
        var shop = new Workshop(withY(), Settings.of(withY()), withY());
        assertThat(honestly(shop).checked()).contains("X's home switch reaches the board as XY");
    }

    @Test
    void a_switch_that_stays_closed_when_the_hand_is_gone_is_told() {
        var shop = Workshop.ofBench();
        shop.answers = question -> question.startsWith("The board sees Z")
                ? Optional.of("")
                : honest(shop, question, YES, asked(question));

        assertThat(interviewed(shop).remarks()).extracting(Remark::what).contains("Z's home switch stays closed");
    }

    @Test
    void a_board_that_is_not_locked_is_not_asked_for_presses_that_would_raise_an_alarm() {
        var shop = Workshop.of(Settings.of(Workshop.bench()).with(22, 0).with(20, 0));
        var found = honestly(shop);

        assertThat(found.notChecked()).first().asString().contains("not locked");
        assertThat(found.broken()).isEmpty();
    }

    @Test
    void a_cable_that_is_pulled_ends_the_talk_with_its_reason() {
        var shop = Workshop.ofBench();
        Consumer<String> unplug = question -> {
            if (question.startsWith("Press X")) {
                shop.coater.unplug();
            }
        };
        shop.answers = question -> {
            unplug.accept(question);
            return honest(shop, question, YES, question.startsWith("Press X") ? Set.of() : asked(question));
        };
        var found = interviewed(shop);

        assertThat(found.broken()).isPresent();
        assertThat(found.direction()).isEmpty();
    }

    @Test
    void when_the_input_ends_everything_left_is_said_not_to_be_checked() {
        var shop = Workshop.ofBench();
        shop.answers = _ -> {
            shop.inbox.post(new Incoming.NobodyThere());
            return Optional.empty();
        };
        var found = interviewed(shop);

        assertThat(found.checked()).isEmpty();
        assertThat(found.remarks()).isEmpty();
        assertThat(found.notChecked()).hasSize(5);
    }

    @Test
    void what_was_seen_before_is_not_tried_again() {
        var shop = Workshop.ofBench();
        var found = shop.findings();
        var known = HomingDirection.found(shop.rig, found.board(), Found.UPWARD, "ada", shop.coater.clock().wall());
        var survey = shop.survey();
        var interview = shop.interview(survey);
        interview.read();
        shop.answers = question -> honest(shop, question, YES, asked(question));
        var begun = shop.truth(Motor.Z);
        var interviewed = interview.with(found, Optional.of(known));

        assertThat(interviewed.direction()).isEmpty();
        assertThat(interviewed.notChecked()).isEmpty();
        assertThat(shop.truth(Motor.Z)).isEqualTo(begun);
    }
}
