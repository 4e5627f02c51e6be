package dipper.run;

import dipper.record.Recorded;
import dipper.record.RunEvent;
import dipper.record.RunEvent.Choice;
import dipper.record.RunEvent.DeviationNoted;
import dipper.record.RunEvent.RunClosed;
import dipper.record.RunEvent.StepFailed;
import dipper.run.Standing.InDoubt;
import dipper.run.Standing.Instants;
import dipper.run.Standing.Knowledge;
import dipper.units.Time;
import java.util.ArrayList;
import java.util.List;

/** What the time between a run's last event and its going on did to the pellets, as deviations that follow them. */
final class Absence {

    private static final long MINUTE = Time.ofSeconds(60).nanoseconds();
    private static final long SECOND = Time.ofSeconds(1).nanoseconds();

    private Absence() {}

    /** That it was interrupted, by what and for how long; and that they hung in air meanwhile. */
    static List<RunEvent> deviations(List<Recorded> events, Instants now) {
        var last = lastOfItsOwn(events);
        var deviations = new ArrayList<RunEvent>();
        deviations.add(new DeviationNoted("", "interrupted",
                "for %s: %s".formatted(span(Instants.of(last).until(now)), why(last.event()))));
        if (Wetness.of(events) instanceof Wetness.InAir(var key, var since, var _, var _)) {
            deviations.add(new DeviationNoted(key, "dried", "in air for up to " + span(since.until(now))));
        }
        return deviations;
    }

    /** What people note of a run while nothing works on it says nothing of when it was left. */
    private static Recorded lastOfItsOwn(List<Recorded> events) {
        return events.reversed().stream().filter(recorded -> !isNote(recorded.event())).findFirst().orElseThrow();
    }

    private static boolean isNote(RunEvent event) {
        return switch (event) {
            case RunEvent.RunChanged _, RunEvent.PelletLost _, RunEvent.Remarked _, RunEvent.PelletTakenOut _ -> true;
            case RunEvent.RunOpened _, RunEvent.DeckConfirmed _, RunEvent.StartPostponed _, RunEvent.StepStarted _, RunEvent.StepDone _, StepFailed _, RunEvent.StepCut _, RunEvent.StepDisarmed _, RunEvent.PersonAsked _, RunEvent.PelletHung _, RunEvent.BeakerReplaced _, RunEvent.StopRequested _, RunEvent.RunResumed _, RunEvent.ExposureFound _, RunEvent.Decided _, DeviationNoted _, RunClosed _ ->
                    false;
        };
    }

    private static String why(RunEvent last) {
        return switch (last) {
            case RunClosed(var _, var why) -> why;
            case StepFailed failed -> failed.what();
            case RunEvent.RunOpened _, RunEvent.DeckConfirmed _, RunEvent.StepStarted _, RunEvent.StepDone _, RunEvent.StepCut _, RunEvent.StepDisarmed _, RunEvent.PersonAsked _, RunEvent.PelletTakenOut _, RunEvent.PelletHung _, RunEvent.BeakerReplaced _, RunEvent.StopRequested _, RunEvent.RunResumed _, RunEvent.RunChanged _, RunEvent.PelletLost _, RunEvent.StartPostponed _, RunEvent.Remarked _, RunEvent.ExposureFound _, RunEvent.Decided _, DeviationNoted _ ->
                    "the program ended without a word";
        };
    }

    /** What a decision means for the film. */
    static List<RunEvent> deviations(InDoubt doubt, Choice choice, Instants now) {
        var key = doubt.key() + ":dwell";
        var solution = doubt.exposure().solution();
        var deviations = new ArrayList<RunEvent>();
        if (doubt.knowledge() instanceof Knowledge.Unknown(var since) && since.until(now) > doubt.set().nanoseconds()) {
            deviations.add(new DeviationNoted(key, "over-dwell",
                    "up to %s in %s instead of %s".formatted(span(since.until(now)), solution, doubt.set())));
        }
        switch (choice) {
            case REPEAT -> deviations.add(new DeviationNoted(key, "double dip", "done again in " + solution));
            case COUNT_AS_DONE ->
                    deviations.add(new DeviationNoted(key, "by decision", "taken as done in " + solution));
            case LEAVE_OUT -> deviations.add(new DeviationNoted(key, "left out", "not done again in " + solution));
            case END -> {
                // Nothing follows that it could matter for.
            }
        }
        return deviations;
    }

    /** To the second, from ten minutes on to the minute. */
    static Time span(long nanos) {
        var grain = nanos < 10 * MINUTE ? SECOND : MINUTE;
        return new Time((nanos + grain / 2) / grain * grain);
    }
}
