package dipper.cli;

import dipper.setup.Incoming;
import dipper.setup.Steering;
import dipper.time.Clock;
import dipper.time.QueueInbox;
import dipper.time.SystemClock;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code dipper home --link LINK RIG}: Z upward, then X, on a board that is the rig's. */
@Command(name = "home", description = "Homes a coater: Z upward, then X. Ctrl-C breaks it off.",
        mixinStandardHelpOptions = true, addMethodSubcommands = false)
final class HomeCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private Machine machine;

    @Option(names = "--yes", description = "the way is free (for scripts)")
    private boolean yes;

    private final Clock clock = new SystemClock();
    private final QueueInbox<Incoming> inbox = new QueueInbox<>(clock);

    @Override
    public Integer call() throws IOException {
        var out = spec.commandLine().getOut();
        var rig = machine.read().rig();
        try (var _ = machine.lock(); var hand = ByHand.connect(machine, rig, clock, inbox)) {
            var at = hand.home(yes, new Typist(out, inbox::post), spec.commandLine().getErr());
            out.println(Steering.LEGEND);
            out.println(Steering.of(rig, Hangs.lowest(rig)).describe(at));
            return ExitCode.DONE;
        } finally {
            machine.close(spec.commandLine().getErr());
        }
    }
}
