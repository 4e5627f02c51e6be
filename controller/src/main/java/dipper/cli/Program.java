package dipper.cli;

import dipper.link.Arrival;
import dipper.link.Link;
import dipper.link.LinkLost;
import dipper.plan.Command;
import dipper.plan.Plan;
import dipper.plan.PlannedStep;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Writes down every line that goes over a link to a board, as it goes, with comments that name the steps: {@code ; 5/7/1:lower}. Real-time bytes
 * (status queries) are left out; what the host does itself, waiting and asking, stands in comments.
 */
final class Program implements Link {

    private final Link link;
    private final PrintWriter out;
    private final Iterator<PlannedStep> steps;

    Program(Link link, Plan plan, PrintWriter out) {
        this.link = link;
        this.steps = plan.iterator();
        this.out = out;
        out.println("; " + plan.protocol().recipe().title());
        out.println("; on " + plan.rig().name());
        out.println("; protocol " + plan.protocol().hash());
        out.println("; plan     " + plan.hash());
    }

    /** The conductor begins that step; steps before the plan's own have keys that the plan does not know. */
    void begins(String key) {
        out.println("; " + key + (isOfPlan(key) ? words(key) : ""));
    }

    private static boolean isOfPlan(String key) {
        return !key.startsWith("start:");
    }

    private String words(String key) {
        while (steps.hasNext()) {
            var step = steps.next();
            if (step.key().equals(key)) {
                return words(step.command());
            }
        }
        return "";
    }

    private static String words(Command command) {
        return switch (command) {
            case Command.Wait(var time) -> "  the host waits " + time;
            case Command.Dwell dwell -> "  " + dwell.exposure().purpose().verb() + " " + dwell.exposure().solution()
                    + "  the host waits " + dwell.time();
            case Command.Switch wanted -> "  " + wanted.service() + " " + wanted.to();
            case Command.Ask ask -> "  the host asks: " + ask.message().replace('\n', ' ');
            case Command.Home _, Command.HomeZ _, Command.MoveX _, Command.MoveZ _ -> "";
        };
    }

    @Override
    public String name() {
        return link.name();
    }

    @Override
    public Optional<LinkLost> open(Consumer<Arrival> receiver) {
        return link.open(receiver);
    }

    @Override
    public Optional<LinkLost> write(byte[] bytes) {
        if (bytes.length > 0 && bytes[bytes.length - 1] == '\n') {
            out.print(new String(bytes, StandardCharsets.US_ASCII));
        }
        return link.write(bytes);
    }

    @Override
    public void close() {
        link.close();
    }
}
