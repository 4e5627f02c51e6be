package dipper.cli;

import dipper.coater.GrblCoater;
import dipper.coater.Outcome;
import dipper.ledger.CoaterLock;
import dipper.record.RunEvent.DeckConfirmed;
import dipper.record.RunEvent.RunClosed;
import dipper.run.Bench;
import dipper.run.Conductor;
import dipper.run.Happening;
import dipper.run.Requests;
import dipper.time.Clock;
import dipper.time.QueueInbox;
import dipper.time.SystemClock;
import java.io.IOException;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import java.util.stream.StreamSupport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code dipper run BATCH --link …}: the main job. Nothing moves before the files are sound, the board is the rig's, and a person has confirmed the deck. */
@Command(name = "run", description = "Runs a batch on a coater. Ctrl-C once: to rest, then end; twice: stop at once.",
        mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private WhatToRun what;

    @Mixin
    private DataFolder data;

    @Option(names = "--link", required = true, paramLabel = "LINK",
            description = "the coater: serial:/dev/ttyUSB0 or tcp:HOST:PORT")
    private String link;

    @Mixin
    private TranscriptOption transcript;

    @Option(names = "--yes",
            description = "the deck stands as the batch says (for scripts; never answers a person: step)")
    private boolean yes;

    private final Clock clock = new SystemClock();

    @Override
    public Integer call() throws IOException {
        var sources = new Sources();
        var checked = what.prepare(sources);
        var prepared = Terminal.sound(checked, sources);
        if (prepared.batch().isEmpty()) {
            throw Refusal.of(ExitCode.USAGE, what.file() + " is a recipe; a run needs a batch",
                    "write a batch that says which beaker stands where, as recipes/library/demo-batch.yaml does");
        }
        Terminal.print(spec.commandLine().getErr(), Terminal.pictures(checked.problems(), sources.texts()));
        try (var _ = CoaterLock.take(data.locks(), Links.coater(link)).orElseThrow(this::held)) {
            return onLockedCoater(prepared);
        }
    }

    private Refusal held() {
        return Refusal.of(ExitCode.STOPPED_OR_FAULTED, "another run holds the coater " + link,
                "wait until it ends (dipper log shows it), or use another coater");
    }

    private int onLockedCoater(Prepared prepared) {
        var inbox = new QueueInbox<Happening>(clock);
        var coater = new GrblCoater(transcript.aside(Links.of(link, clock), clock), prepared.rig(), clock,
                arrival -> inbox.post(new Happening.FromBoard(arrival)));
        var person = new Person(spec.commandLine().getOut(), inbox);
        try (var progress = Progress.of(spec.commandLine().getOut(), prepared.plan(), clock)) {
            var conductor = new Conductor(new Bench(coater, inbox, clock, person), progress,
                    new PlainTextFile(data.path(), spec.commandLine().getErr()));
            var board = connected(conductor);
            var confirmed = confirm(prepared, board, person);
            Signals.handle(spec.commandLine().getErr(), new Requests(coater, inbox));
            return recorded(prepared, board, confirmed, conductor, progress);
        } finally {
            coater.close();
            transcript.close(spec.commandLine().getErr());
        }
    }

    private String connected(Conductor conductor) {
        return switch (conductor.connect()) {
            case Outcome.Connected(var board, var _) -> board;
            case Outcome.Failed(var fault) ->
                    throw Refusal.of(ExitCode.STOPPED_OR_FAULTED, fault.what(), fault.remedy() + " Nothing was moved.");
            case Outcome.Done _, Outcome.Stopped _ ->
                    throw new IllegalStateException("connecting ends in Connected or Failed");
        };
    }

    private DeckConfirmed confirm(Prepared prepared, String board, Person person) {
        var out = spec.commandLine().getOut();
        out.println(prepared.recipe().title() + ", on " + prepared.rig().name() + " (" + board + ")");
        Terminal.print(out, dipper.report.DeckText.lines(prepared.plan()));
        if (yes) {
            return new DeckConfirmed(Person.account() + " (--yes)");
        }
        return person.confirms("Does the deck stand like this, every beaker filled, every pellet hung? [y/N] ")
                .map(DeckConfirmed::new)
                .orElseThrow(() -> Refusal.of(ExitCode.PERSON_NEEDED, "nobody confirmed the deck",
                        "set it up and answer y, or say --yes in a script. Nothing was moved."));
    }

    private int recorded(Prepared prepared, String board, DeckConfirmed confirmed, Conductor conductor,
            Progress progress) {
        RunClosed closing;
        String run;
        try (var ledger = data.ledgers().open(clock, Person.account())) {
            ledger.reserveFor(StreamSupport.stream(prepared.plan().spliterator(), false).count());
            closing = conductor.run(prepared.plan(), Opening.of(prepared, link, board), confirmed, ledger);
            run = ledger.run();
        }
        progress.close();
        var out = spec.commandLine().getOut();
        LogCommand.lines(data.ledgers(), run, data.locks(), ZoneId.systemDefault()).forEach(out::println);
        return ExitCode.of(closing.ending());
    }
}
