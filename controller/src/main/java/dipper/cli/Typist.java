package dipper.cli;

import dipper.setup.Incoming;
import dipper.setup.Technician;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** A person who answers in lines. One line is read at a time: a question that was answered otherwise leaves its line to the next. */
final class Typist implements Technician {

    private final PrintWriter out;
    private final Consumer<Incoming> inbox;
    private final BufferedReader in = new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset()));
    private final AtomicBoolean reading = new AtomicBoolean();

    Typist(PrintWriter out, Consumer<Incoming> inbox) {
        this.out = out;
        this.inbox = inbox;
    }

    @Override
    public void tell(String line) {
        out.println(line);
    }

    @Override
    public void show(String state) {
        out.println(state);
    }

    @Override
    public void ask(String question) {
        out.print(question);
        out.flush();
        if (reading.compareAndSet(false, true)) {
            Thread.ofPlatform().daemon().name("typist").start(this::readLine);
        }
    }

    /** What was typed before the question is no answer to it; only a script's input may be there beforehand. */
    private void forgetWhatWasTyped() throws IOException {
        while (Terminal.input() == Terminal.Kind.TERMINAL && in.ready()) {
            in.readLine();
        }
    }

    private void readLine() {
        try {
            forgetWhatWasTyped();
            var line = in.readLine();
            reading.set(false);
            inbox.accept(line == null ? new Incoming.NobodyThere() : new Incoming.Typed(line));
        } catch (IOException gone) {
            inbox.accept(new Incoming.NobodyThere());
        }
    }
}
