package dipper.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Calls commands as the process would, and keeps what they print. */
final class Shell {

    /** What a command left behind. */
    record Result(int exit, String out, String err) {
    }

    private Shell() {}

    static Result dipper(String... arguments) {
        System.setProperty("dipper.home", Path.of("..").toAbsolutePath().normalize().toString());
        var out = new StringWriter();
        var err = new StringWriter();
        var exit = Main.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
        return new Result(exit, out.toString(), err.toString());
    }

    /** With a ledger of its own. */
    static Result dipperIn(Path data, String... arguments) {
        var all = new ArrayList<>(List.of(arguments));
        all.add("--data");
        all.add(data.toString());
        return dipper(all.toArray(String[]::new));
    }

    static String library(String name) {
        return Path.of("..", "recipes", "library", name).toString();
    }
}
