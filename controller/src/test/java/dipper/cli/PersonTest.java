package dipper.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dipper.recipe.Observation;
import dipper.recipe.Observation.Kind;
import dipper.recipe.Observation.Per;
import dipper.record.RunEvent.Observed;
import dipper.run.Happening;
import dipper.run.Question;
import dipper.run.Question.Entry;
import dipper.time.QueueInbox;
import dipper.time.SystemClock;
import dipper.units.Time;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PipedReader;
import java.io.PipedWriter;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Goal: only an answer given to a question lets a run go on. Method: keys pressed before and after it. */
class PersonTest {

    private static final long SECOND = 1_000_000_000L;

    private final SystemClock clock = new SystemClock();
    private final QueueInbox<Happening> inbox = new QueueInbox<>(clock);
    private final StringWriter screen = new StringWriter();

    @Test
    void what_was_typed_hours_before_the_question_is_no_answer_to_it() throws IOException {
        try (var keyboard = new PipedWriter(); var typed = new PipedReader(keyboard)) {
            keyboard.write("done\n");
            person(new BufferedReader(typed), Terminal.Kind.TERMINAL).ask(question("Take the pellets out."));

            assertThat(next(SECOND / 2)).isEmpty();
            keyboard.write("done\n");
            keyboard.flush();
            assertThat(next(10 * SECOND)).get().isInstanceOf(Happening.Answered.class);
        }
    }

    @Test
    void a_script_may_answer_beforehand_and_its_end_is_nobody() {
        var person = person(new BufferedReader(new StringReader("done\n")), Terminal.Kind.PIPE);
        person.ask(question("Take the pellets out."));
        assertThat(next(10 * SECOND)).get().isInstanceOf(Happening.Answered.class);
        person.ask(question("And now?"));
        assertThat(next(10 * SECOND)).contains(new Happening.NobodyThere());
    }

    @Test
    void another_word_is_asked_again() {
        person(new BufferedReader(new StringReader("\nno\nyes\n")), Terminal.Kind.PIPE)
                .ask(question("Take the pellets out."));

        assertThat(next(10 * SECOND)).get().isInstanceOf(Happening.Answered.class);
        assertThat(screen.toString().split("Type done", -1)).hasSize(4);
    }

    @Test
    void the_deck_is_confirmed_by_yes_alone() {
        assertThat(person(new BufferedReader(new StringReader("\n")), Terminal.Kind.PIPE).confirms("? ")).isEmpty();
        assertThat(person(new BufferedReader(new StringReader("y\n")), Terminal.Kind.PIPE).confirms("? ")).isPresent();
    }

    @Test
    void what_was_typed_at_a_terminal_before_the_deck_was_shown_confirms_nothing() {
        assertThat(person(new BufferedReader(new StringReader("y\n")), Terminal.Kind.TERMINAL).confirms("? "))
                .isEmpty();
    }

    @Test
    void values_are_asked_for_until_they_are_of_their_kind() {
        var mass = new Entry(new Observation("mass", new Kind.InUnit("mg"), Per.PELLET), Optional.of("LATP-0417"));
        var note = new Entry(new Observation("note", new Kind.Text(), Per.STEP), Optional.empty());
        var typed = new BufferedReader(new StringReader("done\n12,3\n12 mm\n0.0123 g\n\nno bubbles\n"));
        person(typed, Terminal.Kind.PIPE).ask(new Question("Weigh them.", Time.ZERO, List.of(mass, note)));

        assertThat(next(10 * SECOND)).get().extracting(answer -> ((Happening.Answered) answer).observed())
                .isEqualTo(List.of(new Observed("mass", Optional.of("LATP-0417"), "0.0123 g"),
                        new Observed("note", Optional.empty(), "no bubbles")));
        assertThat(screen.toString()).contains("mass (mg) of LATP-0417: ", "a number in mg is wanted", "note: ");
    }

    @Test
    void a_lot_may_be_none() {
        var lot = new Entry(new Observation("lot of the new PAA on station 3", new Kind.Lot(), Per.STEP),
                Optional.empty());
        person(new BufferedReader(new StringReader("done\n\n")), Terminal.Kind.PIPE)
                .ask(new Question("Replace PAA on station 3.", Time.ZERO, List.of(lot)));

        assertThat(next(10 * SECOND)).get().extracting(answer -> ((Happening.Answered) answer).observed())
                .isEqualTo(List.of(new Observed("lot of the new PAA on station 3", Optional.empty(), "")));
        assertThat(screen.toString()).contains("lot of the new PAA on station 3 (Enter where it has none): ");
    }

    @Test
    void an_input_that_ends_among_the_values_is_nobody() {
        var mass = new Entry(new Observation("mass", new Kind.InUnit("mg"), Per.STEP), Optional.empty());
        person(new BufferedReader(new StringReader("done\n")), Terminal.Kind.PIPE)
                .ask(new Question("Weigh them.", Time.ZERO, List.of(mass)));

        assertThat(next(10 * SECOND)).contains(new Happening.NobodyThere());
    }

    private static Question question(String message) {
        return new Question(message, Time.ZERO, List.of());
    }

    private Person person(BufferedReader in, Terminal.Kind input) {
        return new Person(new PrintWriter(screen, true), inbox, in, input);
    }

    private Optional<Happening> next(long within) {
        return inbox.next(clock.nanos() + within);
    }
}
