package dipper.run;

import dipper.plan.Command.Exposure;
import dipper.record.Recorded;
import dipper.record.RunEvent;
import dipper.record.RunEvent.StepDisarmed;
import dipper.record.RunEvent.StepDone;
import dipper.record.RunEvent.StepStarted;
import dipper.run.Standing.Instants;
import java.util.List;
import java.util.Optional;

/** Whether the pellets were left in a bath or in air, and since when, as a record has it; where it cannot tell, in air, which spoils more. */
sealed interface Wetness {

    /** Nothing was ever wetted. */
    record Untouched() implements Wetness {
    }

    /** On their way into that solution, or in it; empty where the record does not say which. */
    record InBath(Optional<String> solution, Instants since) implements Wetness {
    }

    /**
     * On their way out of a bath, or in air.
     *
     * @param key the lift's
     * @param from the bath that they come from
     * @param into the one that they were on their way into since, and may be in
     */
    record InAir(String key, Instants since, Optional<InBath> from, Optional<InBath> into) implements Wetness {
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
            case StepStarted(var key, var bath, var _) when key.endsWith(":lower") ->
                    onTheWayIn(before, new InBath(bath.map(Exposure::solution), at));
            case StepDone(var key, var _) when key.endsWith(":lower") -> in(before, at);
            case StepStarted(var key, var _, var _) when key.equals("start:home") -> homing(before, key, at);
            case StepStarted(var key, var _, var _) when key.endsWith(":lift") -> outOf(before, key, at);
            case StepDone(var key, var _) when key.endsWith(":lift") -> outOf(before, key, at);
            case StepDisarmed _ -> in(before, at);
            case StepStarted _, StepDone _, RunEvent.RunOpened _, RunEvent.DeckConfirmed _, RunEvent.StepFailed _, RunEvent.StepCut _, RunEvent.PersonAsked _, RunEvent.PelletTakenOut _, RunEvent.PelletHung _, RunEvent.BeakerReplaced _, RunEvent.StopRequested _, RunEvent.RunResumed _, RunEvent.RunChanged _, RunEvent.PelletLost _, RunEvent.StartPostponed _, RunEvent.Remarked _, RunEvent.ExposureFound _, RunEvent.Decided _, RunEvent.DeviationNoted _, RunEvent.RunClosed _ ->
                    before;
        };
    }

    /** Until that is confirmed, they may have stayed in air. */
    private static Wetness onTheWayIn(Wetness before, InBath bath) {
        return switch (before) {
            case InAir(var key, var since, var from, var _) -> new InAir(key, since, from, Optional.of(bath));
            case InBath _, Untouched _ -> bath;
        };
    }

    /** In the bath that they were on their way to, or did not leave after all. */
    private static Wetness in(Wetness before, Instants at) {
        return bath(before).orElseGet(() -> new InBath(Optional.empty(), at));
    }

    private static Wetness outOf(Wetness before, String key, Instants at) {
        return new InAir(key, at, bath(before), Optional.empty());
    }

    private static Optional<InBath> bath(Wetness wetness) {
        return switch (wetness) {
            case InBath bath -> Optional.of(bath);
            case InAir(var _, var _, var from, var into) -> into.or(() -> from);
            case Untouched _ -> Optional.empty();
        };
    }

    /** Homing lifts them out of whatever bath they are in. */
    private static Wetness homing(Wetness before, String key, Instants at) {
        return switch (before) {
            case InBath _ -> outOf(before, key, at);
            case InAir _, Untouched _ -> before;
        };
    }
}
