package dipper.recipe;

import dipper.units.Count;
import dipper.units.Dimension;
import dipper.yaml.Code;
import dipper.yaml.Entries;
import dipper.yaml.Fields;
import dipper.yaml.Fix;
import dipper.yaml.Node;
import dipper.yaml.Place;
import dipper.yaml.Problems;
import dipper.yaml.Wanted;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Reads the steps of the recipe, or of one block: those that may use the same names. */
final class StepReader {

    static final int DEEPEST = 12;
    static final int MOST = 10_000;
    static final long MOST_ROUNDS = 1_000_000;

    private static final String EXAMPLE = "{rinse: water, for: 1 min}";
    private static final Wanted ROUNDS = new Wanted("a number of rounds", Dimension.COUNT);

    private final BathSteps bathSteps;
    private final Scope scope;
    private final Supplier<Blocks> blocks;
    private final Problems problems;
    private int depth;

    /** The blocks are asked for only when a step calls one. */
    StepReader(Solutions solutions, Scope scope, Supplier<Blocks> blocks, Problems problems) {
        this.bathSteps = new BathSteps(solutions, scope, new Rests(solutions, problems), problems);
        this.scope = scope;
        this.blocks = blocks;
        this.problems = problems;
    }

    Map<String, Wanted> demands() {
        return scope.demands();
    }

    /** How deep the loops and calls read so far go. */
    int depth() {
        return depth;
    }

    /** The steps of a list that lies in so many loops. */
    List<Step> steps(Node node, int loops) {
        var steps = new ArrayList<Step>();
        for (var item : Entries.items(node, "\"steps\"", MOST, problems)) {
            if (!problems.full()) {
                step(item, loops).ifPresent(steps::add);
            }
        }
        return List.copyOf(steps);
    }

    private Optional<Step> step(Node node, int loops) {
        return switch (node) {
            case Node.Mapping _ -> Fields.of(node, "a step", EXAMPLE, problems).flatMap(fields -> step(fields, loops));
            case Node.Scalar word when withColon(word).isPresent() -> {
                problems.error(Code.WRONG_KIND, word.place(), "no colon behind the verb of this step",
                        "write a colon and a blank", withColon(word).get());
                yield Optional.empty();
            }
            case Node.Scalar _, Node.Sequence _ -> {
                problems.error(Code.WRONG_KIND, node.place(), "a step is a verb with its value, not " + node.inWords(),
                        "write e.g. " + EXAMPLE);
                yield Optional.empty();
            }
        };
    }

    /** {@code person Take them out}, {@code do bilayer}: steps that need no more than their verb's value. */
    private static Optional<Fix> withColon(Node.Scalar word) {
        return Stream.of(Verb.PERSON, Verb.STAY, Verb.DO).map(Verb::word)
                .filter(verb -> word.text().startsWith(verb + " ")).findFirst()
                .flatMap(verb -> word.replacedBy(verb + ": " + word.text().substring(verb.length()).strip()));
    }

    private Optional<Step> step(Fields fields, int loops) {
        var verbs = new ArrayList<Verb>(2);
        fields.keys().forEach(key -> Verb.of(key).ifPresent(verbs::add));
        if (verbs.isEmpty()) {
            new MissingVerb(fields, problems).report();
            return Optional.empty();
        }
        if (verbs.size() > 1 && !(verbs.size() == 2 && verbs.contains(Verb.REPEAT) && verbs.contains(Verb.DO))) {
            problems.error(Code.SEVERAL_VERBS, fields.entryPlace(verbs.get(1).word()),
                    "this step does two things: " + verbs.get(0).word() + " and "
                            + verbs.get(1).word(),
                    verbs.contains(Verb.REPEAT)
                            ? "a loop has steps of its own: repeat: 3, with steps: and this step in its list"
                            : "make two steps of it");
            return Optional.empty();
        }
        var verb = verbs.contains(Verb.REPEAT) ? Verb.REPEAT : verbs.getFirst();
        return switch (verb) {
            case LAYER -> bathSteps.immerse(fields, Purpose.LAYER);
            case RINSE -> bathSteps.immerse(fields, Purpose.RINSE);
            case DIP -> bathSteps.immerse(fields, Purpose.DIP);
            case DRY -> bathSteps.dry(fields);
            case STAY -> bathSteps.stay(fields);
            case PERSON -> bathSteps.person(fields);
            case REPEAT -> repeat(fields, loops + 1);
            case DO -> call(fields, new Value.Literal(new Count(1), fields.entryPlace("do")), fields.entryPlace("do"),
                    loops + 1);
        };
    }

    private Optional<Step> repeat(Fields fields, int loops) {
        var place = fields.entryPlace("repeat");
        var rounds = fields.requiredWord("repeat", "repeat: 30").map(this::rounds);
        if (fields.has("steps") == fields.has("do")) {
            problems.error(Code.REPEAT_WHAT, place,
                    fields.has("do")
                            ? "this repeat has both steps and a block to do"
                            : "this repeat does not say what is repeated",
                    "write either steps: with a list, or do: with the name of a block");
            return Optional.empty();
        }
        if (fields.has("do")) {
            return rounds.flatMap(times -> call(fields, times, place, loops));
        }
        var steps = fields.optional("steps");
        fields.noOthers();
        if (tooDeep(place, loops)) {
            return Optional.empty();
        }
        var read = steps.map(node -> steps(node, loops));
        return rounds.flatMap(times -> read.map(inner -> new Step.Repeat(times, inner, place)));
    }

    private Value rounds(Node.Scalar word) {
        var value = scope.value(word, ROUNDS);
        if (value instanceof Value.Literal(var quantity, var place)) {
            if (quantity.base() > MOST_ROUNDS) {
                problems.error(Code.OUTSIDE_LIMITS, place, quantity + " rounds; the limit is " + MOST_ROUNDS,
                        "write a number of rounds that ends");
            } else if (quantity.base() == 0) {
                problems.warning(Code.REPEATS_NOTHING, place, "zero rounds: what is repeated here never happens",
                        "write at least 1, or take the loop out");
            }
        }
        return value;
    }

    private Optional<Step> call(Fields fields, Value times, Place place, int loops) {
        return fields.requiredWord("do", "do: the name of a block").flatMap(name -> {
            var arguments = fields.others();
            return blocks.get().find(name).filter(known -> !tooDeep(place, loops + known.depth()))
                    .map(known -> new Step.Do(times, name.text(),
                            new Arguments(known, scope, problems).read(arguments, name.place()), place));
        });
    }

    private boolean tooDeep(Place place, int loops) {
        depth = Math.max(depth, loops);
        if (loops > DEEPEST) {
            problems.error(Code.LOOPS_TOO_DEEP, place,
                    "loops and blocks lie more than " + DEEPEST + " deep in each other", "take one level out");
        }
        return loops > DEEPEST;
    }
}
