package dipper.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dipper.ShippedPlans;
import dipper.door.Answer;
import dipper.door.Asked;
import dipper.plan.Command.Exposure;
import dipper.plan.Plan;
import dipper.recipe.Purpose;
import dipper.record.RunEvent;
import dipper.record.RunEvent.Choice;
import dipper.record.RunEvent.DeckConfirmed;
import dipper.record.RunEvent.Ending;
import dipper.record.RunEvent.Inputs;
import dipper.record.RunEvent.RunClosed;
import dipper.record.RunEvent.RunOpened;
import dipper.record.RunEvent.StepStarted;
import dipper.record.RunEvent.StopRequested;
import dipper.run.Happening;
import dipper.run.Hung;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Goal: in every state of a run each request does what people are told it does, or is refused. Method: records that stand in each state, and the inbox. */
class PorterTest {

    private static final Plan PLAN = ShippedPlans.demo();

    private final Posted posted = new Posted(PLAN);

    @ParameterizedTest
    @CsvSource(textBlock = """
            starting,    PAUSE,           RestWanted[who=ada; wish=pause],                pausing: the pellets wait in air
            starting,    STOP_AFTER_UNIT, RestWanted[who=ada; wish=stop after this unit], stopping after this unit
            starting,    RESUME,          ,                                               refused: the run is under way
            running,     PAUSE,           RestWanted[who=ada; wish=pause],                pausing: the pellets go to rinse A
            running,     STOP,            RestWanted[who=ada; wish=stop],                 stopping: the pellets go to rinse A
            running,     STOP_AFTER_UNIT, RestWanted[who=ada; wish=stop after this unit], stopping after this unit
            running,     RESUME,          ,                                               refused: the run is under way
            running,     ABORT,           Braked[who=ada; why=ABORT,                stopped at once
            running,     PAUSE_AT_ONCE,   Braked[who=ada; why=PAUSE,                 held at once
            pausing,     STOP,            RestWanted[who=ada; wish=stop],                 stopping
            pausing,     RESUME,          GoOnWanted[who=ada],                            taken back
            stopping,    PAUSE,           RestWanted[who=ada; wish=pause],                pausing
            stopping,    RESUME,          GoOnWanted[who=ada],                            taken back
            needs you,   PAUSE,           RestWanted[who=ada; wish=pause],                pausing
            needs you,   RESUME,          ,                                               refused: the run is under way
            paused,      PAUSE,           ,                                               refused: the run is paused already
            paused,      STOP_AFTER_UNIT, RestWanted[who=ada; wish=stop],                 stopped: the pellets stay
            paused,      RESUME,          Resumed,                                        going on
            paused,      ABORT,           Braked[who=ada; why=ABORT,                stopped at once
            in doubt,    RESUME,          ,                                               refused: a treatment is in doubt
            completed,   PAUSE,           ,                                               refused: the run has ended: Completed
            failed,      RESUME,          ,                                               refused: the run has ended: Failed
            """)
    void each_request_in_each_state(String state, Asked.Kind kind, String happening, String answer) {
        var said = porter(state).answer(Asked.of(kind), "ada");

        assertThat(switch (said) {
            case Answer.Granted(var what) -> what;
            case Answer.Refused(var what, var _) -> "refused: " + what;
        }).startsWith(answer);
        if (happening == null) {
            assertThat(posted.happenings).isEmpty();
        } else {
            assertThat(posted.happenings).singleElement().asString().startsWith(inWords(happening));
        }
    }

    @ParameterizedTest
    @CsvSource({"REPEAT, Resumed", "COUNT_AS_DONE, Resumed", "LEAVE_OUT, Resumed", "END, RestWanted"})
    void what_is_in_doubt_is_gone_on_with_as_decided(Choice choice, String happening) {
        porter("in doubt").answer(new Asked(Asked.Kind.RESUME, Optional.of(choice), List.of(), "seen"), "ada");

        assertThat(posted.happenings).singleElement().asString().startsWith(happening);
        if (choice != Choice.END) {
            var resumption = ((Happening.Resumed) posted.happenings.getFirst()).resumption().get();
            assertThat(resumption.judged().toString()).contains("choice=" + choice, "who=ada, reason=seen");
        }
    }

    @Test
    void what_is_in_doubt_is_gone_on_with_as_the_recipe_says_where_nobody_decides() {
        var plan = ShippedPlans.demo(ShippedPlans.text("demo.yaml").replace("{layer: PAA, for: layer time}",
                "{layer: PAA, for: layer time, in doubt: leave out}"));
        var events = posted.recorded(eventsOf("in doubt", plan));
        var porter = new Porter(plan, posted.requests(), () -> events, "sim:", "virtual", posted.clock(),
                dipper.run.Guard.none());

        assertThat(porter.answer(Asked.of(Asked.Kind.RESUME), "ada")).isInstanceOf(Answer.Granted.class);
        var resumption = ((Happening.Resumed) posted.happenings.getFirst()).resumption().get();
        assertThat(resumption.judged().toString()).contains("choice=LEAVE_OUT", "who=the recipe");
    }

    private static String inWords(String happening) {
        return happening.replace(";", ",").replace("wish=pause", "wish=PAUSE").replace("wish=stop after this unit",
                "wish=STOP_AFTER_UNIT").replace("wish=stop]", "wish=STOP]");
    }

    private Porter porter(String state) {
        var events = posted.recorded(eventsOf(state, PLAN));
        return new Porter(PLAN, posted.requests(), () -> events, "sim:", "virtual", posted.clock(),
                dipper.run.Guard.none());
    }

    private static List<RunEvent> eventsOf(String state, Plan plan) {
        var events = new ArrayList<RunEvent>();
        events.add(new RunOpened("test", "", new Inputs("", "", "", "", List.of()), plan.protocol().hash(), plan.hash(),
                plan.protocol().counts(), List.of(), Hung.in(plan), "sim:", "virtual"));
        events.add(new DeckConfirmed("ada"));
        if (state.equals("starting")) {
            events.add(begun("start:home"));
            return events;
        }
        var bath = Optional.of(new Exposure(Purpose.LAYER, "PAA", 3));
        events.add(new StepStarted("3/1/1:lower", bath, Optional.empty()));
        if (!state.equals("in doubt")) {
            events.add(new RunEvent.StepCut("3/1/1:dwell", 1_000_000_000L));
            events.add(begun("3/1/2:travel"));
        }
        events.addAll(switch (state) {
            case "running" -> List.of();
            case "pausing" -> List.of(new StopRequested("ben", "pause"));
            case "stopping" -> List.of(new StopRequested("ben", "stop after this unit"));
            case "needs you" -> List.of(new RunEvent.PersonAsked("3/1/2:person", "look"));
            case "paused", "in doubt" -> List.of(new RunClosed(Ending.PAUSED, "paused by request"));
            case "completed" -> List.of(new RunClosed(Ending.COMPLETED, "done"));
            case "failed" -> List.of(new RunClosed(Ending.FAILED, "alarm"));
            default -> throw new IllegalArgumentException(state);
        });
        return events;
    }

    private static RunEvent begun(String key) {
        return new StepStarted(key, Optional.empty(), Optional.empty());
    }
}
