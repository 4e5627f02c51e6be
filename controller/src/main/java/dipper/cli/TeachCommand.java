package dipper.cli;

import dipper.rig.Rig;
import dipper.rig.Station;
import dipper.setup.Incoming;
import dipper.setup.Jog;
import dipper.setup.RigFile;
import dipper.setup.Steering;
import dipper.setup.Syllabus;
import dipper.setup.Teaching;
import dipper.setup.Teaching.Taught;
import dipper.time.Clock;
import dipper.time.QueueInbox;
import dipper.time.SystemClock;
import dipper.units.Dimension;
import dipper.units.Length;
import dipper.units.QuantityText;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code dipper teach --link LINK RIG}: stations are measured by going there, and written into the rig file as a person would. */
@Command(name = "teach", description = "Measures stations by moving there, and writes them into the rig file.",
        mixinStandardHelpOptions = true, addMethodSubcommands = false)
final class TeachCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private Machine machine;

    @Option(names = "--stations", split = ",", paramLabel = "1,2,3", description = "only these; else all")
    private List<Integer> stations = List.of();

    @Option(names = "--gauge", paramLabel = "LENGTH",
            description = "from the holder to the lowest point of what you measure with, as in 60mm (default: the longest slot's hanging length)")
    private Optional<String> gauge = Optional.empty();

    private final Clock clock = new SystemClock();
    private final QueueInbox<Incoming> inbox = new QueueInbox<>(clock);

    @Override
    public Integer call() throws IOException {
        Terminal.wantsKeys("teach");
        var read = machine.read();
        var file = machine.own(read);
        var hanging = gauge.map(TeachCommand::length).orElseGet(() -> Hangs.lowest(read.rig()));
        var syllabus = Syllabus.of(read.rig(), wanted(read.rig()));
        try (var _ = machine.lock();
                var hand = ByHand.connect(machine, read.rig(), clock, inbox);
                var _ = Machine.keys(inbox::post)) {
            var presser = new Presser(spec.commandLine().getOut());
            return written(file, presser, taught(read.rig(), hanging, syllabus, hand, presser));
        } finally {
            machine.close(spec.commandLine().getErr());
        }
    }

    private static Length length(String text) {
        return QuantityText.read(text, Dimension.LENGTH) instanceof QuantityText.Reading.Good(Length length)
                && length.compareTo(Length.ZERO) > 0
                        ? length
                        : refused(text);
    }

    private static Length refused(String text) {
        throw Refusal.of(ExitCode.USAGE, "--gauge " + text + " is no length",
                "write it with its unit, as in --gauge 60mm");
    }

    private Set<Integer> wanted(Rig rig) {
        var all = rig.stations().stream().map(Station::number).collect(Collectors.toCollection(TreeSet::new));
        stations.stream().filter(number -> !all.contains(number)).findFirst().ifPresent(number -> {
            throw Refusal.of(ExitCode.USAGE, "the rig has no station " + number, "it has " + all);
        });
        return stations.isEmpty() ? all : Set.copyOf(stations);
    }

    private Taught taught(Rig rig, Length hanging, Syllabus syllabus, ByHand hand, Presser presser) {
        var at = hand.home(false, presser, spec.commandLine().getErr());
        presser.tell(
                "Measured with what hangs %s from holder to lowest point. Take all else off."
                        .formatted(hanging));
        presser.tell(Steering.LEGEND);
        Jog.KEYS.forEach(presser::tell);
        Teaching.KEYS.forEach(presser::tell);
        return new Teaching(new Jog(hand.wheel(), presser, at), presser, rig, hanging).teach(syllabus);
    }

    private int written(RigFile file, Presser presser, Taught taught) {
        var out = spec.commandLine().getOut();
        presser.tell("");
        taught.broken().ifPresent(fault -> presser.tell("The coater stopped: " + fault.what() + " " + fault.remedy()));
        if (taught.measures().isEmpty()) {
            presser.tell("Nothing was taken; " + file.path() + " is left as it is.");
            return taught.broken().isPresent() ? ExitCode.STOPPED_OR_FAULTED : ExitCode.DONE;
        }
        var changes = taught.measures().entrySet().stream()
                .map(entry -> Syllabus.change(entry.getKey(), entry.getValue(), file.text())).toList();
        return switch (new RigEditor(out, inbox, presser).offer(file, changes)) {
            case WRITTEN, DECLINED -> taught.broken().isPresent() ? ExitCode.STOPPED_OR_FAULTED : ExitCode.DONE;
            case UNSOUND -> ExitCode.PROBLEMS_IN_FILES;
        };
    }
}
