package dipper.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code dipper rig …}: what concerns the machine. */
@Command(name = "rig", description = "Holds a board against a rig: dipper rig check --link LINK RIG.",
        mixinStandardHelpOptions = true, subcommands = RigCheckCommand.class)
final class RigCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say what to do with it: dipper rig check --link LINK RIG");
    }
}
