package dipper.run;

import dipper.plan.Phase;
import dipper.plan.PlannedStep;
import dipper.protocol.Action;
import dipper.protocol.Protocol;
import dipper.protocol.Resting;
import dipper.protocol.Treatment;

/** What to do about a wish to stop, given where in the plan the holder is: pure, so that every case can be tested. */
sealed interface Diversion {

    /** Go on with the plan, and ask again after the next step. */
    record GoOn() implements Diversion {
    }

    /** End the run where it is. */
    record StayHere(String where) implements Diversion {
    }

    record GoTo(String solution) implements Diversion {
    }

    /** The answer within a wait, or at the end of a motion; {@code step} is the one under way or just done. */
    static Diversion at(PlannedStep step, Protocol protocol) {
        return step.treatment().map(treatment -> at(step.phase(), treatment, protocol)).orElseGet(GoOn::new);
    }

    static Diversion at(Phase phase, Treatment treatment, Protocol protocol) {
        return switch (phase) {
            case HOME, HANDSHAKE, AWAIT -> new StayHere("at home, in air");
            case POISE, HOMEWARD, HOMING, STIR, STILL, TRAVEL, APPROACH ->
                    entering(treatment, Resting.during(treatment, protocol));
            case LOWER, DWELL, STAY -> immersed(treatment, Resting.during(treatment, protocol));
            case ON, DRY -> drying(Resting.during(treatment, protocol));
            case PERSON, RETURN -> new StayHere("at the loading place");
            // What they carry out of the bath drips back into it before they go anywhere.
            case LIFT, CLEAR -> new GoOn();
            case DRAIN, OFF, RISE, LOAD ->
                    protocol.after(treatment.key()).filter(_ -> !isComingOut(treatment))
                            .map(next -> entering(next, Resting.during(next, protocol))).orElseGet(GoOn::new);
        };
    }

    /** A stay that a person has ended, or the way to a person: the pellets are being brought out. */
    private static boolean isComingOut(Treatment treatment) {
        return switch (treatment.action()) {
            case Action.Stay _, Action.Stop _, Action.Ask _ -> true;
            case Action.Immerse _, Action.Dry _ -> false;
        };
    }

    private static Diversion entering(Treatment treatment, Resting resting) {
        return switch (resting) {
            case Resting.AfterThis _ -> new GoOn();
            case Resting.In(var solution) -> new GoTo(solution);
            case Resting.Here _ -> treatment.action().bath().<Diversion>map(GoTo::new).orElseGet(GoOn::new);
        };
    }

    private static Diversion immersed(Treatment treatment, Resting resting) {
        var bath = treatment.action().bath()
                .orElseThrow(() -> new IllegalStateException("neither drying nor a person is in a bath"));
        return switch (resting) {
            case Resting.AfterThis _ -> new GoOn();
            case Resting.Here _ -> new StayHere("in " + bath);
            case Resting.In(var solution) -> solution.equals(bath) ? new StayHere("in " + bath) : new GoTo(solution);
        };
    }

    private static Diversion drying(Resting resting) {
        return switch (resting) {
            case Resting.AfterThis _ -> new GoOn();
            case Resting.Here _ -> new StayHere("in air, where it dries");
            case Resting.In(var solution) -> new GoTo(solution);
        };
    }
}
