package dipper.run;

import dipper.coater.Outcome;
import dipper.plan.Command.Task;
import dipper.run.Happening.Answered;
import dipper.run.Happening.Braked;
import dipper.run.Happening.FromBoard;
import dipper.run.Happening.NobodyThere;
import dipper.run.Happening.Resumed;
import dipper.run.Happening.Wished;
import dipper.run.Listening.Heard;
import java.util.function.Function;

/** Begins a task of the coater's and waits for the coater's own word on it. A wish to stop lets it end; a brake does not. */
final class Tasks {

    private final Stage stage;

    Tasks(Stage stage) {
        this.stage = stage;
    }

    /**
     * What {@code settle} makes of the outcome, or the end that a brake makes of the step.
     *
     * @param begun runs behind the task's first byte; not at all where the coater refuses at once
     */
    Turn perform(String key, Task task, Runnable begun, Function<Outcome, Turn> settle) {
        try {
            var atOnce = stage.bench.coater().begin(task);
            if (atOnce.isPresent()) {
                return settle.apply(atOnce.get());
            }
            begun.run();
            return outcome(key, settle);
        } finally {
            stage.bench.guard().ended();
        }
    }

    /** Every wait inside it has a deadline of the coater's. */
    private Turn outcome(String key, Function<Outcome, Turn> settle) {
        while (true) {
            switch (stage.listening.until(Long.MAX_VALUE)) {
                case Heard.FromCoater(var outcome) -> {
                    return settle.apply(outcome);
                }
                case Heard.FromPerson(Braked braked) -> {
                    return stage.breakdown.brake(key, braked);
                }
                case Heard.FromPerson(var wish) -> heed(wish);
                case Heard.Due _ -> throw new IllegalStateException("the end of time");
            }
        }
    }

    private void heed(Happening wish) {
        switch (wish) {
            case Wished wished -> stage.note(wished);
            case Braked _, Answered _, NobodyThere _, Resumed _, FromBoard _ -> {
                // Nothing that a task under way waits for.
            }
        }
    }
}
