package dipper.cli;

import dipper.plan.Plan;
import dipper.protocol.Action;
import dipper.protocol.Treatment;
import dipper.recipe.WhenInDoubt;
import dipper.record.Recorded;
import dipper.record.RunEvent.Choice;
import dipper.report.Spans;
import dipper.run.PelletsNow;
import dipper.run.Standing;
import dipper.run.Standing.InDoubt;
import dipper.run.Standing.Instants;
import dipper.run.Standing.Knowledge;
import java.util.ArrayList;
import java.util.List;

/** Where an interrupted run stands, for the person who is to go on with it: what is next, or what is in doubt, and what each choice would mean. */
final class StandingText {

    private StandingText() {}

    static List<String> lines(Standing standing, Plan plan, List<Recorded> events, Instants now) {
        var lines = new ArrayList<String>();
        PelletsNow.inWords(events, now).ifPresent(where -> lines.add("pellets    " + where));
        lines.addAll(lines(standing, plan, now));
        return lines;
    }

    private static List<String> lines(Standing standing, Plan plan, Instants now) {
        return switch (standing) {
            case Standing.Before(var next) -> List.of("next       %s %s".formatted(next.key(), words(next)));
            case Standing.AfterAll _ -> List.of("next       nothing but the way to the loading place");
            case InDoubt doubt -> inDoubt(doubt, plan, now);
        };
    }

    private static List<String> inDoubt(InDoubt doubt, Plan plan, Instants now) {
        var lines = new ArrayList<String>();
        lines.add("in doubt   %s %s: %s".formatted(doubt.key(), words(doubt.treatment()), known(doubt, now)));
        var behind = plan.protocol().after(doubt.key()).map(next -> "go on with " + next.key() + " " + words(next))
                .orElse("come to the end");
        for (var choice : Choice.values()) {
            lines.add("  %-9s  %s".formatted(word(choice), meaning(choice, doubt, behind)));
        }
        lines.add(
                "  one pellet alone: dipper take-out PELLET --run RUN first, then resume; what is in doubt stays possible for it");
        doubt.byRecipe().ifPresent(choice -> lines.add("by recipe  %s (line %d); --choose says otherwise"
                .formatted(word(choice), doubt.line())));
        return lines;
    }

    private static String known(InDoubt doubt, Instants now) {
        var set = Spans.of(doubt.set().seconds());
        return switch (doubt.knowledge()) {
            case Knowledge.Cut(var nanos) ->
                    "it was left after %s of its %s, and does not count".formatted(Spans.of(nanos / 1e9), set);
            case Knowledge.Unknown(var since) ->
                    "whether its %s were completed is not known; the pellets may have been in %s for %s".formatted(set,
                            doubt.exposure().solution(), Spans.of(since.until(now) / 1e9));
        };
    }

    private static String meaning(Choice choice, InDoubt doubt, String behind) {
        var solution = doubt.exposure().solution();
        return switch (choice) {
            case REPEAT -> "do it once more: %s %s%s".formatted(Spans.of(doubt.set().seconds()), "in " + solution,
                    doubt.exposure().purpose().isLayer()
                            ? "; a second layer of it is possible"
                            : "; it may act twice");
            case COUNT_AS_DONE -> "take it as done, and %s; the count tells it as decided".formatted(behind);
            case LEAVE_OUT -> "take it as not done, and %s".formatted(behind);
            case END -> "end the run here";
        };
    }

    private static String words(Treatment treatment) {
        return treatment.action() instanceof Action.Ask ask ? "person: " + ask.message() : treatment.action().inWords();
    }

    /** As a person types it. */
    static String word(Choice choice) {
        return (switch (choice) {
            case REPEAT -> WhenInDoubt.REPEAT;
            case COUNT_AS_DONE -> WhenInDoubt.DONE;
            case LEAVE_OUT -> WhenInDoubt.LEAVE_OUT;
            case END -> WhenInDoubt.END;
        }).word();
    }
}
