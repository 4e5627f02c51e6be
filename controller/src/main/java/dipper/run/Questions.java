package dipper.run;

import dipper.batch.Substrate;
import dipper.plan.Command.Ask;
import dipper.plan.PlannedStep;
import dipper.protocol.Errand;
import dipper.record.RunEvent;
import dipper.record.RunEvent.BeakerReplaced;
import dipper.record.RunEvent.Ending;
import dipper.record.RunEvent.Measurement;
import dipper.record.RunEvent.Observed;
import dipper.record.RunEvent.PelletHung;
import dipper.record.RunEvent.PelletTakenOut;
import dipper.record.RunEvent.PersonAsked;
import dipper.record.RunEvent.RunClosed;
import dipper.record.RunEvent.StepDone;
import dipper.record.RunEvent.StepStarted;
import dipper.run.Happening.Answered;
import dipper.run.Happening.Braked;
import dipper.run.Happening.FromBoard;
import dipper.run.Happening.NobodyThere;
import dipper.run.Happening.Resumed;
import dipper.run.Happening.Wished;
import dipper.run.Listening.Heard;
import dipper.run.Question.Entry;
import dipper.run.Turn.Onward;
import dipper.run.Turn.Over;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Performs questions to people: waits without an end, since a person may come in the morning. */
final class Questions {

    private final Stage stage;

    Questions(Stage stage) {
        this.stage = stage;
    }

    Turn perform(PlannedStep step, Ask ask) {
        stage.journal.append(new StepStarted(step.key(), Optional.empty(), Optional.empty()));
        stage.journal.append(new PersonAsked(step.key(), ask.message()));
        stage.bench.people().ask(new Question(ask.message(), ask.allowed(), entries(ask)));
        while (true) {
            var turn = switch (stage.listening.until(Long.MAX_VALUE)) {
                case Heard.FromCoater(var outcome) -> Optional.of(stage.breakdown.unexpected(step.key(), outcome));
                case Heard.FromPerson(var word) -> heed(word, step, ask);
                case Heard.Due _ -> throw new IllegalStateException("the end of time");
            };
            if (turn.isPresent()) {
                return turn.get();
            }
        }
    }

    private List<Entry> entries(Ask ask) {
        return ask.record().stream().flatMap(observation -> switch (observation.per()) {
            case STEP -> Stream.of(new Entry(observation, Optional.empty()));
            case PELLET -> stage.plan().deck().hanging(stage.whereabouts.scene()).stream()
                    .filter(Substrate.Pellet.class::isInstance)
                    .map(pellet -> new Entry(observation, Optional.of(pellet.name())));
        }).toList();
    }

    private Optional<Turn> heed(Happening word, PlannedStep step, Ask ask) {
        return switch (word) {
            case Answered(var who, var observed) -> Optional.of(answered(step, ask, who, observed));
            case NobodyThere _ -> Optional.of(new Over(new RunClosed(Ending.NEEDS_PERSON, ask.message())));
            case Wished wished -> {
                stage.note(wished);
                yield stage.restIsWanted() ? whereItIs(step) : Optional.empty();
            }
            case Braked braked -> Optional.of(stage.breakdown.brake(step.key(), braked));
            case Resumed _, FromBoard _ -> Optional.empty();
        };
    }

    private static RunEvent done(String key, Errand errand, List<Observed> observed) {
        return switch (errand) {
            case Errand.TakeOut(var substrate) -> new PelletTakenOut(key, substrate.slot(), substrate.name());
            case Errand.Hang(var substrate) -> new PelletHung(key, substrate.slot(), substrate.name());
            case Errand.Replace replaced -> new BeakerReplaced(key, replaced.beaker().station(),
                    replaced.beaker().solution(), observed.stream()
                            .filter(value -> value.name().equals(replaced.lot().name())).map(Observed::value)
                            .findFirst());
        };
    }

    private Optional<Turn> whereItIs(PlannedStep step) {
        return switch (Diversion.at(step, stage.plan().protocol())) {
            case Diversion.StayHere(var where) -> Optional.of(stage.restsIn(where));
            case Diversion.GoOn _, Diversion.GoTo _ -> Optional.empty();
        };
    }

    /** What was done is recorded before the answer that says so: after a death between the two it is asked again, and never forgotten. */
    private Turn answered(PlannedStep step, Ask ask, String who, List<Observed> observed) {
        var said = observed.stream().filter(value -> !value.value().isEmpty()).toList();
        ask.errands().forEach(errand -> stage.journal.append(done(step.key(), errand, said)));
        stage.journal.append(new StepDone(step.key(), new Measurement.Answered(who, said)));
        stage.whereabouts.settledAt(stage.bench.clock().nanos());
        return new Onward();
    }
}
