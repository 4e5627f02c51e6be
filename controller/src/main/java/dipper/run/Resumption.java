package dipper.run;

import dipper.plan.Plan;
import dipper.plan.PlannedStep;
import dipper.protocol.Passage;
import dipper.protocol.StepKey;
import dipper.record.Recorded;
import dipper.record.RunEvent;
import dipper.record.RunEvent.Choice;
import dipper.record.RunEvent.Decided;
import dipper.record.RunEvent.DeckConfirmed;
import dipper.record.RunEvent.ExposureFound;
import dipper.record.RunEvent.RunResumed;
import dipper.record.RunState;
import dipper.run.Standing.InDoubt;
import dipper.run.Standing.Instants;
import dipper.run.Standing.Knowledge;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How a run goes on: what is recorded before anything moves, and what is left of its plan.
 *
 * @param plan by which it goes on
 * @param judged what was found and decided
 * @param rest from where homing leaves the axes
 * @param lastPassage how the pellets last went into a bath; empty where nothing was ever wetted
 */
public record Resumption(Plan plan, RunState soFar, RunResumed resumed, List<RunEvent> judged, DeckConfirmed confirmed,
        Iterable<PlannedStep> rest, Optional<Passage> lastPassage) {

    /** What a person decided about what is in doubt. */
    public record Decision(Choice choice, String who, String reason) {
    }

    public Resumption {
        judged = List.copyOf(judged);
    }

    /** A run that had not set off yet waits for the same hour as before. */
    Start start() {
        return soFar.awaited().start().<Start>map(postponed -> new Start.ToFinishAt(postponed.finish()))
                .orElseGet(Start.AtOnce::new);
    }

    /**
     * Goes on where that record stands.
     *
     * @param decision needed where the standing is in doubt; END is none, since nothing goes on then
     */
    public static Resumption of(Plan plan, List<Recorded> events, RunResumed resumed, Optional<Decision> decision,
            DeckConfirmed confirmed, Instants now) {
        var standing = Recovery.standing(plan, events);
        var judged = judged(standing, events, decision, now);
        return new Resumption(plan, RunState.of(events), resumed, judged, confirmed,
                rest(plan, standing, decision.map(Decision::choice)),
                lastPassage(plan, standing, Wetness.of(events)));
    }

    /** What is recorded of the time between, and of what was in doubt. */
    public static List<RunEvent> judged(Standing standing, List<Recorded> events, Optional<Decision> decision,
            Instants now) {
        var judged = new ArrayList<RunEvent>(Absence.deviations(events, now));
        if (standing instanceof InDoubt doubt) {
            judged.addAll(judged(doubt, decision
                    .orElseThrow(() -> new IllegalArgumentException(doubt.key() + " is in doubt and undecided")), now));
        }
        return judged;
    }

    private static List<RunEvent> judged(InDoubt doubt, Decision decision, Instants now) {
        var judged = new ArrayList<RunEvent>();
        var key = doubt.key() + ":dwell";
        if (doubt.knowledge() instanceof Knowledge.Unknown(var since)) {
            judged.add(new ExposureFound(key, doubt.exposure(), since.until(now)));
        }
        judged.add(new Decided(doubt.key().path(), decision.choice(), doubt.exposure(), decision.who(),
                decision.reason()));
        judged.addAll(Absence.deviations(doubt, decision.choice(), now));
        return judged;
    }

    /** What is left of the plan when that is decided; END leaves nothing to go on with. */
    public static Iterable<PlannedStep> rest(Plan plan, Standing standing, Optional<Choice> choice) {
        return switch (standing) {
            case Standing.Before(var next) -> plan.from(next.key());
            case Standing.AfterAll _ -> plan.end();
            case InDoubt doubt -> switch (choice.orElseThrow()) {
                case REPEAT -> plan.from(doubt.key());
                case COUNT_AS_DONE, LEAVE_OUT -> behind(plan, doubt.key());
                case END -> throw new IllegalArgumentException("a run that ends does not go on");
            };
        };
    }

    private static Iterable<PlannedStep> behind(Plan plan, StepKey key) {
        return plan.protocol().after(key).map(next -> plan.from(next.key())).orElseGet(plan::end);
    }

    /** In the manner of the bath that is next or in doubt, or of the last one before it. */
    private static Optional<Passage> lastPassage(Plan plan, Standing standing, Wetness wetness) {
        if (wetness instanceof Wetness.Untouched) {
            return Optional.empty();
        }
        var last = Optional.<Passage>empty();
        for (var treatment : plan.protocol()) {
            var way = treatment.action().way();
            last = way.isPresent() ? way : last;
            if (isNext(standing, treatment.key()) && last.isPresent()) {
                return last;
            }
        }
        return last;
    }

    private static boolean isNext(Standing standing, StepKey key) {
        return switch (standing) {
            case Standing.Before(var next) -> next.key().equals(key);
            case InDoubt doubt -> doubt.key().equals(key);
            case Standing.AfterAll _ -> false;
        };
    }
}
