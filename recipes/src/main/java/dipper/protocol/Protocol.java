package dipper.protocol;

import dipper.batch.Batch.Setting;
import dipper.recipe.CountedUnit;
import dipper.recipe.Recipe;
import dipper.units.Quantity;
import dipper.yaml.Checked;
import dipper.yaml.Code;
import dipper.yaml.Problem;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A recipe with its parameters bound, as a lazy sequence of treatments; may be read any number of times, by any thread. */
public final class Protocol implements Iterable<Treatment> {

    /** The most treatments a run may have: ten years of one every five minutes. */
    public static final long LARGEST = 1_000_000;

    private final Recipe recipe;
    private final Map<String, Quantity> parameters;
    private final List<Course> steps;

    private Protocol(Recipe recipe, Bindings bindings) {
        this.recipe = recipe;
        this.parameters = java.util.Collections.unmodifiableMap(bindings.values());
        this.steps = Course.of(recipe.steps(), recipe, bindings);
    }

    /** Binds the recipe's parameters as this run sets them; refuses settings out of range and protocols without end. */
    public static Checked<Protocol> of(Recipe recipe, Map<String, Setting> set) {
        return Bindings.of(recipe, set).then(bindings -> bounded(new Protocol(recipe, bindings)));
    }

    private static Checked<Protocol> bounded(Protocol protocol) {
        var size = protocol.size();
        return size <= LARGEST
                ? Checked.of(protocol, Lint.of(protocol))
                : new Checked.Faulty<>(List.of(Problem.error(Code.TOO_MANY_TREATMENTS, protocol.recipe.place(),
                        "the loops come to %s treatments, more than the %,d that a run may have".formatted(
                                size == Long.MAX_VALUE ? "countless" : "%,d".formatted(size), LARGEST),
                        "lower the counts of the loops")));
    }

    @Override
    public Iterator<Treatment> iterator() {
        return new Unrolling(steps);
    }

    /** What is done, in order, with at most so many passes of each loop, and not more than so many actions. */
    List<Action> abridged(int passes, int most) {
        var actions = new ArrayList<Action>();
        var unrolling = new Unrolling(steps.stream().map(step -> step.abridged(passes)).toList());
        while (unrolling.hasNext() && actions.size() < most) {
            actions.add(unrolling.next().action());
        }
        return actions;
    }

    /** The treatment behind that one; reads the protocol up to it. */
    public Optional<Treatment> after(StepKey key) {
        var iterator = iterator();
        while (iterator.hasNext()) {
            if (iterator.next().key().equals(key)) {
                return iterator.hasNext() ? Optional.of(iterator.next()) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    public Recipe recipe() {
        return recipe;
    }

    /** Every parameter's value in this run, in the recipe's order. */
    public Map<String, Quantity> parameters() {
        return parameters;
    }

    public List<CountedUnit> counts() {
        return recipe.counts();
    }

    /** How many treatments there are, without unrolling them. */
    public long size() {
        return Course.Loop.of(1, steps).size();
    }

    /** SHA-256 of the chemistry in hexadecimal: no coordinates, line numbers, keys or labels. Reads the whole protocol once. */
    public String hash() {
        return ProtocolHash.of(this);
    }
}
