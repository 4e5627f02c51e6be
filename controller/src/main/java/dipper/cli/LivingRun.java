package dipper.cli;

import dipper.door.Asked;
import dipper.record.Alive;
import dipper.record.Recorded;
import dipper.record.RunEvent.Choice;
import dipper.record.RunState;
import dipper.record.RunStatus;
import dipper.run.Recovery;
import dipper.run.Resumption.Decision;
import dipper.run.Standing.Instants;
import dipper.time.Clock;
import dipper.time.SystemClock;
import java.io.PrintWriter;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** A run whose own process is there: what people decide here, that process goes on with. */
record LivingRun(PrintWriter out, DataFolder data, String run, ResumeQuestions questions) {

    private static final Clock CLOCK = new SystemClock();

    /** Goes on where it is paused; takes back what it is only about to come to. */
    int goOn(RunState state, List<Recorded> events) {
        var decision = RunStatus.of(state, Alive.RUNNING) == RunStatus.PAUSED
                ? decision(state, events)
                : Optional.<Decision>empty();
        // What the recipe decides the run's own process knows, and puts down as the recipe's word.
        var persons = decision.filter(taken -> taken.who().equals(Person.account()));
        out.println(RunUnderWay.ask(data, run, new Asked(Asked.Kind.RESUME, persons.map(Decision::choice), List.of(),
                persons.map(Decision::reason).orElse(""))));
        return ExitCode.DONE;
    }

    private Optional<Decision> decision(RunState state, List<Recorded> events) {
        var sources = new Sources();
        var plan = Terminal.sound(Preparation.ofRecord(state.opened().inputs()), sources).plan();
        Terminal.print(out, LogCommand.lines(data.ledgers(), run, data.locks(), ZoneId.systemDefault()));
        var standing = Recovery.standing(plan, events);
        Terminal.print(out, StandingText.lines(standing, plan, events, Instants.now(CLOCK)));
        var decision = questions.decision(standing);
        if (decision.filter(taken -> taken.choice() == Choice.END).isEmpty()) {
            questions.confirmed(plan, state);
        }
        return decision;
    }
}
