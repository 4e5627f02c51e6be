package dipper.cli;

import dipper.door.Answer.Refused;
import dipper.protocol.Action;
import dipper.protocol.Errand;
import dipper.record.RunEvent.Inputs;
import dipper.record.RunEvent.RunChanged;
import dipper.record.RunState;
import dipper.run.Hung;
import dipper.yaml.Checked;
import dipper.yaml.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A change of a run that is under way, worked out: its plan anew, from the record's texts with other settings beside them. What is behind the run stays
 * what it was.
 */
sealed interface Amendment {

    record Sound(Prepared prepared, RunChanged changed) implements Amendment {
    }

    record Not(Refused why) implements Amendment {
    }

    Pattern UNTIL = Pattern.compile("until=(?<whole>[0-9]{1,7}) (?<word>\\p{L}.*)");

    /** With these settings over those of before; {@code until=20 bilayers} sets the one number that the recipe counts them by. */
    static Amendment of(RunState state, List<String> settings, String who, String reason) {
        var overrides = new ArrayList<>(state.opened().inputs().overrides());
        for (var setting : settings) {
            var until = UNTIL.matcher(setting);
            var text = until.matches()
                    ? UnitParameter.reaching(state.opened().inputs(), Integer.parseInt(until.group("whole")),
                            until.group("word"))
                    : Optional.of(setting);
            if (text.isEmpty()) {
                return new Not(new Refused("no parameter of the recipe alone makes it " + setting.substring(6),
                        "set what does with --set name=quantity, or take pellets out with dipper take-out"));
            }
            overrides.removeIf(before -> name(before).equals(name(text.get())));
            overrides.add(text.get());
        }
        return planned(state, overrides, who, reason);
    }

    /** A pellet that leaves as soon as the plan still lets it: after the unit under way, or the next. */
    static Amendment takingOut(RunState state, String pellet, String who, String reason) {
        var received = state.counts().of(pellet).certain();
        if (received.units().isEmpty()) {
            return new Not(new Refused("the recipe counts nothing, so that there is no unit to leave after",
                    "dipper pause; then take it out by hand, and note it with dipper lose"));
        }
        var unit = received.units().getFirst();
        var amount = unit.amount();
        return IntStream.of(amount.whole(), amount.whole() + 1).filter(whole -> whole > 0)
                .mapToObj(whole -> "pellet %s: until=%d %s".formatted(pellet, whole, unit.unit().name()))
                .map(text -> of(state, List.of(text), who, reason))
                .filter(amended -> amended instanceof Sound(var prepared, var _) && isAhead(prepared, state, pellet))
                .findFirst()
                .orElseGet(() -> new Not(new Refused(pellet + " leaves by the plan before it could be taken out",
                        "dipper status tells when")));
    }

    private static boolean isAhead(Prepared prepared, RunState state, String pellet) {
        var current = latest(state);
        var behind = current.isEmpty();
        for (var treatment : prepared.plan().protocol()) {
            if (behind && treatment.action() instanceof Action.Stop stop && takesOut(stop, pellet)) {
                return true;
            }
            behind |= current.filter(treatment.key().path()::equals).isPresent();
        }
        return false;
    }

    private static boolean takesOut(Action.Stop stop, String pellet) {
        return Stream.concat(stop.meanwhile().stream(), stop.atLoadingPlace().stream())
                .anyMatch(errand -> errand instanceof Errand.TakeOut(var leaving) && leaving.name().equals(pellet));
    }

    /** The path of the treatment that was begun last. */
    private static Optional<String> latest(RunState state) {
        var key = state.open().isEmpty() ? state.lastDone() : Optional.of(state.open().getLast());
        return key.map(step -> step.substring(0, step.lastIndexOf(':')))
                .filter(path -> !path.equals("start") && !path.startsWith("detour "));
    }

    private static Amendment planned(RunState state, List<String> overrides, String who, String reason) {
        return switch (prepared(state.opened().inputs(), overrides)) {
            case Checked.Sound<Prepared>(var prepared, var _) -> passed(state, prepared)
                    .<Amendment>map(Not::new)
                    .orElseGet(() -> new Sound(prepared, new RunChanged(who, reason, overrides,
                            Opening.settings(prepared.plan().protocol()), Hung.in(prepared.plan()),
                            prepared.plan().protocol().hash(), prepared.plan().hash())));
            case Checked.Faulty<Prepared>(var problems) -> new Not(refused(problems));
        };
    }

    /** The treatment under way must be one of the new plan's. */
    private static Optional<Refused> passed(RunState state, Prepared prepared) {
        return latest(state).filter(path -> {
            for (var treatment : prepared.plan().protocol()) {
                if (treatment.key().path().equals(path)) {
                    return false;
                }
            }
            return true;
        }).map(path -> new Refused("the run is past that already: " + path + " would not be in its plan",
                "a run can be changed in what lies before it; dipper status shows where it is"));
    }

    static Checked<Prepared> prepared(Inputs inputs, List<String> overrides) {
        return Preparation.ofRecord(new Inputs(inputs.recipe(), inputs.rig(), inputs.rigFile(), inputs.batch(),
                overrides));
    }

    private static Refused refused(List<Problem> problems) {
        var first = problems.getFirst();
        return new Refused(first.what(), first.remedy());
    }

    static String name(String setting) {
        return setting.substring(0, Math.max(0, setting.indexOf('='))).strip();
    }
}
