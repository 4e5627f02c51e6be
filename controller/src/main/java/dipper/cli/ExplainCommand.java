package dipper.cli;

import dipper.yaml.Code;
import dipper.yaml.Words;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dipper explain [CODE]}: every code in one line, or the long story of one. */
@Command(name = "explain",
        description = "Lists the codes of problems, or tells what one means, why the rule is there, and how an example is mended.",
        mixinStandardHelpOptions = true, addMethodSubcommands = false)
final class ExplainCommand implements Callable<Integer> {

    private static final Pattern EXAMPLE = Pattern.compile("```[^\n]*\n(.*?)```\n", Pattern.DOTALL);
    private static final List<String> IDS = Arrays.stream(Code.values()).map(Code::id).toList();

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "CODE", arity = "0..1", description = "a problem's code, e.g. D022")
    private Optional<String> id = Optional.empty();

    @Override
    public Integer call() {
        var out = spec.commandLine().getOut();
        id.map(this::code).ifPresentOrElse(code -> out.print(story(code)), () -> {
            Arrays.stream(Code.values()).sorted(java.util.Comparator.comparing(Code::id))
                    .forEach(code -> out.println(code.id() + "  " + code.meaning()));
            out.println();
            out.println("dipper explain CODE tells more about one");
        });
        out.flush();
        return ExitCode.DONE;
    }

    private Code code(String text) {
        return Arrays.stream(Code.values()).filter(code -> code.id().equalsIgnoreCase(text.strip())).findFirst()
                .orElseThrow(() -> Refusal.of(ExitCode.USAGE, "there is no code " + Words.quoted(text),
                        Words.didYouMean(text.strip(), IDS) + "dipper explain lists all codes"));
    }

    private static String story(Code code) {
        var text = EXAMPLE.matcher(ShippedTexts.explanation(code))
                .replaceAll(example -> java.util.regex.Matcher.quoteReplacement(example.group(1).indent(4)));
        return code.id() + ": " + code.meaning() + "\n\n" + text;
    }
}
