package dipper.run;

import dipper.coater.Outcome;
import dipper.plan.Plan;
import dipper.plan.PlannedStep;
import dipper.protocol.Treatment;
import dipper.record.Ledger;
import dipper.record.LedgerBroken;
import dipper.record.RunEvent.DeckConfirmed;
import dipper.record.RunEvent.Ending;
import dipper.record.RunEvent.RunClosed;
import dipper.record.RunEvent.RunOpened;
import dipper.run.Listening.Heard;
import dipper.run.Pause.Next;
import dipper.run.Turn.Over;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * The one loop: takes the plan's steps in order, records each before its first byte and after its outcome, and answers to people in between. Runs on
 * one thread, which alone begins commands; over virtual time it needs no other.
 */
public final class Conductor {

    private final Bench bench;
    private final Listening listening;
    private final Watch watch;
    private final LastWords lastWords;

    public Conductor(Bench bench, Watch watch, LastWords lastWords) {
        this.bench = bench;
        this.listening = new Listening(bench.coater(), bench.inbox(), bench.clock());
        this.watch = watch;
        this.lastWords = lastWords;
    }

    /** Opens the line and checks the board against the rig; nothing moves. Ends in Connected or Failed. */
    public Outcome connect() {
        return bench.coater().connect().orElseGet(this::outcome);
    }

    /** Runs a plan from homing to the loading place, pauses included; returns how it ended, which is also the record's last event. */
    public RunClosed run(Plan plan, RunOpened opened, DeckConfirmed confirmed, Ledger ledger) {
        return run(plan, opened, confirmed, new Start.AtOnce(), ledger);
    }

    /** The same, setting off for the first bath when {@code start} says. */
    public RunClosed run(Plan plan, RunOpened opened, DeckConfirmed confirmed, Start start, Ledger ledger) {
        try {
            var journal = new Journal(ledger, watch, bench.clock());
            return throughPauses(recorded(plan, opened, confirmed, start, journal), ledger);
        } catch (LedgerBroken broken) {
            return stopSafely(broken);
        }
    }

    /** Goes on with a run, from homing; as {@link #run}. */
    public RunClosed goOn(Resumption resumption, Ledger ledger) {
        try {
            return throughPauses(goneOn(resumption, ledger), ledger);
        } catch (LedgerBroken broken) {
            return stopSafely(broken);
        }
    }

    /** Where a run was left, and how. */
    private record Left(Stage stage, RunClosed closing) {
    }

    private RunClosed throughPauses(Left first, Ledger ledger) {
        var left = first;
        while (left.closing().ending() == Ending.PAUSED) {
            left = switch (new Pause(left.stage(), left.closing().why()).next()) {
                case Next.GoesOn(var resumption) -> goneOn(resumption, ledger);
                case Next.Ends(var closing) -> closed(left.stage(), closing);
            };
        }
        return left.closing();
    }

    private Left goneOn(Resumption resumption, Ledger ledger) {
        var plan = resumption.plan();
        var journal = new Journal(ledger, watch, bench.clock(), resumption.soFar());
        watch.goesOn(plan, resumption.rest());
        journal.append(resumption.resumed());
        resumption.judged().forEach(journal::append);
        journal.append(resumption.confirmed());
        var stage = new Stage(bench, listening, journal, plan);
        stage.whereabouts.wasLoweredBy(resumption.lastPassage());
        next(resumption.rest().iterator()).ifPresent(stage.whereabouts::goesOnWith);
        return performed(plan, resumption.rest(), resumption.start(), stage);
    }

    private Left recorded(Plan plan, RunOpened opened, DeckConfirmed confirmed, Start start, Journal journal) {
        journal.append(opened);
        journal.append(confirmed);
        return performed(plan, plan, start, new Stage(bench, listening, journal, plan));
    }

    private Left performed(Plan plan, Iterable<PlannedStep> rest, Start start, Stage stage) {
        var steps = new Steps(stage, watch);
        var closing = new Readying(stage, steps, watch).ready(plan, rest, start)
                .orElseGet(() -> perform(rest.iterator(), steps, stage));
        steps.end();
        return closed(stage, closing);
    }

    private static Left closed(Stage stage, RunClosed closing) {
        stage.journal.append(closing);
        return new Left(stage, closing);
    }

    private RunClosed perform(Iterator<PlannedStep> plan, Steps steps, Stage stage) {
        var ahead = plan;
        var step = next(ahead);
        while (step.isPresent()) {
            var next = next(ahead);
            if (steps.perform(step.get(), next) instanceof Over(var closing)) {
                return closing;
            }
            var changed = changed(step.get(), next, stage);
            ahead = changed.orElse(ahead);
            step = changed.isPresent() ? next(ahead) : next;
        }
        return new RunClosed(Ending.COMPLETED, "every step of the plan is done");
    }

    private static Optional<PlannedStep> next(Iterator<PlannedStep> plan) {
        return plan.hasNext() ? Optional.of(plan.next()) : Optional.empty();
    }

    /** What follows that step by another plan, where one is wanted and the step has ended its treatment. */
    private Optional<Iterator<PlannedStep>> changed(PlannedStep step, Optional<PlannedStep> next, Stage stage) {
        return endsTreatment(step, next)
                ? stage.takesUpChange().flatMap(other -> behind(step, other, stage))
                : Optional.empty();
    }

    private static boolean endsTreatment(PlannedStep step, Optional<PlannedStep> next) {
        return step.treatment().isPresent() && !next.flatMap(PlannedStep::treatment).map(Treatment::key)
                .equals(step.treatment().map(Treatment::key));
    }

    private Optional<Iterator<PlannedStep>> behind(PlannedStep last, Plan other, Stage stage) {
        var where = stage.whereabouts.position();
        return last.treatment().map(done -> {
            var rest = other.behind(done.key(), where.x(), where.z());
            watch.goesOn(other, rest);
            return rest.iterator();
        });
    }

    /** The one motion allowed unrecorded: coming to rest after a commit failed. */
    private RunClosed stopSafely(LedgerBroken broken) {
        var outcome = bench.coater().stop().orElseGet(this::outcome);
        var closing = new RunClosed(Ending.FAILED, "the record could not be written: " + broken.getMessage());
        lastWords.say(String.join(System.lineSeparator(), List.of(bench.clock().wall() + " " + closing.why(),
                "The coater was stopped: " + outcome,
                "The ledger's last event is the last thing known; what followed it is not recorded.")));
        return closing;
    }

    private Outcome outcome() {
        while (true) {
            if (listening.until(Long.MAX_VALUE) instanceof Heard.FromCoater(var outcome)) {
                return outcome;
            }
        }
    }
}
