package dipper.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What people start most often, one after the other, their output thrown away: the launcher lets the JVM watch this to make its start-up cache. */
final class CommonCommands {

    private static final String RECIPE = "latp-paa-peo-30.yaml";

    private CommonCommands() {}

    public static void main(String[] arguments) throws IOException {
        var page = Files.createTempFile("dipper", ".html");
        var nowhere = new PrintWriter(Writer.nullWriter());
        commands(page).forEach(command -> Main.run(nowhere, nowhere, command.toArray(String[]::new)));
        Files.delete(page);
        System.exit(ExitCode.DONE); // as every command ends, which loads classes too
    }

    private static List<List<String>> commands(Path page) {
        return List.of(List.of("--version"), List.of("--help"), List.of("simulate", "--html", page.toString(), RECIPE),
                List.of("simulate", "--json", "demo-batch.yaml"),
                List.of("simulate", "--set", "bilayers=1..2:1", RECIPE),
                List.of("plan", RECIPE), List.of("plan", "--best-deck", RECIPE), List.of("check", "demo-batch.yaml"));
    }
}
