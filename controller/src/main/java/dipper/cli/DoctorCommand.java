package dipper.cli;

import dipper.doctor.Doctor;
import dipper.doctor.Finding;
import dipper.doctor.Verdict;
import dipper.json.Json;
import dipper.ledger.CoaterLock;
import dipper.record.Keyed;
import dipper.time.Clock;
import dipper.time.SystemClock;
import java.io.IOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code dipper doctor}: whether this computer is fit to run a coater, a line each with a remedy. */
@Command(name = "doctor",
        description = "Looks whether this computer is fit to run a coater: a line each, with a remedy where something needs doing.",
        mixinStandardHelpOptions = true, addMethodSubcommands = false)
final class DoctorCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private DataFolder data;

    @Option(names = "--link", paramLabel = "LINK",
            description = "also opens this line, and closes it; most boards reset on that, so not while anything moves")
    private Optional<String> link = Optional.empty();

    @Option(names = "--json", description = "prints an object: findings")
    private boolean json;

    private final Clock clock = new SystemClock();

    @Override
    public Integer call() {
        var findings = new ArrayList<>(
                Doctor.examine(data.path(), clock.wall().atZone(ZoneId.systemDefault())));
        link.ifPresent(address -> findings.addAll(Doctor.bounded("link", () -> List.of(line(address)))));
        if (json) {
            spec.commandLine().getOut()
                    .println(Json.page(Map.of("findings", findings.stream().map(DoctorCommand::object).toList())));
        } else {
            findings.forEach(finding -> Terminal.print(spec.commandLine().getOut(), lines(finding)));
        }
        return findings.stream().anyMatch(finding -> finding.verdict() == Verdict.MEND)
                ? ExitCode.PROBLEMS_IN_FILES
                : ExitCode.DONE;
    }

    /** A line that a run holds is left alone. */
    private Finding line(String address) {
        var about = "line " + address;
        try (var lock = CoaterLock.take(data.locks(), Links.coater(address)).orElse(null)) {
            return lock == null
                    ? Finding.notLookedAt(about, "a run holds it: not looked at", "ask again when it has ended")
                    : opened(about, address);
        } catch (Refusal absent) {
            var told = absent.getMessage().lines().toList();
            return Finding.mend(about, told.getFirst().replaceFirst("^error: ", ""), told.getLast().strip());
        } catch (IOException unusable) {
            return Finding.notLookedAt(about, "whether a run holds it cannot be told from " + data.locks() + ": "
                    + unusable.getMessage(), "see to the data folder first");
        }
    }

    private Finding opened(String about, String address) {
        try (var line = Links.of(address, clock)) {
            return line.open(_ -> {
            }).map(lost -> Finding.mend(about, lost.what(), lost.remedy()))
                    .orElseGet(() -> Finding.fine(about, "opens"));
        }
    }

    private static List<String> lines(Finding finding) {
        var told =
                String.format(Locale.ROOT, "%-13s %s: %s", finding.verdict().word(), finding.about(), finding.what());
        return Stream.concat(Stream.of(told), finding.remedy().map(remedy -> " ".repeat(14) + "→ " + remedy).stream())
                .toList();
    }

    private static Map<String, Object> object(Finding finding) {
        var object = Keyed.of("about", finding.about(), "verdict", finding.verdict().word(), "what", finding.what());
        finding.remedy().ifPresent(remedy -> object.put("remedy", remedy));
        return object;
    }
}
