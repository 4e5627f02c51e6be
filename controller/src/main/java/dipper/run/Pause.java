package dipper.run;

import dipper.coater.Outcome;
import dipper.record.RunEvent.Ending;
import dipper.record.RunEvent.RunClosed;
import dipper.record.RunEvent.StopRequested;
import dipper.run.Happening.Answered;
import dipper.run.Happening.Braked;
import dipper.run.Happening.ChangeWanted;
import dipper.run.Happening.FromBoard;
import dipper.run.Happening.GoOnWanted;
import dipper.run.Happening.LidMoved;
import dipper.run.Happening.NobodyThere;
import dipper.run.Happening.PelletMissed;
import dipper.run.Happening.RestWanted;
import dipper.run.Happening.ResumePressed;
import dipper.run.Happening.Resumed;
import dipper.run.Happening.Seen;
import dipper.run.Happening.Wished;
import dipper.run.Listening.Heard;
import java.util.Optional;

/** A paused run whose process is still there: waits for people without an end, and listens to the board meanwhile. */
final class Pause {

    /** What ends it. */
    sealed interface Next {

        record GoesOn(Resumption resumption) implements Next {
        }

        record Ends(RunClosed closing) implements Next {
        }
    }

    private static final String KEY = "pause";

    private final Stage stage;
    private final String why;

    /** {@code why} it pauses, and where the pellets wait. */
    Pause(Stage stage, String why) {
        this.stage = stage;
        this.why = why;
    }

    Next next() {
        if (stage.bench.guard().obstacle().equals(Optional.of(Guard.Obstacle.EMERGENCY_STOP))) {
            return ends(stage.breakdown.emergency(KEY));
        }
        while (true) {
            var next = switch (stage.listening.until(Long.MAX_VALUE)) {
                case Heard.FromCoater(Outcome.Failed(var fault)) ->
                        Optional.of(ends(stage.breakdown.failed(KEY, fault)));
                case Heard.FromCoater _ -> Optional.<Next>empty();
                case Heard.FromPerson(var wish) -> heed(wish);
                case Heard.Due _ -> throw new IllegalStateException("the end of time");
            };
            if (next.isPresent()) {
                return next.get();
            }
        }
    }

    private Optional<Next> heed(Happening wish) {
        return switch (wish) {
            case Resumed(var who, var resumption) ->
                    isFree(who) ? Optional.of(new Next.GoesOn(resumption.get())) : Optional.empty();
            case RestWanted(var who, var what) when what != Wish.PAUSE -> {
                stage.journal.append(new StopRequested(who, what.kind()));
                yield Optional
                        .of(new Next.Ends(new RunClosed(Ending.STOPPED, "stopped by request in a pause: " + why)));
            }
            case Braked braked -> Optional.of(ends(stage.breakdown.brake(KEY, braked)));
            case ChangeWanted _, PelletMissed _, Seen _, LidMoved _, ResumePressed _ -> {
                stage.note((Wished) wish);
                yield Optional.empty();
            }
            case RestWanted _, GoOnWanted _, Answered _, NobodyThere _, FromBoard _ -> Optional.empty();
        };
    }

    /** Whoever goes on says with it that the coater is free to move; with an open lid, or a pressed emergency stop, it is not. */
    private boolean isFree(String who) {
        stage.confirmed(who);
        return stage.bench.guard().obstacle().isEmpty();
    }

    private static Next ends(Turn turn) {
        return switch (turn) {
            case Turn.Over(var closing) -> new Next.Ends(closing);
            case Turn.Onward _ -> throw new IllegalStateException("nothing was under way that could go on");
        };
    }
}
