package dipper.protocol;

import dipper.recipe.CountedUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * Layers counted as they complete, immutable: all layers, those outside every declared sequence (precursors), those out of order, and for each
 * declared unit how many are complete and which layer it waits for.
 */
public record Tally(int layers, int precursors, int outOfOrder, List<Progress> units) {

    /** A unit, how many are complete, and the index of the layer that is next. */
    public record Progress(CountedUnit unit, int complete, int next) {

        private boolean awaits(String solution) {
            return unit.layers().get(next).equals(solution);
        }

        private Progress plus(String solution) {
            if (awaits(solution)) {
                var last = next + 1 == unit.layers().size();
                return new Progress(unit, last ? complete + 1 : complete, last ? 0 : next + 1);
            }
            // Out of order: a sequence begins anew where its first layer comes again, and waits on where another one does.
            return unit.layers().getFirst().equals(solution)
                    ? new Progress(unit, complete, 1 % unit.layers().size())
                    : this;
        }
    }

    public Tally {
        units = List.copyOf(units);
    }

    public static Tally none(List<CountedUnit> declared) {
        return new Tally(0, 0, 0, declared.stream().map(unit -> new Progress(unit, 0, 0)).toList());
    }

    /** This tally after one more completed layer from that solution. */
    public Tally plus(String solution) {
        var belongs = false;
        var disordered = false;
        var after = new ArrayList<Progress>(units.size());
        for (var progress : units) {
            var isMember = progress.unit().layers().contains(solution);
            belongs |= isMember;
            disordered |= isMember && !progress.awaits(solution);
            after.add(isMember ? progress.plus(solution) : progress);
        }
        return new Tally(layers + 1, belongs ? precursors : precursors + 1, disordered ? outOfOrder + 1 : outOfOrder,
                after);
    }

    /** How many of that unit are complete. */
    public int complete(String unit) {
        return units.stream().filter(progress -> progress.unit().name().equals(unit)).mapToInt(Progress::complete)
                .sum();
    }

    /** What a whole protocol comes to when nothing goes wrong. */
    public static Tally of(Protocol protocol) {
        var tally = none(protocol.counts());
        for (var treatment : protocol) {
            if (treatment.action() instanceof Action.Immerse(var purpose, var solution, var _, var _, var _, var _)
                    && purpose == dipper.recipe.Purpose.LAYER) {
                tally = tally.plus(solution);
            }
        }
        return tally;
    }
}
