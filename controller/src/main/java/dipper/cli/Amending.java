package dipper.cli;

import dipper.protocol.Action;
import dipper.protocol.Errand;
import dipper.record.Recorded;
import dipper.record.RunEvent.Inputs;
import dipper.record.RunEvent.RunChanged;
import dipper.record.RunState;
import dipper.run.Hung;
import dipper.run.Recovery;
import dipper.yaml.Checked;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Works out changes of a run: its plan anew, from the record's texts with other settings beside them. What is behind the run stays what it was.
 *
 * @param reached the path of the treatment begun last, which a changed plan must have too; empty before the first
 */
record Amending(RunState state, Optional<String> reached, String who, String reason) {

    private static final Pattern UNTIL = Pattern.compile("until=(?<whole>[0-9]{1,7}) (?<word>\\p{L}.*)");

    static Amending of(List<Recorded> events, String who, String reason) {
        return new Amending(RunState.of(events), Recovery.reached(events), who, reason);
    }

    /** With these settings over those of before; {@code until=20 bilayers} sets the one number that the recipe counts them by. */
    Amendment to(List<String> settings) {
        var overrides = new ArrayList<>(inputs().overrides());
        for (var setting : settings) {
            var text = asParameter(setting);
            if (text.isEmpty()) {
                return Amendment.not("no parameter of the recipe alone makes it " + setting.substring(6),
                        "set what does with --set name=quantity, or take pellets out with dipper take-out");
            }
            overrides.removeIf(before -> name(before).equals(name(text.get())));
            overrides.add(text.get());
        }
        return planned(overrides);
    }

    private Optional<String> asParameter(String setting) {
        var until = UNTIL.matcher(setting);
        return until.matches()
                ? UnitParameter.reaching(inputs(), Integer.parseInt(until.group("whole")), until.group("word"))
                : Optional.of(setting);
    }

    /** A pellet that leaves as soon as the plan still lets it: after the unit under way, or the next. */
    Amendment takingOut(String pellet) {
        var received = state.counts().of(pellet).certain();
        if (received.units().isEmpty()) {
            return Amendment.not("the recipe counts nothing, so that there is no unit to leave after",
                    "dipper pause; then take it out by hand, and note it with dipper lose");
        }
        var unit = received.units().getFirst();
        return IntStream.of(unit.amount().whole(), unit.amount().whole() + 1).filter(whole -> whole > 0)
                .mapToObj(whole -> "pellet %s: until=%d %s".formatted(pellet, whole, unit.unit().name()))
                .map(text -> to(List.of(text)))
                .filter(amended -> amended instanceof Amendment.Sound(var prepared, var _) && isAhead(prepared, pellet))
                .findFirst().orElseGet(() -> Amendment.not(pellet + " leaves by the plan before it could be taken out",
                        "dipper status tells when"));
    }

    private boolean isAhead(Prepared prepared, String pellet) {
        var behind = reached.isEmpty();
        for (var treatment : prepared.plan().protocol()) {
            if (behind && treatment.action() instanceof Action.Stop stop && takesOut(stop, pellet)) {
                return true;
            }
            behind |= reached.filter(treatment.key().path()::equals).isPresent();
        }
        return false;
    }

    private static boolean takesOut(Action.Stop stop, String pellet) {
        return Stream.concat(stop.meanwhile().stream(), stop.atLoadingPlace().stream())
                .anyMatch(errand -> errand instanceof Errand.TakeOut(var leaving) && leaving.name().equals(pellet));
    }

    private Amendment planned(List<String> overrides) {
        return switch (prepared(inputs(), overrides)) {
            case Checked.Sound<Prepared>(var prepared, var _) -> has(prepared)
                    ? new Amendment.Sound(prepared, changed(prepared, overrides))
                    : Amendment.not("the run is past that already: " + reached.orElse("") + " would not be in its plan",
                            "a run can be changed in what lies before it; dipper status shows where it is");
            case Checked.Faulty<Prepared>(var problems) ->
                    Amendment.not(problems.getFirst().what(), problems.getFirst().remedy());
        };
    }

    private boolean has(Prepared prepared) {
        return reached.isEmpty() || prepared.plan().protocol().at(reached.get()).isPresent();
    }

    private RunChanged changed(Prepared prepared, List<String> overrides) {
        var plan = prepared.plan();
        return new RunChanged(who, reason, overrides, Opening.settings(plan.protocol()), Hung.in(plan),
                plan.protocol().hash(), plan.hash());
    }

    private Inputs inputs() {
        return state.opened().inputs();
    }

    /** The record's texts with those settings beside them. */
    static Checked<Prepared> prepared(Inputs inputs, List<String> overrides) {
        return Preparation.ofRecord(inputs.with(overrides));
    }

    /** What a setting sets. */
    static String name(String setting) {
        return setting.substring(0, Math.max(0, setting.indexOf('='))).strip();
    }
}
