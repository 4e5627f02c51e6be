package dipper.cli;

import dipper.coater.Board;
import dipper.rig.Rig;
import dipper.setup.DirectionFile;
import dipper.setup.HomingDirection;
import dipper.setup.HomingDirection.Found;
import dipper.time.Clock;
import java.io.PrintWriter;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * Before a coater homes: whether anybody knows that Z goes up by it. A person at a terminal is asked once; a script is told in a line, and goes on, since
 * whoever wrote it answers for the machine; where Z was seen to go down, nothing homes.
 */
record FirstHoming(DirectionFile file, Rig rig, Board board, String link, Clock clock) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    /** Who is there to answer. */
    sealed interface Answerer {

        /** Whether they say yes to a question; empty where they say nothing. */
        record Asked(Function<String, Optional<String>> yes) implements Answerer {
        }

        record Script() implements Answerer {
        }

        /** A person at this terminal, or where --yes was said or the input is a pipe, a script. */
        static Answerer of(boolean yes, Function<String, Optional<String>> agrees) {
            return yes || Terminal.input() == Terminal.Kind.PIPE ? new Script() : new Asked(agrees);
        }
    }

    /** Refuses where it must not home. */
    void clear(Answerer answerer, PrintWriter err) {
        var known = file.read().filter(direction -> direction.holdsFor(rig, board));
        if (known.isEmpty()) {
            unknown(answerer, err);
        } else if (known.get().found() == Found.DOWNWARD) {
            throw Refusal.of(ExitCode.STOPPED_OR_FAULTED,
                    "Z of this coater homes downward: " + words(known.get()) + ". It is not homed",
                    "turn it round as dipper rig check said ($3), then check once more: dipper rig check --link "
                            + link);
        }
    }

    private void unknown(Answerer answerer, PrintWriter err) {
        switch (answerer) {
            case Answerer.Script _ -> err.println(
                    "note: nobody has verified that Z of this coater homes upward; dipper rig check does, with a move of 3 mm");
            case Answerer.Asked(var yes) -> yes.apply(
                    "Nobody has verified on this coater that Z homes upward; a holder that goes down instead breaks beakers.\n"
                            + "dipper rig check verifies it with a move of 3 mm. Do you know that it homes upward? [y/N] ")
                    .ifPresentOrElse(
                            who -> file.write(HomingDirection.found(rig, board, Found.BY_WORD, who, clock.wall())),
                            () -> {
                                throw Refusal.of(ExitCode.PERSON_NEEDED, "it is not known which way Z homes",
                                        "dipper rig check --link " + link + " finds out. Nothing was moved.");
                            });
        }
    }

    /** Who found what, and when. */
    static String words(HomingDirection direction) {
        return switch (direction.found()) {
            case UPWARD -> "seen to home upward";
            case DOWNWARD -> "seen to turn the wrong way";
            case BY_WORD -> "said to home upward, not seen";
        } + " by " + direction.who() + ", " + DAY.format(direction.at().atZone(ZoneId.systemDefault()));
    }
}
