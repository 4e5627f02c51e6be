package dipper.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dipper.ShippedPlans;
import dipper.coater.GrblCoater;
import dipper.door.Answer;
import dipper.door.Asked;
import dipper.ledger.MemoryLedger;
import dipper.record.Recorded;
import dipper.record.RunEvent;
import dipper.record.RunEvent.Inputs;
import dipper.record.RunEvent.RunOpened;
import dipper.record.RunEvent.StepStarted;
import dipper.record.RunState;
import dipper.run.Happening;
import dipper.run.Happening.ChangeWanted;
import dipper.run.Hung;
import dipper.run.Requests;
import dipper.sim.OnOpen;
import dipper.sim.VirtualCoater;
import dipper.time.Inbox;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Goal: what is wanted of a batch under way becomes the plan that was meant, or is refused with what would be right. Method: the demonstration's record in its first bilayer. */
class BatchDeskTest {

    private final List<Happening> posted = new ArrayList<>();

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
        assertThat(posted).singleElement().asString().contains("slot=2", "DEMO-2", "ada", "because");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            CHANGE   | until=21 bilayers    | no parameter of the recipe alone makes it 21 bilayers
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
        assertThat(posted).isEmpty();
    }

    private ChangeWanted changed() {
        assertThat(posted).hasSize(1);
        return (ChangeWanted) posted.getFirst();
    }

    private Answer ask(Asked.Kind kind, String word) {
        var plan = ShippedPlans.demo();
        var virtual = new VirtualCoater(plan.rig(), Set.of(), OnOpen.RESETS, Instant.EPOCH, _ -> {
        });
        Inbox<Happening> inbox = new Inbox<>() {

            @Override
            public Optional<Happening> next(long deadline) {
                return Optional.empty();
            }

            @Override
            public void post(Happening entry) {
                posted.add(entry);
            }
        };
        var coater = new GrblCoater(virtual.link(), plan.rig(), virtual.clock(), _ -> {
        });
        return new BatchDesk(new Requests(coater, inbox)).answer(
                new Asked(kind, Optional.empty(), List.of(word), "because"), "ada", state(plan, virtual));
    }

    private static RunState state(dipper.plan.Plan plan, VirtualCoater virtual) {
        var ledger = new MemoryLedger(virtual.clock());
        var events = new ArrayList<Recorded>();
        List.<RunEvent>of(new RunOpened("test", "",
                new Inputs(ShippedPlans.text("demo.yaml"), ShippedPlans.text("bench.yaml"), "",
                        ShippedPlans.text("demo-batch.yaml"), List.of()),
                plan.protocol().hash(), plan.hash(), plan.protocol().counts(), List.of(), Hung.in(plan), "sim:",
                "virtual"), new StepStarted("3/1/2:travel", Optional.empty(), Optional.empty()))
                .forEach(event -> events.add(ledger.append(event)));
        return RunState.of(events);
    }
}
