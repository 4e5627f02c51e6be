package dipper.cli;

import dipper.door.Answer;
import dipper.door.Answer.Granted;
import dipper.door.Answer.Refused;
import dipper.door.Asked;
import dipper.record.Recorded;
import dipper.record.RunEvent.Aim;
import dipper.record.RunEvent.HungPellet;
import dipper.record.RunEvent.PelletLost;
import dipper.record.RunEvent.Remarked;
import dipper.record.RunState;
import dipper.run.BatchNotes;
import dipper.yaml.Words;
import java.util.List;
import java.util.Optional;

/** Answers what is asked of a run's batch: other settings, a pellet that is gone, a pellet that is to leave. */
record BatchDesk(BatchNotes notes) {

    /** What becomes of a rehearsal's pellets is nothing to keep. */
    static final Refused OF_REHEARSAL = new Refused("a rehearsal has no pellets to count, and nothing to change",
            "end it with dipper stop, and rehearse the batch as it is to be run");

    Answer answer(Asked asked, String who, List<Recorded> events) {
        var state = RunState.of(events);
        if (state.aim() == Aim.REHEARSAL && asked.kind() != Asked.Kind.NOTE) {
            return OF_REHEARSAL;
        }
        var amending = Amending.of(events, who, asked.reason());
        try {
            return switch (asked.kind()) {
                case CHANGE -> changed(amending.to(asked.words()));
                case TAKE_OUT -> takenOut(asked, amending);
                case LOSE -> lost(asked, who, state);
                case NOTE -> noted(asked, who);
                case PAUSE, PAUSE_AT_ONCE, STOP, STOP_AFTER_UNIT, ABORT, RESUME ->
                        throw new IllegalArgumentException("nothing of the batch's: " + asked.kind());
            };
        } catch (Refusal usage) {
            var lines = usage.getMessage().lines().toList();
            return new Refused(lines.getFirst().replaceFirst("^error: ", ""), lines.getLast().strip());
        }
    }

    private Answer changed(Amendment amendment) {
        return amended(amendment, switch (amendment) {
            case Amendment.Sound(var _, var changed) -> "from the end of the treatment under way on with "
                    + String.join(", ", changed.overrides());
            case Amendment.Not _ -> "";
        });
    }

    private Answer amended(Amendment amendment, String granted) {
        return switch (amendment) {
            case Amendment.Sound(var prepared, var changed) -> {
                notes.change(prepared.plan(), changed);
                yield new Granted(granted);
            }
            case Amendment.Not(var why) -> why;
        };
    }

    private Answer takenOut(Asked asked, Amending amending) {
        var pellet = hanging(asked, amending.state());
        return pellet.isEmpty()
                ? nothingHangs(asked, amending.state())
                : amended(amending.takingOut(pellet.get().name()),
                        pellet.get().name() + " leaves at the next stop for a person: dipper status tells when");
    }

    private Answer lost(Asked asked, String who, RunState state) {
        var pellet = hanging(asked, state);
        if (pellet.isEmpty()) {
            return nothingHangs(asked, state);
        }
        notes.lose(new PelletLost(pellet.get().slot(), pellet.get().name(), who, asked.reason()));
        return new Granted(pellet.get().name() + " is counted no further; what it received since the deck was confirmed"
                + " last is possible. Look for it in the beakers: a pellet on the floor of one breaks the others.");
    }

    static Optional<HungPellet> hanging(Asked asked, RunState state) {
        var name = name(asked);
        return state.opened().pellets().stream()
                .filter(pellet -> pellet.name().equals(name) && state.counts().hanging().contains(name)).findFirst();
    }

    private Answer noted(Asked asked, String who) {
        notes.remark(new Remarked(who, name(asked)));
        return new Granted("noted");
    }

    private static String name(Asked asked) {
        return asked.words().isEmpty() ? "" : asked.words().getFirst();
    }

    static Refused nothingHangs(Asked asked, RunState state) {
        var hanging = state.counts().hanging();
        return new Refused("no pellet " + name(asked) + " hangs in the holder",
                Words.didYouMean(name(asked), hanging) + "these hang: " + String.join(", ", hanging));
    }
}
