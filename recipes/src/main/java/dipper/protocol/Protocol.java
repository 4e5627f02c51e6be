package dipper.protocol;

import dipper.batch.Amount;
import dipper.batch.Batch;
import dipper.batch.Batch.Setting;
import dipper.batch.Beaker;
import dipper.batch.Pass;
import dipper.recipe.CountedUnit;
import dipper.recipe.Recipe;
import dipper.units.Quantity;
import dipper.yaml.Checked;
import dipper.yaml.Code;
import dipper.yaml.Place;
import dipper.yaml.Problem;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * A recipe with its parameters bound, as a lazy sequence of treatments, with the stops that a batch needs; may be read any number of times, by any
 * thread.
 */
public final class Protocol implements Iterable<Treatment> {

    /** The most treatments a run may have: ten years of one every five minutes. */
    public static final long LARGEST = 1_000_000;

    private final Recipe recipe;
    private final List<Load> loads;
    private final List<Beaker> beakers;
    private final Map<String, Amount> inTurn;
    private final LastUses lastUses;

    private Protocol(Recipe recipe, List<Load> loads, List<Beaker> beakers, Map<String, Amount> inTurn,
            LastUses lastUses) {
        this.recipe = recipe;
        this.loads = List.copyOf(loads);
        this.beakers = List.copyOf(beakers);
        this.inTurn = Map.copyOf(inTurn);
        this.lastUses = lastUses;
    }

    /** A recipe by itself, with parameters as this run sets them; refuses settings out of range and protocols without end. */
    public static Checked<Protocol> of(Recipe recipe, Map<String, Setting> set) {
        return Bindings.of(recipe, set).then(bindings -> {
            var pass = new Pass(List.of(), set, recipe.place());
            var courses = new Courses(recipe);
            var load = new Load(1, "", pass, set, bindings.values(), courses.of(bindings), Map.of());
            return bounded(new Protocol(recipe, List.of(load), List.of(), Map.of(), LastUses.UNKNOWN), courses);
        });
    }

    /** A recipe in a batch that {@link dipper.batch.BatchCheck} finds sound: its passes, each with what is set for it, and its stops. */
    public static Checked<Protocol> of(Recipe recipe, Batch batch) {
        var problems = new ArrayList<Problem>();
        var loads = new ArrayList<Load>();
        var courses = new Courses(recipe);
        for (var pass : batch.passes()) {
            switch (Bindings.of(recipe, batch.setIn(pass))) {
                case Checked.Faulty<Bindings> faulty -> problems.addAll(faulty.problems());
                case Checked.Sound<Bindings>(var bindings, var _) ->
                        loads.add(load(recipe, batch, pass, bindings, courses));
            }
        }
        return Checked.of(loads, problems.stream().distinct().toList())
                .then(sound -> bounded(
                        new Protocol(recipe, sound, batch.beakers(), batch.inTurn(), LastUses.UNKNOWN), courses))
                .then(protocol -> Checked.of(protocol.withLastUses(),
                        Untils.neverReached(protocol.loads, recipe.counts())));
    }

    private static Load load(Recipe recipe, Batch batch, Pass pass, Bindings bindings, Courses courses) {
        var number = batch.passes().indexOf(pass) + 1;
        return new Load(number, batch.passes().size() == 1 ? "" : "p" + number + "/", pass, batch.setIn(pass),
                bindings.values(), courses.of(bindings), Load.goals(pass, recipe.counts()));
    }

    private static Checked<Protocol> bounded(Protocol protocol, Courses courses) {
        if (courses.areTooMany()) {
            return new Checked.Faulty<>(List.of(Problem.error(Code.TOO_MANY_TREATMENTS, protocol.recipe.place(),
                    "the blocks, with all that they are given, come to more than %,d different steps and values"
                            .formatted(Courses.MOST),
                    "give the blocks fewer different values, or put what repeats into loops")));
        }
        var size = protocol.size();
        return size <= LARGEST
                ? Checked.of(protocol, Lint.of(protocol))
                : new Checked.Faulty<>(List.of(Problem.error(Code.TOO_MANY_TREATMENTS, protocol.longest(),
                        "the loops come to %s treatments, more than the %,d that a run may have".formatted(
                                size == Long.MAX_VALUE ? "countless" : "%,d".formatted(size), LARGEST),
                        "lower the counts of the loops")));
    }

    /** The step at the recipe's top that comes to most treatments. */
    private Place longest() {
        var steps = loads.stream().flatMap(load -> IntStream.range(0, load.steps().size())
                .mapToObj(at -> Map.entry(recipe.steps().get(at).place(), load.steps().get(at).size())));
        return steps.max(Map.Entry.comparingByValue()).map(Map.Entry::getKey).orElse(recipe.place());
    }

    /** Only a beaker that is replaced needs to know whether it is used again. */
    private Protocol withLastUses() {
        if (beakers.stream().allMatch(beaker -> beaker.replaceEvery().isEmpty())) {
            return this;
        }
        var rota = rota();
        var uses = LastUses.of(iterator(),
                treatment -> rota.stationOf(treatment.action().bath().orElseThrow(), treatment.scene()));
        return new Protocol(recipe, loads, beakers, inTurn, uses);
    }

    private Rota rota() {
        return new Rota(beakers, inTurn, recipe.counts());
    }

    /** The same motion without the waiting, to be gone through with empty beakers or water: see {@link Rehearsal}. */
    public Protocol rehearsal() {
        return new Protocol(recipe, Rehearsal.of(loads, beakers, inTurn.keySet()),
                beakers.stream().map(Rehearsal::unreplaced).toList(), Rehearsal.turns(inTurn), LastUses.UNKNOWN);
    }

    @Override
    public Iterator<Treatment> iterator() {
        return new Proceeding(loads, rota(), lastUses, Tally.none(recipe.counts()));
    }

    /**
     * Every action in every scene that it is done in, at least once: where nothing changes within a pass, each action once, however often loops come
     * past it.
     */
    public Iterable<Treatment> occurrences() {
        return rota().isIdle() && loads.stream().allMatch(load -> load.goals().isEmpty())
                ? loads.stream()
                        .flatMap(load -> Actions.firsts(load, new Scene(load.number(), Set.of(), Map.of())).stream())
                        .toList()
                : this;
    }

    /** Counts every pass, and tells of layers out of order. */
    void reckon(Reckoning.Disorder disorder) {
        loads.forEach(load -> new Reckoning(load.prefix(), disorder).after(load.steps(), Tally.none(recipe.counts())));
    }

    /** What each pass does, in order, with at most so many rounds of each loop and so many actions in all; passes that are alike once, as the first. */
    Map<Integer, List<Action>> abridged(int rounds, int most) {
        var firsts = new IdentityHashMap<List<Course>, Integer>();
        loads.forEach(load -> firsts.putIfAbsent(load.steps(), load.number()));
        var passes = new TreeMap<Integer, List<Action>>();
        firsts.forEach((steps, number) -> passes.put(number, abridged(steps, rounds, most / firsts.size())));
        return passes;
    }

    private static List<Action> abridged(List<Course> steps, int rounds, int most) {
        var actions = new ArrayList<Action>();
        var unrolling = new Unrolling("", steps, rounds);
        while (unrolling.hasNext() && actions.size() < most) {
            actions.add(unrolling.next().action());
        }
        return actions;
    }

    /** The treatment whose key has that path; reads the protocol up to it. */
    public Optional<Treatment> at(String path) {
        for (var treatment : this) {
            if (treatment.key().path().equals(path)) {
                return Optional.of(treatment);
            }
        }
        return Optional.empty();
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

    /** How many times the holder is loaded. */
    public int passes() {
        return loads.size();
    }

    /** Every parameter's value in that pass (from 1), in the recipe's order. */
    public Map<String, Quantity> parameters(int pass) {
        return loads.get(pass - 1).parameters();
    }

    /** What is set for that pass (from 1), by the batch, the pass itself or the command line. */
    public Map<String, Setting> settings(int pass) {
        return loads.get(pass - 1).settings();
    }

    public List<CountedUnit> counts() {
        return recipe.counts();
    }

    /** The beakers of the batch that take turns for a solution, in order of station; a solution in one beaker has none. */
    List<Integer> turns(String solution) {
        return inTurn.containsKey(solution)
                ? beakers.stream().filter(beaker -> beaker.solution().equals(solution)).map(Beaker::station).toList()
                : List.of();
    }

    /** How many treatments there are in all passes, without unrolling them and without the batch's stops. */
    public long size() {
        return loads.stream().mapToLong(Load::size).reduce(0, Course::saturatedSum);
    }

    /** SHA-256 of the chemistry in hexadecimal: no coordinates, line numbers, keys or labels. Reads the whole protocol once. */
    public String hash() {
        return ProtocolHash.of(this);
    }
}
