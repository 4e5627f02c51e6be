package dipper.cli;

import dipper.link.serial.SerialPorts;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code dipper ports}: what a coater may hang on. */
@Command(name = "ports", description = "Lists the serial ports of this machine, with what is plugged in.",
        mixinStandardHelpOptions = true, addMethodSubcommands = false)
final class PortsCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        var out = spec.commandLine().getOut();
        var ports = SerialPorts.list();
        if (ports.isEmpty()) {
            out.println(
                    "no serial port found: plug the coater in, and see that you may use it (on Linux: member of the group dialout)");
        }
        ports.forEach(port -> out.println("serial:%s  %s  %s%s".formatted(port.path(), port.description(), port.usb(),
                port.serial().map(serial -> "  or wherever it is plugged in: serial:usb-" + serial).orElse(""))
                .stripTrailing()));
        return ExitCode.DONE;
    }
}
