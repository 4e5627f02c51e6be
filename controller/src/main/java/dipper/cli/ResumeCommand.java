package dipper.cli;

import dipper.door.Caller;
import dipper.ledger.CoaterLock;
import dipper.record.Alive;
import dipper.record.Recorded;
import dipper.record.RunEvent.Aim;
import dipper.record.RunEvent.Choice;
import dipper.record.RunEvent.Ending;
import dipper.record.RunEvent.RunClosed;
import dipper.record.RunEvent.RunOpened;
import dipper.record.RunEvent.RunResumed;
import dipper.record.RunState;
import dipper.run.Recovery;
import dipper.run.Resumption;
import dipper.run.Resumption.Decision;
import dipper.run.Standing;
import dipper.run.Standing.Instants;
import dipper.time.Clock;
import dipper.time.QueueInbox;
import dipper.time.SystemClock;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.StreamSupport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dipper resume RUN}: goes on with a run that did not come to its end, from what the record knows and a person decides. */
@Command(name = "resume", description = "Goes on with a run that was stopped, failed or interrupted, from homing.",
        mixinStandardHelpOptions = true, addMethodSubcommands = false)
final class ResumeCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private DataFolder data;

    @Parameters(paramLabel = "RUN", description = "the run's name, as dipper log lists it")
    private String run;

    @Option(names = "--link", paramLabel = "LINK",
            description = "the coater, where it is not the one the run was begun on")
    private Optional<String> link = Optional.empty();

    @Option(names = "--rig", paramLabel = "FILE", description = "the rig file, where it is not where the run read it")
    private Optional<String> rig = Optional.empty();

    @Option(names = "--choose", paramLabel = "CHOICE", converter = ChoiceWord.class,
            description = "what a treatment in doubt is taken for: " + ChoiceWord.ALL + "; else it is asked")
    private Optional<Choice> choice = Optional.empty();

    @Option(names = "--reason", paramLabel = "TEXT",
            description = "why: for the choice, or where plan or board are not as they were")
    private Optional<String> reason = Optional.empty();

    @Option(names = "--yes",
            description = "the deck stands as the batch says, every pellet hangs in its slot (for scripts)")
    private boolean yes;

    @Mixin
    private TranscriptOption transcript;

    @Mixin
    private Panels panels;

    private final Clock clock = new SystemClock();

    @Override
    public Integer call() throws IOException {
        var events = data.ledgers().read(run);
        if (events.isEmpty()) {
            throw Refusal.of(ExitCode.USAGE, "there is no run " + run + " in " + data.ledgers().file(),
                    "dipper log lists the runs");
        }
        var state = RunState.of(events);
        if (state.closed().filter(closed -> closed.ending() == Ending.COMPLETED).isPresent()) {
            throw Refusal.of(ExitCode.USAGE, "run " + run + " is complete", "there is nothing to go on with");
        }
        if (Caller.isAnswered(data.door(run))) {
            var out = spec.commandLine().getOut();
            return new LivingRun(out, data, run, questions(out, new Person(out, new QueueInbox<>(clock))))
                    .goOn(state, events);
        }
        if (state.aim() == Aim.REHEARSAL) {
            throw Refusal.of(ExitCode.USAGE, "run " + run + " is a rehearsal, which is not gone on with",
                    "begin it again with dipper rehearse: it takes minutes, and no pellet waits for it");
        }
        var at = link.orElse(state.opened().coater());
        if (LogCommand.alive(state, data.locks()) == Alive.RUNNING) {
            throw held(state.opened().coater());
        }
        try (var _ = CoaterLock.take(data.locks(), Links.coater(at)).orElseThrow(() -> held(at))) {
            return onLockedCoater(at, state, events);
        }
    }

    private static Refusal held(String coater) {
        return Refusal.of(ExitCode.STOPPED_OR_FAULTED, "a run holds the coater " + coater,
                "wait until it ends (dipper log shows it)");
    }

    private int onLockedCoater(String at, RunState state, List<Recorded> events) {
        var prepared = prepared(state.opened());
        var plan = prepared.plan();
        var out = spec.commandLine().getOut();
        Terminal.print(out, LogCommand.lines(data.ledgers(), run, Alive.GONE, ZoneId.systemDefault()));
        var now = Instants.now(clock);
        var standing = Recovery.standing(plan, events);
        Terminal.print(out, StandingText.lines(standing, plan, events, now));
        var changed = Changes.ofPlan(state, plan.hash(), prepared.rigSource().name());
        changed.forEach(out::println);
        var unasked = questions(out, new Person(out, new QueueInbox<>(clock))).unasked(standing);
        if (isEnd(unasked)) {
            return ended(standing, events, unasked, resumed(state, "", at, state.opened().board(), prepared), now);
        }
        try (var session = Session.open(transcript.aside(Links.of(at, clock), clock), prepared.rig(),
                panels.of(prepared.rig(), clock), clock, out,
                spec.commandLine().getErr())) {
            var differing = Changes.ofBoard(state, at, session.board());
            differing.forEach(out::println);
            var questions = questions(out, session.person());
            var why = changed.isEmpty() && differing.isEmpty() ? "" : questions.whyAllTheSame();
            var decision = questions.decision(standing);
            if (isEnd(decision)) {
                return ended(standing, events, decision, resumed(state, why, at, session.board(), prepared), now);
            }
            var confirmed = questions.confirmed(plan, state);
            new FirstHoming(data.direction(Links.coater(at)), prepared.rig(), session.told(), at, clock)
                    .clear(FirstHoming.Answerer.of(yes, session.person()::confirms), spec.commandLine().getErr());
            return recorded(plan, Resumption.of(plan, events, resumed(state, why, at, session.board(), prepared),
                    decision, confirmed, Instants.now(clock)), session);
        } finally {
            transcript.close(spec.commandLine().getErr());
        }
    }

    /** Recipe and batch as they are stored, the rig from its file. */
    private Prepared prepared(RunOpened opened) {
        var sources = new Sources();
        var inputs = opened.inputs();
        var stored = inputs.rigFile().isEmpty() ? Optional.<String>empty() : Optional.of(inputs.rigFile());
        var rigSource = rig.or(() -> stored).map(sources::named);
        var prepared = Terminal.sound(Preparation.ofRecord(inputs, rigSource), sources);
        if (!prepared.plan().protocol().hash().equals(opened.protocolHash())) {
            throw Refusal.of(ExitCode.STOPPED_OR_FAULTED,
                    "this version of Dipper makes another protocol of the run's recipe and batch",
                    "go on with the version that began it; nothing was moved");
        }
        return prepared;
    }

    private RunResumed resumed(RunState state, String why, String at, String board, Prepared prepared) {
        var text = prepared.rigSource().text();
        return new RunResumed(Person.account(), why, at, board, prepared.plan().hash(),
                Optional.of(text).filter(now -> !now.equals(state.opened().inputs().rig())));
    }

    /** What ends here needs no coater, which may be why it ends. */
    private static boolean isEnd(Optional<Decision> decision) {
        return decision.filter(taken -> taken.choice() == Choice.END).isPresent();
    }

    private ResumeQuestions questions(PrintWriter out, Person person) {
        return new ResumeQuestions(out, person, choice, reason, yes);
    }

    private int ended(Standing standing, List<Recorded> events, Optional<Decision> decision, RunResumed resumed,
            Instants now) {
        try (var ledger = data.ledgers().goOn(run, clock, Person.account())) {
            ledger.append(resumed);
            Resumption.judged(standing, events, decision, now).forEach(ledger::append);
            ledger.append(new RunClosed(Ending.STOPPED, "ended by decision"));
        }
        return shown(new RunClosed(Ending.STOPPED, "ended by decision"));
    }

    private int recorded(dipper.plan.Plan plan, Resumption resumption, Session session) {
        try (var ledger = data.ledgers().goOn(run, clock, Person.account())) {
            ledger.reserveFor(StreamSupport.stream(resumption.rest().spliterator(), false).count());
            return shown(session.conduct(plan, resumption.rest(), ledger, data, resumption.resumed().coater(),
                    conductor -> conductor.goOn(resumption, ledger)));
        }
    }

    private int shown(RunClosed closing) {
        Terminal.print(spec.commandLine().getOut(),
                LogCommand.lines(data.ledgers(), run, data.locks(), ZoneId.systemDefault()));
        return ExitCode.of(closing.ending());
    }
}
