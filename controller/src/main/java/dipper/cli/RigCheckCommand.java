package dipper.cli;

import dipper.coater.Outcome;
import dipper.coater.Survey;
import dipper.json.Json;
import dipper.setup.Contacts;
import dipper.setup.Findings;
import dipper.setup.FindingsText;
import dipper.setup.HomingDirection;
import dipper.setup.Incoming;
import dipper.setup.Interview;
import dipper.setup.Interviewed;
import dipper.time.Clock;
import dipper.time.QueueInbox;
import dipper.time.SystemClock;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code dipper rig check --link LINK RIG}: a board held against a rig, whatever it is set to; what the wires do, asked of the person at the machine. */
@Command(name = "check",
        description = "Holds a board against a rig, setting by setting; at a terminal also asks what only a person can see.",
        mixinStandardHelpOptions = true, addMethodSubcommands = false)
final class RigCheckCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private Machine machine;

    @Option(names = "--json", description = "prints an object, and asks nothing")
    private boolean json;

    private final Clock clock = new SystemClock();
    private final QueueInbox<Incoming> inbox = new QueueInbox<>(clock);

    @Override
    public Integer call() throws IOException {
        var read = machine.read();
        try (var _ = machine.lock()) {
            return onLockedCoater(read);
        } finally {
            machine.close(spec.commandLine().getErr());
        }
    }

    private int onLockedCoater(Machine.Read read) {
        var survey = new Survey(machine.open(clock), read.rig(), clock,
                arrival -> inbox.post(new Incoming.FromBoard(arrival)));
        var panel = machine.panel(read.rig(), clock);
        try {
            var typist = new Typist(spec.commandLine().getOut(), inbox::post);
            var interview = new Interview(survey, new Contacts(panel, read.rig()), inbox, clock, typist);
            if (interview.read() instanceof Outcome.Failed(var fault)) {
                throw Refusal.of(ExitCode.STOPPED_OR_FAULTED, fault.what(), fault.remedy() + " Nothing was moved.");
            }
            var found = Findings.of(read.rig(), survey.board().orElseThrow(), survey.latest());
            return json ? printed(found) : told(found, read, interview, typist);
        } finally {
            survey.close();
            panel.close();
        }
    }

    /** What is on record of this machine, as it is set now. */
    private Optional<HomingDirection> known(Findings found) {
        return machine.direction().read().filter(direction -> direction.holdsFor(found.rig(), found.board()));
    }

    private int printed(Findings found) {
        var object = FindingsText.object(found);
        object.put("homes", known(found).map(direction -> direction.found().word()).orElse("not known"));
        object.put("not_checked", Interviewed.nobody("--json asks nobody", known(found)).notChecked());
        var agrees = found.agrees() && known(found).filter(HomingDirection::isDownward).isEmpty();
        object.put("agrees", agrees);
        spec.commandLine().getOut().println(Json.page(object));
        return agrees ? ExitCode.DONE : ExitCode.PROBLEMS_IN_FILES;
    }

    private int told(Findings found, Machine.Read read, Interview interview, Typist typist) {
        var out = spec.commandLine().getOut();
        Terminal.print(out, FindingsText.lines(found));
        known(found).ifPresent(direction -> out.println("homing       Z " + FirstHoming.words(direction)));
        out.println();
        var interviewed = Terminal.input() == Terminal.Kind.TERMINAL
                ? interview.with(found, known(found))
                : Interviewed.nobody("nobody can be asked, the input is no terminal", known(found));
        interviewed.direction().ifPresent(direction -> machine.direction()
                .write(HomingDirection.found(found.rig(), found.board(), direction, Person.account(), clock.wall())));
        Terminal.print(out, FindingsText.lines(interviewed));
        if (!interviewed.answers().isEmpty()) {
            machine.ownIfAny(read).ifPresentOrElse(
                    file -> new RigEditor(out, inbox, typist).offer(file, interviewed.answers()),
                    () -> out.println("for a rig file of your own: " + interviewed.answers()));
        }
        return verdict(found, interviewed, out);
    }

    private int verdict(Findings found, Interviewed interviewed, PrintWriter out) {
        interviewed.broken().ifPresent(fault -> {
            throw Refusal.of(ExitCode.STOPPED_OR_FAULTED, fault.what(), fault.remedy());
        });
        var turned = known(found).filter(HomingDirection::isDownward).isPresent();
        var agrees = found.agrees() && interviewed.remarks().isEmpty() && !turned;
        out.println(agrees
                ? "Board and rig agree" + (interviewed.notChecked().isEmpty() ? "." : " in all that was checked.")
                : "Not everything agrees: see above. Nothing was set on the board.");
        return agrees ? ExitCode.DONE : ExitCode.PROBLEMS_IN_FILES;
    }
}
