package dipper.run;

import dipper.record.Recorded;
import dipper.record.RunEvent;
import dipper.record.RunEvent.StepDisarmed;
import dipper.record.RunEvent.StepDone;
import dipper.record.RunEvent.StepStarted;
import dipper.run.Standing.Instants;
import java.util.List;

/** Whether the pellets were left in a bath or in air, and since when, as a record has it; where it cannot tell, in air, which spoils more. */
sealed interface Wetness {

    /** Nothing was ever wetted. */
    record Untouched() implements Wetness {
    }

    /** On their way into a bath, or in it. */
    record InBath() implements Wetness {
    }

    /** On their way out of a bath, or in air; the key is the lift's. */
    record InAir(String key, Instants since) implements Wetness {
    }

    /**
     * At the end of that record. What has begun is done by the board itself, whatever becomes of the host. A lift that is armed goes out without another
     * record, so one that was not called off may have begun.
     */
    static Wetness of(List<Recorded> events) {
        Wetness wetness = new Untouched();
        for (var recorded : events) {
            wetness = after(wetness, recorded);
        }
        return wetness;
    }

    private static Wetness after(Wetness before, Recorded recorded) {
        var at = Instants.of(recorded);
        return switch (recorded.event()) {
            case StepStarted(var key, var _, var _) when key.endsWith(":lower") -> onTheWayIn(before);
            case StepDone(var key, var _) when key.endsWith(":lower") -> new InBath();
            case StepStarted(var key, var _, var _) when key.equals("start:home") -> homing(before, key, at);
            case StepStarted(var key, var _, var _) when key.endsWith(":lift") -> new InAir(key, at);
            case StepDone(var key, var _) when key.endsWith(":lift") -> new InAir(key, at);
            case StepDisarmed _ -> new InBath();
            case StepStarted _, StepDone _, RunEvent.RunOpened _, RunEvent.DeckConfirmed _, RunEvent.StepFailed _, RunEvent.StepCut _, RunEvent.PersonAsked _, RunEvent.PelletTakenOut _, RunEvent.PelletHung _, RunEvent.BeakerReplaced _, RunEvent.StopRequested _, RunEvent.RunResumed _, RunEvent.RunChanged _, RunEvent.PelletLost _, RunEvent.ExposureFound _, RunEvent.Decided _, RunEvent.DeviationNoted _, RunEvent.RunClosed _ ->
                    before;
        };
    }

    /** Until that is confirmed, they may have stayed in air. */
    private static Wetness onTheWayIn(Wetness before) {
        return switch (before) {
            case InAir inAir -> inAir;
            case InBath _, Untouched _ -> new InBath();
        };
    }

    /** Homing lifts them out of whatever bath they are in. */
    private static Wetness homing(Wetness before, String key, Instants at) {
        return switch (before) {
            case InBath _ -> new InAir(key, at);
            case InAir _, Untouched _ -> before;
        };
    }
}
