package dipper.cli;

import dipper.rig.Rig;
import dipper.setup.Incoming;
import dipper.setup.Jog;
import dipper.setup.Jog.Left;
import dipper.setup.Key.Letter;
import dipper.setup.Key.Named;
import dipper.setup.Steering;
import dipper.time.Clock;
import dipper.time.QueueInbox;
import dipper.time.SystemClock;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code dipper jog --link LINK RIG}: arrow keys move the axes, within what the rig allows. */
@Command(name = "jog", description = "Moves a coater by arrow keys; X never below the safe height.",
        mixinStandardHelpOptions = true, addMethodSubcommands = false)
final class JogCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private Machine machine;

    private final Clock clock = new SystemClock();
    private final QueueInbox<Incoming> inbox = new QueueInbox<>(clock);

    @Override
    public Integer call() throws IOException {
        Terminal.wantsKeys("jog");
        var rig = machine.read().rig();
        try (var _ = machine.lock();
                var hand = ByHand.connect(machine, rig, clock, inbox);
                var _ = Machine.keys(inbox::post)) {
            return steered(rig, hand);
        } finally {
            machine.close(spec.commandLine().getErr());
        }
    }

    private int steered(Rig rig, ByHand hand) {
        var out = spec.commandLine().getOut();
        var presser = new Presser(out);
        var at = hand.home(false, presser, spec.commandLine().getErr());
        presser.tell(Steering.LEGEND);
        Jog.KEYS.forEach(presser::tell);
        presser.tell("q ends.");
        var jog = new Jog(hand.wheel(), presser, at);
        var steering = Steering.of(rig, Hangs.lowest(rig));
        while (true) {
            switch (jog.steer(steering)) {
                case Left.By(var key, var _) when key == Named.INTERRUPT || key.equals(new Letter('q')) -> {
                    return ended(out);
                }
                case Left.Nobody _ -> {
                    return ended(out);
                }
                case Left.By _ -> {
                    // A key without a meaning here.
                }
                case Left.Broken(var fault) -> {
                    out.println();
                    throw Refusal.of(ExitCode.STOPPED_OR_FAULTED, fault.what(), fault.remedy());
                }
            }
        }
    }

    private static int ended(java.io.PrintWriter out) {
        out.println();
        return ExitCode.DONE;
    }
}
