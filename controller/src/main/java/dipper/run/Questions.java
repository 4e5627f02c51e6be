package dipper.run;

import dipper.plan.Command.Ask;
import dipper.plan.PlannedStep;
import dipper.record.RunEvent.Ending;
import dipper.record.RunEvent.Measurement;
import dipper.record.RunEvent.PersonAsked;
import dipper.record.RunEvent.RunClosed;
import dipper.record.RunEvent.StepDone;
import dipper.record.RunEvent.StepStarted;
import dipper.run.Happening.Answered;
import dipper.run.Happening.Braked;
import dipper.run.Happening.FromBoard;
import dipper.run.Happening.NobodyThere;
import dipper.run.Happening.StopWanted;
import dipper.run.Listening.Heard;
import dipper.run.Turn.Onward;
import dipper.run.Turn.Over;
import java.util.Optional;

/** Performs questions to people: waits without an end, since a person may come in the morning. */
final class Questions {

    private final Stage stage;

    Questions(Stage stage) {
        this.stage = stage;
    }

    Turn perform(PlannedStep step, Ask ask) {
        stage.journal.append(new StepStarted(step.key(), Optional.empty(), Optional.empty()));
        stage.journal.append(new PersonAsked(step.key(), ask.message()));
        stage.bench.people().ask(ask.message());
        while (true) {
            var turn = switch (stage.listening.until(Long.MAX_VALUE)) {
                case Heard.FromCoater(var outcome) -> Optional.of(stage.unexpected(step.key(), outcome));
                case Heard.FromPerson(var word) -> heed(word, step, ask);
                case Heard.Due _ -> throw new IllegalStateException("the end of time");
            };
            if (turn.isPresent()) {
                return turn.get();
            }
        }
    }

    private Optional<Turn> heed(Happening word, PlannedStep step, Ask ask) {
        return switch (word) {
            case Answered(var who) -> Optional.of(answered(step, who));
            case NobodyThere _ -> Optional.of(new Over(new RunClosed(Ending.NEEDS_PERSON, ask.message())));
            case StopWanted wanted -> {
                stage.note(wanted);
                yield whereItIs(step);
            }
            case Braked(var who) -> Optional.of(stage.brake(step.key(), who));
            case FromBoard _ -> Optional.empty();
        };
    }

    private Optional<Turn> whereItIs(PlannedStep step) {
        return switch (Diversion.at(step, stage.plan.protocol())) {
            case Diversion.StayHere(var where) -> Optional.of(Stage.restsIn(where));
            case Diversion.GoOn _, Diversion.GoTo _ -> Optional.empty();
        };
    }

    private Turn answered(PlannedStep step, String who) {
        stage.journal.append(new StepDone(step.key(), new Measurement.Answered(who)));
        stage.whereabouts.settledAt(stage.bench.clock().nanos());
        return new Onward();
    }
}
