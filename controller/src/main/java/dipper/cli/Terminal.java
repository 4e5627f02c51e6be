package dipper.cli;

import dipper.yaml.Ink;
import dipper.yaml.Problem;
import dipper.yaml.ProblemPicture;
import java.io.PrintWriter;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** How this process may write: on a terminal or into a pipe, in colours or not (NO_COLOR). */
final class Terminal {

    /** What stands at the other end. */
    enum Kind {
        TERMINAL, PIPE
    }

    private Terminal() {}

    /** The launcher looks whether standard output is a terminal, since Java can only tell of both streams together. */
    static Kind kind() {
        return Boolean.getBoolean("dipper.terminal") ? Kind.TERMINAL : Kind.PIPE;
    }

    /** Whether a person types, or a script's input is read. */
    static Kind input() {
        return Boolean.getBoolean("dipper.keyboard") ? Kind.TERMINAL : Kind.PIPE;
    }

    /** Refuses where no key can be pressed, or nobody would see what it does. */
    static void wantsKeys(String command) {
        if (kind() == Kind.PIPE || input() == Kind.PIPE) {
            throw Refusal.of(ExitCode.PERSON_NEEDED, command + " wants a person at a terminal, key by key",
                    "start it in one; for scripts there are dipper home --yes and dipper rig check. Nothing was moved.");
        }
    }

    static Ink ink() {
        var colourless = System.getenv("NO_COLOR") != null && !System.getenv("NO_COLOR").isEmpty();
        return kind() == Kind.TERMINAL && !colourless ? Ink.ANSI : Ink.PLAIN;
    }

    static List<String> pictures(List<Problem> problems, Map<String, String> texts) {
        var picture = new ProblemPicture(texts, ink());
        return problems.stream().map(picture::of).toList();
    }

    static void print(PrintWriter out, List<String> lines) {
        lines.forEach(out::println);
    }

    /** The value, or a refusal that shows every problem. */
    static <T> T sound(dipper.yaml.Checked<T> checked, Sources sources) {
        return switch (checked) {
            case dipper.yaml.Checked.Sound<T>(var value, var _) -> value;
            case dipper.yaml.Checked.Faulty<T>(var problems) -> {
                var pictures = new java.util.ArrayList<>(pictures(problems, sources.texts()));
                pictures.add(count(problems));
                pictures.addAll(more(problems));
                throw Refusal.pictured(pictures);
            }
        };
    }

    /** Where the long story of the first error is told, or of the first warning. */
    static List<String> more(List<Problem> problems) {
        return problems.stream().min(Comparator.comparing(Problem::severity))
                .map(problem -> "dipper explain " + problem.code() + " tells why, with an example").stream().toList();
    }

    static String count(List<Problem> problems) {
        var bySeverity = problems.stream().collect(Collectors.groupingBy(Problem::severity, Collectors.counting()));
        var errors = bySeverity.getOrDefault(Problem.Severity.ERROR, 0L);
        var warnings = bySeverity.getOrDefault(Problem.Severity.WARNING, 0L);
        return (errors == 1 ? "1 error" : errors + " errors") + ", "
                + (warnings == 1 ? "1 warning" : warnings + " warnings");
    }
}
