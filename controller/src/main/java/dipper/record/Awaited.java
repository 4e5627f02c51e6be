package dipper.record;

import dipper.record.RunEvent.PersonAsked;
import dipper.record.RunEvent.RunClosed;
import dipper.record.RunEvent.RunResumed;
import dipper.record.RunEvent.StartPostponed;
import dipper.record.RunEvent.StepDone;
import dipper.record.RunEvent.StepStarted;
import dipper.record.RunEvent.StopRequested;
import java.util.Optional;

/**
 * What a run under way is about to come to.
 *
 * @param rest who wished last that it come to a rest, and what for
 * @param question what a person has been asked and not answered yet
 * @param start when it is to set off for its first bath, until it does
 */
public record Awaited(Optional<StopRequested> rest, Optional<PersonAsked> question, Optional<StartPostponed> start) {

    static final Awaited NOTHING = new Awaited(Optional.empty(), Optional.empty(), Optional.empty());

    /** The kind of request that takes an earlier one back. */
    public static final String GO_ON = "go on";

    Awaited plus(RunEvent event) {
        return switch (event) {
            case StopRequested(var _, var kind) when kind.equals(GO_ON) ->
                    new Awaited(Optional.empty(), question, start);
            case StopRequested wanted -> new Awaited(Optional.of(wanted), question, start);
            case PersonAsked asked -> new Awaited(rest, Optional.of(asked), start);
            case StepDone(var key, var _) ->
                    new Awaited(rest, question.filter(asked -> !asked.key().equals(key)), start);
            case StartPostponed postponed -> new Awaited(rest, question, Optional.of(postponed));
            case StepStarted(var key, var _, var _) when !key.startsWith("start:") ->
                    new Awaited(rest, question, Optional.empty());
            // Who goes on with it before it has set off waits for the same hour.
            case RunClosed _, RunResumed _ -> new Awaited(Optional.empty(), Optional.empty(), start);
            case RunEvent.RunOpened _, RunEvent.DeckConfirmed _, StepStarted _, RunEvent.StepFailed _, RunEvent.StepCut _, RunEvent.StepDisarmed _, RunEvent.PelletTakenOut _, RunEvent.PelletHung _, RunEvent.BeakerReplaced _, RunEvent.RunChanged _, RunEvent.PelletLost _, RunEvent.Remarked _, RunEvent.ExposureFound _, RunEvent.Decided _, RunEvent.DeviationNoted _ ->
                    this;
        };
    }
}
