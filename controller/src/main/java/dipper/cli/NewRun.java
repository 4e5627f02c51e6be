package dipper.cli;

import dipper.ledger.CoaterLock;
import dipper.record.RunEvent.DeckConfirmed;
import dipper.report.DeckText;
import dipper.run.Start;
import dipper.time.Clock;
import dipper.time.SystemClock;
import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.StreamSupport;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * A run that is to be begun on a coater, to coat or to rehearse: nothing moves before the files are sound, the board is the rig's, and a person has
 * confirmed what stands on the deck.
 */
final class NewRun {

    @Spec(Spec.Target.MIXEE)
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

    @Mixin
    private Panels panels;

    @Option(names = "--yes",
            description = "the deck stands as the batch says (for scripts; never answers a person: step)")
    private boolean yes;

    private final Clock clock = new SystemClock();

    /**
     * What is asked before anything moves.
     *
     * @param told before it, beneath the deck
     * @param unanswered what is the matter where nobody agrees
     */
    record Asked(List<String> told, String question, String unanswered) {
    }

    Clock clock() {
        return clock;
    }

    /** The batch, read and planned; its warnings are shown. */
    Prepared prepared() {
        var sources = new Sources();
        var checked = what.prepare(sources);
        var prepared = Terminal.sound(checked, sources);
        if (prepared.batch().isEmpty()) {
            throw Refusal.of(ExitCode.USAGE, what.file() + " is a recipe; a run needs a batch",
                    "write a batch that says which beaker stands where, as recipes/library/demo-batch.yaml does");
        }
        Terminal.print(spec.commandLine().getErr(), Terminal.pictures(checked.problems(), sources.texts()));
        return prepared;
    }

    /** Asks, runs, and shows what was recorded; the exit code. */
    int begun(Prepared prepared, Asked asked, Start start) throws IOException {
        try (var _ = CoaterLock.take(data.locks(), Links.coater(link)).orElseThrow(this::held)) {
            return onLockedCoater(prepared, asked, start);
        }
    }

    private Refusal held() {
        return Refusal.of(ExitCode.STOPPED_OR_FAULTED, "another run holds the coater " + link,
                "wait until it ends (dipper log shows it), or use another coater");
    }

    private int onLockedCoater(Prepared prepared, Asked asked, Start start) {
        var out = spec.commandLine().getOut();
        var err = spec.commandLine().getErr();
        try (var session = Session.open(transcript.aside(Links.of(link, clock), clock), prepared.rig(),
                panels.of(prepared.rig(), clock), clock, out, err)) {
            var confirmed = confirm(prepared, asked, session);
            new FirstHoming(data.direction(Links.coater(link)), prepared.rig(), session.told(), link, clock)
                    .clear(FirstHoming.Answerer.of(yes, session.person()::confirms), err);
            return recorded(prepared, session, confirmed, start);
        } finally {
            transcript.close(err);
        }
    }

    private DeckConfirmed confirm(Prepared prepared, Asked asked, Session session) {
        var out = spec.commandLine().getOut();
        out.println(prepared.recipe().title() + ", on " + prepared.rig().name() + " (" + session.board() + ")");
        Terminal.print(out, DeckText.lines(prepared.plan()));
        Terminal.print(out, asked.told());
        if (yes) {
            return new DeckConfirmed(Person.account() + " (--yes)");
        }
        return session.person().confirms(asked.question() + " [y/N] ").map(DeckConfirmed::new)
                .orElseThrow(() -> Refusal.of(ExitCode.PERSON_NEEDED, asked.unanswered(),
                        "set it up and answer y, or say --yes in a script. Nothing was moved."));
    }

    private int recorded(Prepared prepared, Session session, DeckConfirmed confirmed, Start start) {
        var plan = prepared.plan();
        try (var ledger = data.ledgers().open(clock, Person.account())) {
            ledger.reserveFor(StreamSupport.stream(plan.spliterator(), false).count());
            var closing = session.conduct(plan, plan, ledger, data, link, conductor -> conductor.run(plan,
                    Opening.of(prepared, link, session.board()), confirmed, start, ledger));
            LogCommand.lines(data.ledgers(), ledger.run(), data.locks(), ZoneId.systemDefault())
                    .forEach(spec.commandLine().getOut()::println);
            return ExitCode.of(closing.ending());
        }
    }
}
