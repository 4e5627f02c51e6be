package dipper.run;

import dipper.plan.Phase;
import dipper.plan.Plan;
import dipper.protocol.Action;
import dipper.protocol.Treatment;
import dipper.recipe.Meanwhile;
import dipper.recipe.Purpose;
import dipper.record.Recorded;
import dipper.record.RunEvent.Choice;
import dipper.run.Standing.AfterAll;
import dipper.run.Standing.Before;
import dipper.run.Standing.InDoubt;
import dipper.run.Standing.Knowledge;
import java.util.List;
import java.util.Optional;

/** Finds out from a run's record where it stands in its plan. Pure, so that every moment at which a run can end is tested. */
public final class Recovery {

    private final Plan plan;
    private final Traces traces;

    private Recovery(Plan plan, Traces traces) {
        this.plan = plan;
        this.traces = traces;
    }

    /** Where that record leaves the run; {@code plan} is of the protocol that the record was begun with. */
    public static Standing standing(Plan plan, List<Recorded> events) {
        return new Recovery(plan, Traces.of(events)).standing();
    }

    /** The path of the treatment that was begun last, whatever came of it; empty before the first. */
    public static Optional<String> reached(List<Recorded> events) {
        return Traces.of(events).path();
    }

    private Standing standing() {
        if (traces.isEnding()) {
            return new AfterAll();
        }
        return traces.path().map(this::inMiddle).orElseGet(() -> new Before(plan.protocol().iterator().next()));
    }

    private Standing inMiddle(String path) {
        var treatment = treatment(path);
        if (isDone(treatment.action())) {
            return behind(treatment);
        }
        return traces.decision().flatMap(choice -> decided(choice, treatment))
                .or(() -> doubt(treatment).map(Standing.class::cast)).orElseGet(() -> new Before(treatment));
    }

    private Optional<Standing> decided(Choice choice, Treatment treatment) {
        return switch (choice) {
            case COUNT_AS_DONE, LEAVE_OUT -> Optional.of(behind(treatment));
            case REPEAT -> Optional.of(new Before(treatment));
            case END -> Optional.empty();
        };
    }

    private Standing behind(Treatment treatment) {
        return plan.protocol().after(treatment.key()).<Standing>map(Before::new).orElseGet(AfterAll::new);
    }

    private Treatment treatment(String path) {
        return plan.protocol().at(path).orElseThrow(
                () -> new IllegalStateException("the record's protocol has no treatment " + path));
    }

    /** Whether the record shows the step of it that matters as done; what is only asked for is asked once more. */
    private boolean isDone(Action action) {
        return traces.isDone(switch (action) {
            case Action.Immerse _ -> Phase.DWELL;
            case Action.Dry _ -> Phase.DRY;
            case Action.Stay _ -> Phase.STAY;
            case Action.Stop stop -> stop.atLoadingPlace().isEmpty() ? Phase.STAY : Phase.PERSON;
            case Action.Ask ask -> ask.holder() == Meanwhile.LEAVES ? Phase.RETURN : Phase.PERSON;
        });
    }

    private static boolean isJudged(Purpose purpose) {
        return switch (purpose) {
            case LAYER, UNCOUNTED_LAYER, DIP -> true;
            case RINSE, REHEARSAL -> false;
        };
    }

    /** A rinse is owed until it is done, so it is simply done again; a layer or a dip that may have happened is a person's to judge. */
    private Optional<InDoubt> doubt(Treatment treatment) {
        return plan.exposure(treatment).filter(exposure -> isJudged(exposure.purpose()))
                .flatMap(exposure -> traces.cutAfter().<Knowledge>map(Knowledge.Cut::new)
                        .or(() -> traces.wetSince().map(Knowledge.Unknown::new))
                        .map(knowledge -> new InDoubt(treatment, exposure, knowledge)));
    }
}
