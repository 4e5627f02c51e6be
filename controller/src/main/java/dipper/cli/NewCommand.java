package dipper.cli;

import dipper.yaml.FileKind;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dipper new recipe|rig|batch [-o FILE]}: a commented start, sound as it is; an existing file is never touched. */
@Command(name = "new", description = "Writes a commented start of a recipe, rig or batch, to be made your own.",
        mixinStandardHelpOptions = true, addMethodSubcommands = false)
final class NewCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "recipe|rig|batch", description = "what to begin")
    private FileKind kind;

    @Option(names = {"-o", "--output"}, paramLabel = "FILE", description = "the file to write; else standard output")
    private Optional<Path> output = Optional.empty();

    @Override
    public Integer call() {
        var out = spec.commandLine().getOut();
        output.ifPresentOrElse(file -> {
            write(file);
            out.println("wrote " + file + "; change it to your own, then: dipper check " + file);
        }, () -> out.print(ShippedTexts.start(kind)));
        out.flush();
        return ExitCode.DONE;
    }

    private void write(Path file) {
        try {
            Files.writeString(file, ShippedTexts.start(kind), StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException there) {
            throw Refusal.of(ExitCode.USAGE, "there is a file " + file + " already; it is left as it is",
                    "give a name that is free");
        } catch (IOException unwritable) {
            throw Refusal.of(ExitCode.USAGE, file + " cannot be written (" + unwritable + ")",
                    "give a path in a folder that is there and that you may write to");
        }
    }
}
