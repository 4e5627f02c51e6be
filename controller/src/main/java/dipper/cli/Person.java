package dipper.cli;

import dipper.recipe.Observation.Typed;
import dipper.record.RunEvent.Observed;
import dipper.run.Happening;
import dipper.run.People;
import dipper.run.Question;
import dipper.run.Question.Entry;
import dipper.time.Inbox;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The person at the terminal. Questions of a run are asked on a thread of their own, which reads one line for each and posts the answer. */
final class Person implements People {

    private static final Set<String> AGREES = Set.of("y", "yes", "done", "ok");

    private final PrintWriter out;
    private final Inbox<Happening> inbox;
    private final BufferedReader in;
    private final Terminal.Kind input;

    Person(PrintWriter out, Inbox<Happening> inbox) {
        this(out, inbox, new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset())),
                Terminal.input());
    }

    Person(PrintWriter out, Inbox<Happening> inbox, BufferedReader in, Terminal.Kind input) {
        this.out = out;
        this.inbox = inbox;
        this.in = in;
        this.input = input;
    }

    /** Asks before the run, blocking; the person's name when they agree. What was typed before is no answer: a key may have been meant for something else. */
    Optional<String> confirms(String question) {
        forgetWhatWasTyped();
        out.print(question);
        out.flush();
        return line().filter(Person::agrees).map(_ -> account());
    }

    /** Asks beforehand for a line of text; nothing when the input has ended. */
    Optional<String> says(String question) {
        forgetWhatWasTyped();
        out.print(question);
        out.flush();
        return line().map(String::strip);
    }

    /** Asks beforehand for one of these, each typed by its word; nothing when the input has ended. */
    <T> Optional<T> chooses(T[] choices, Function<T, String> word) {
        var words = Stream.of(choices).map(word).collect(Collectors.joining(", "));
        while (true) {
            var typed = says("Choose (" + words + "): ");
            var chosen = Stream.of(choices)
                    .filter(choice -> typed.filter(word.apply(choice)::equalsIgnoreCase).isPresent()).findFirst();
            if (typed.isEmpty() || chosen.isPresent()) {
                return chosen;
            }
        }
    }

    @Override
    public void ask(Question question) {
        Thread.ofPlatform().daemon().name("person").start(() -> inbox.post(answer(question)));
    }

    /** What was typed before the question is no answer to it; only a script's input may be there beforehand. */
    private Happening answer(Question question) {
        forgetWhatWasTyped();
        out.println();
        out.println(question.message());
        while (true) {
            out.print("Type done when that may go on: ");
            out.flush();
            var typed = line();
            if (typed.isEmpty()) {
                return new Happening.NobodyThere();
            }
            if (agrees(typed.get())) {
                return observed(question.entries())
                        .<Happening>map(values -> new Happening.Answered(account(), values))
                        .orElseGet(Happening.NobodyThere::new);
            }
        }
    }

    /** Every value that is to be recorded; nothing when the input has ended. */
    private Optional<List<Observed>> observed(List<Entry> entries) {
        var values = new ArrayList<Observed>();
        for (var entry : entries) {
            var value = value(entry);
            if (value.isEmpty()) {
                return Optional.empty();
            }
            values.add(new Observed(entry.observation().name(), entry.pellet(), value.get()));
        }
        return Optional.of(values);
    }

    /** Asks until what is typed is of the kind that is wanted. */
    private Optional<String> value(Entry entry) {
        while (true) {
            out.print(entry.observation().asked() + entry.pellet().map(pellet -> " of " + pellet).orElse("") + ": ");
            out.flush();
            var typed = line();
            if (typed.isEmpty()) {
                return Optional.empty();
            }
            switch (entry.observation().check(typed.get())) {
                case Typed.Good(var value) -> {
                    return Optional.of(value);
                }
                case Typed.Wrong(var why) -> out.println("  " + why + ".");
            }
        }
    }

    private void forgetWhatWasTyped() {
        try {
            var typed = Optional.of("");
            while (typed.isPresent() && input == Terminal.Kind.TERMINAL && in.ready()) {
                typed = Optional.ofNullable(in.readLine());
            }
        } catch (IOException gone) {
            // The question that follows finds nobody there, and says so.
            return;
        }
    }

    private Optional<String> line() {
        try {
            return Optional.ofNullable(in.readLine());
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    private static boolean agrees(String typed) {
        return AGREES.contains(typed.strip().toLowerCase(Locale.ROOT));
    }

    /** The account that Dipper runs under, by which people are named. */
    static String account() {
        return System.getProperty("user.name");
    }
}
