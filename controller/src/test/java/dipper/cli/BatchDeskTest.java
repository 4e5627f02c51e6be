package dipper.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dipper.ShippedPlans;
import dipper.door.Answer;
import dipper.door.Asked;
import dipper.plan.Plan;
import dipper.record.RunEvent;
import dipper.record.RunEvent.Inputs;
import dipper.record.RunEvent.RunOpened;
import dipper.record.RunEvent.StepStarted;
import dipper.run.Happening.ChangeWanted;
import dipper.run.Hung;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Goal: what is wanted of a batch under way becomes the plan that was meant, or is refused with what would be right. Method: the demonstration's record in its first bilayer. */
class BatchDeskTest {

    private static final Plan PLAN = ShippedPlans.demo();

    private final Posted posted = new Posted(PLAN);

    @Test
    void so_many_units_set_the_parameter_that_they_are_counted_by() {
        assertThat(ask(Asked.Kind.CHANGE, "until=4 bilayers")).isInstanceOf(Answer.Granted.class);
        assertThat(changed().changed().overrides()).containsExactly("bilayers=4");
        assertThat(changed().plan().protocol().size()).isEqualTo(2 + 4 * 4);
        assertThat(changed().changed().pellets()).allSatisfy(pellet -> assertThat(pellet.planned().toString())
                .contains("4"));
        assertThat(changed().changed().reason()).isEqualTo("because");
        assertThat(changed().changed().settings()).singleElement()
                .satisfies(setting -> assertThat(setting.recipes()).isEqualTo("2"));
    }

    @Test
    void a_pellet_that_is_to_leave_does_so_behind_the_unit_under_way() {
        assertThat(ask(Asked.Kind.TAKE_OUT, "DEMO-2")).isInstanceOf(Answer.Granted.class);
        assertThat(changed().changed().overrides()).containsExactly("pellet DEMO-2: until=1 bilayer");
        assertThat(changed().changed().pellets()).filteredOn(pellet -> pellet.name().equals("DEMO-2")).singleElement()
                .satisfies(pellet -> assertThat(pellet.planned().get("bilayer").whole()).isEqualTo(1));
    }

    @Test
    void a_pellet_that_is_gone_is_noted_with_its_slot() {
        assertThat(ask(Asked.Kind.LOSE, "DEMO-2")).isInstanceOf(Answer.Granted.class);
        assertThat(posted.happenings).singleElement().asString().contains("slot=2", "DEMO-2", "ada", "because");
    }

    @Test
    void what_somebody_has_seen_is_kept_with_who_saw_it() {
        assertThat(ask(Asked.Kind.NOTE, "beaker 5 looked cloudy")).isInstanceOf(Answer.Granted.class);
        assertThat(posted.happenings).singleElement().asString().contains("who=ada", "beaker 5 looked cloudy");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            CHANGE   | until=21 bilayers    | 21
            CHANGE   | until=3 trilayers    | no parameter of the recipe alone makes it 3 trilayers
            CHANGE   | bilayers=99          | bilayers
            CHANGE   | bilayer=3            | bilayer
            CHANGE   | nonsense             | --set nonsense is no name=quantity
            TAKE_OUT | DEMO-3               | no pellet DEMO-3 hangs in the holder
            LOSE     | demo 2               | no pellet demo 2 hangs in the holder
            """)
    void what_cannot_be_is_refused(Asked.Kind kind, String word, String why) {
        assertThat(ask(kind, word)).isInstanceOfSatisfying(Answer.Refused.class, refused -> {
            assertThat(refused.what()).contains(why);
            assertThat(refused.remedy()).isNotBlank();
        });
        assertThat(posted.happenings).isEmpty();
    }

    /** The way to a rest is none of the plan's; what was reached before it counts. */
    @Test
    void what_is_past_stays_past_while_the_pellets_rest() {
        assertThat(ask(Asked.Kind.CHANGE, "until=1 bilayers", "3/2/1:travel", "detour 1:lower"))
                .isInstanceOfSatisfying(Answer.Refused.class,
                        refused -> assertThat(refused.what()).contains("past that already: 3/2/1"));
        assertThat(posted.happenings).isEmpty();
        assertThat(ask(Asked.Kind.TAKE_OUT, "DEMO-2", "3/1/4:rise", "detour 1:lower"))
                .isInstanceOf(Answer.Granted.class);
        assertThat(changed().changed().overrides()).as("the stop behind 3/1/4 is still ahead")
                .containsExactly("pellet DEMO-2: until=1 bilayer");
    }

    private ChangeWanted changed() {
        assertThat(posted.happenings).hasSize(1);
        return (ChangeWanted) posted.happenings.getFirst();
    }

    private Answer ask(Asked.Kind kind, String word) {
        return ask(kind, word, "3/1/2:travel");
    }

    private Answer ask(Asked.Kind kind, String word, String... keys) {
        return new BatchDesk(posted.requests()).answer(
                new Asked(kind, Optional.empty(), List.of(word), "because"), "ada", posted.recorded(events(keys)));
    }

    private static List<RunEvent> events(String... keys) {
        var events = new ArrayList<RunEvent>();
        events.add(new RunOpened("test", "",
                new Inputs(ShippedPlans.text("demo.yaml"), ShippedPlans.text("bench.yaml"), "",
                        ShippedPlans.text("demo-batch.yaml"), List.of()),
                PLAN.protocol().hash(), PLAN.hash(), PLAN.protocol().counts(), List.of(), Hung.in(PLAN), "sim:",
                "virtual"));
        for (var key : keys) {
            events.add(new StepStarted(key, Optional.empty(), Optional.empty()));
        }
        return events;
    }
}
