package dipper.cli;

import dipper.plan.Plan;
import dipper.record.RunEvent.Choice;
import dipper.record.RunEvent.DeckConfirmed;
import dipper.record.RunState;
import dipper.report.DeckText;
import dipper.run.Resumption.Decision;
import dipper.run.Standing;
import dipper.run.Standing.InDoubt;
import java.io.PrintWriter;
import java.util.Optional;

/**
 * What a person is asked before a run goes on: for a decision where something is in doubt, for a reason where something has changed, whether the deck
 * stands. What the command line says already is not asked.
 *
 * @param yes the deck stands, without a question
 */
record ResumeQuestions(PrintWriter out, Person person, Optional<Choice> choice, Optional<String> reason,
        boolean yes) {

    String whyAllTheSame() {
        return reason.or(() -> person.says("Why may the run go on all the same? "))
                .orElseThrow(() -> Refusal.of(ExitCode.PERSON_NEEDED, "what has changed needs a reason",
                        "say it with --reason. Nothing was moved."));
    }

    Optional<Decision> decision(Standing standing) {
        return switch (standing) {
            case Standing.Before _, Standing.AfterAll _ -> Optional.empty();
            case InDoubt _ -> unasked(standing).or(() -> Optional.of(byPerson()));
        };
    }

    /** What the command line decides, or else the recipe; empty where a person is to be asked, or nothing is in doubt. */
    Optional<Decision> unasked(Standing standing) {
        return switch (standing) {
            case Standing.Before _, Standing.AfterAll _ -> Optional.empty();
            case InDoubt doubt -> choice.map(taken -> new Decision(taken, Person.account(), reason.orElse("")))
                    .or(doubt::decisionByRecipe);
        };
    }

    private Decision byPerson() {
        var taken = person.chooses(Choice.values(), StandingText::word)
                .orElseThrow(() -> Refusal.of(ExitCode.PERSON_NEEDED, "a treatment is in doubt, and nobody decides",
                        "say what it is taken for with --choose. Nothing was moved."));
        var because = reason.or(() -> person.says("Reason (may be empty): "));
        return new Decision(taken, Person.account(), because.orElse(""));
    }

    DeckConfirmed confirmed(Plan plan, RunState state) {
        Terminal.print(out, DeckText.lines(plan));
        out.println("in the holder hang now: " + String.join(", ", state.counts().hanging()));
        if (yes) {
            return new DeckConfirmed(Person.account() + " (--yes)");
        }
        out.println("The coater homes first: Z upward, out of whatever bath the pellets are in, then X.");
        return person.confirms("Does the deck stand like this, and do these hang in their slots? [y/N] ")
                .map(DeckConfirmed::new)
                .orElseThrow(() -> Refusal.of(ExitCode.PERSON_NEEDED, "nobody confirmed the deck",
                        "set it up and answer y, or say --yes in a script. Nothing was moved."));
    }
}
