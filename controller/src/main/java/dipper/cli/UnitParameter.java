package dipper.cli;

import dipper.protocol.Amount;
import dipper.protocol.Tally;
import dipper.record.RunEvent.Inputs;
import dipper.yaml.Checked;
import java.util.ArrayList;
import java.util.Optional;

/** Finds the one number in a recipe that says how much is counted, by trying: plans with another value are made, and what they come to is looked at. */
final class UnitParameter {

    private UnitParameter() {}

    /** The whole-numbered parameter that alone brings the count there, and to what it must be set. */
    static Optional<String> reaching(Inputs inputs, int wanted, String word) {
        if (!(Amending.prepared(inputs, inputs.overrides()) instanceof Checked.Sound<Prepared>(var now, var _))) {
            return Optional.empty();
        }
        return now.plan().protocol().parameters(1).entrySet().stream()
                .filter(entry -> entry.getValue().toString().matches("[0-9]{1,7}"))
                .map(entry -> solved(inputs, now, entry.getKey(), Integer.parseInt(entry.getValue().toString()), wanted,
                        word))
                .flatMap(Optional::stream).findFirst();
    }

    private static Optional<String> solved(Inputs inputs, Prepared now, String name, int value, int wanted,
            String word) {
        var before = counted(now, word);
        var nearby = counted(inputs, name, value > 1 ? value - 1 : value + 1, word);
        if (before.isEmpty() || nearby.isEmpty() || before.equals(nearby)) {
            return Optional.empty();
        }
        var each = Math.abs(before.get() - nearby.get());
        var to = value + (wanted - before.get()) / each;
        // A value that the recipe does not allow is said again where the plan is made, with why.
        return Optional.of(name + "=" + to)
                .filter(_ -> counted(inputs, name, to, word).filter(got -> got != wanted).isEmpty());
    }

    private static Optional<Integer> counted(Inputs inputs, String name, int value, String word) {
        var overrides = new ArrayList<>(inputs.overrides());
        overrides.removeIf(before -> Amending.name(before).equals(name));
        overrides.add(name + "=" + value);
        return Amending.prepared(inputs, overrides) instanceof Checked.Sound<Prepared>(var prepared, var _)
                ? counted(prepared, word)
                : Optional.empty();
    }

    private static Optional<Integer> counted(Prepared prepared, String word) {
        return Tally.of(prepared.plan().protocol(), 1).units().stream()
                .filter(progress -> word.equals(progress.unit().name()) || word.equals(progress.unit().name() + "s"))
                .map(Tally.Progress::amount).filter(Amount::isWhole).map(Amount::whole).findFirst();
    }
}
