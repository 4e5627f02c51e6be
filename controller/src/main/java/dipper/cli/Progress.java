package dipper.cli;

import dipper.forecast.Handshake;
import dipper.plan.Plan;
import dipper.plan.PlannedStep;
import dipper.record.Recorded;
import dipper.record.RunState;
import dipper.run.Watch;
import dipper.time.Clock;
import java.io.PrintWriter;
import java.time.ZoneId;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.function.Supplier;

/**
 * Shows how a run goes: on a terminal one line that is written over, in a pipe one line a unit. Writing happens on a thread of its own: a terminal
 * that is held (Ctrl-S) holds no lift. When the screen does not keep up, lines are dropped, never the run.
 */
final class Progress implements Watch, AutoCloseable {

    private static final int LINES_KEPT = 256;

    private final ProgressText text;
    private final Terminal.Kind kind;
    private final ArrayBlockingQueue<String> lines = new ArrayBlockingQueue<>(LINES_KEPT);
    private final Thread writer;

    private Progress(PrintWriter out, ProgressText text, Terminal.Kind kind) {
        this.text = text;
        this.kind = kind;
        this.writer = Thread.ofPlatform().daemon().name("progress").start(() -> write(out));
    }

    static Progress of(PrintWriter out, Plan plan, Iterable<PlannedStep> rest, Clock clock, Supplier<String> run) {
        return new Progress(out, new ProgressText(plan, rest, clock, ZoneId.systemDefault(), run), Terminal.kind());
    }

    @Override
    public void handshake(Handshake measured) {
        text.handshake(measured);
    }

    @Override
    public void goesOn(Plan plan, Iterable<PlannedStep> rest) {
        text.goesOn(plan, rest);
    }

    @Override
    public void begins(PlannedStep step) {
        show(text.begins(step));
    }

    @Override
    public void recorded(Recorded event, RunState state) {
        text.recorded(event, state).filter(_ -> kind == Terminal.Kind.PIPE).ifPresent(lines::offer);
        text.announces(event.event()).ifPresent(line -> lines.offer(kind == Terminal.Kind.PIPE ? line : line + "\n"));
    }

    private void show(String line) {
        if (kind == Terminal.Kind.TERMINAL) {
            lines.poll();
            lines.offer(line);
        }
    }

    private void write(PrintWriter out) {
        try {
            while (true) {
                var line = lines.take();
                switch (kind) {
                    case TERMINAL -> {
                        out.print("\r\u001b[K" + line);
                        out.flush();
                    }
                    case PIPE -> out.println(line);
                }
            }
        } catch (InterruptedException closed) {
            switch (kind) {
                case TERMINAL -> out.println();
                case PIPE -> lines.forEach(out::println);
            }
        }
    }

    /** Writes what is still to be written; a second call does nothing. */
    @Override
    public void close() {
        writer.interrupt();
        try {
            writer.join(1000);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
