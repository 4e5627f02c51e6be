package dipper.protocol;

import dipper.recipe.Depth;
import dipper.recipe.Manner;
import dipper.recipe.PelletShape;
import dipper.recipe.Recipe;
import dipper.recipe.Rest;
import dipper.recipe.Step;
import dipper.recipe.Stirring;
import dipper.units.Length;
import dipper.units.Quantity;
import dipper.units.Time;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Writes a recipe's steps out as courses, with every name resolved. A block done with the same values is one body: blocks that do blocks would else
 * come to more than any memory holds. A block sees the recipe's parameters and what it is given itself, not what its caller was given.
 */
final class Courses {

    /** How many steps, and values that blocks are given, are written out at most, for all passes of a run together. */
    static final int MOST = 30_000;

    private final Recipe recipe;
    private final Map<Bindings, List<Course>> passes = new HashMap<>();
    private int written;

    Courses(Recipe recipe) {
        this.recipe = recipe;
    }

    /** Whether the blocks, done with ever other values, come to more steps than are written out. */
    boolean areTooMany() {
        return written > MOST;
    }

    /** The steps of one pass; passes with the same parameters are one. */
    List<Course> of(Bindings bindings) {
        var steps = passes.get(bindings);
        if (steps == null) {
            steps = new InPass(bindings).all(recipe.steps(), bindings);
            passes.put(bindings, steps);
        }
        return steps;
    }

    /** A block with what it is given. */
    private record Call(String block, Map<String, Quantity> given) {
    }

    /** One pass: its parameters, and the bodies of its blocks. */
    private final class InPass {

        private final Bindings parameters;
        private final Map<Call, List<Course>> bodies = new HashMap<>();

        InPass(Bindings parameters) {
            this.parameters = parameters;
        }

        /** Nothing more once there are too many. */
        private List<Course> all(List<Step> steps, Bindings bindings) {
            written += areTooMany() ? 0 : steps.size();
            return areTooMany() ? List.of() : steps.stream().map(step -> one(step, bindings)).toList();
        }

        private List<Course> body(Step.Do call, Bindings bindings) {
            var given = bindings.quantities(call.given());
            written += given.size();
            var key = new Call(call.block(), given);
            var body = bodies.get(key);
            if (body == null) {
                body = all(recipe.blocks().get(call.block()).steps(), parameters.with(given));
                bodies.put(key, body);
            }
            return body;
        }

        private Course one(Step step, Bindings bindings) {
            return switch (step) {
                case Step.Immerse immerse -> new Course.One(immersion(immerse, bindings));
                case Step.Dry dry -> new Course.One(
                        new Action.Dry(dry.service(), bindings.time(dry.time()), rest(dry.rest()), dry.place()));
                case Step.Stay stay -> new Course.One(
                        new Action.Stay(stay.solution(), passage(stay.manner(), bindings), stay.place()));
                case Step.Person person -> new Course.One(new Action.Ask(person.message(), person.holder(),
                        person.allowed().map(bindings::time).orElse(Time.ZERO), person.record(), person.place()));
                case Step.Repeat repeat ->
                        loop(bindings.count(repeat.times()), () -> all(repeat.steps(), bindings));
                case Step.Do call -> loop(bindings.count(call.times()), () -> body(call, bindings));
            };
        }

        /** What is never done is not written out. */
        private static Course loop(long times, Supplier<List<Course>> body) {
            return Course.Loop.of(times, times == 0 ? List.of() : body.get());
        }
    }

    private Action immersion(Step.Immerse immerse, Bindings bindings) {
        return new Action.Immerse(immerse.purpose(), immerse.solution(), dwell(immerse.dwell(), bindings),
                passage(immerse.manner(), bindings), rest(immerse.rest()),
                immerse.whenInDoubt(), immerse.place());
    }

    private static Dwell dwell(dipper.recipe.Dwell said, Bindings bindings) {
        return new Dwell(bindings.time(said.time()), said.atMost().map(bindings::time),
                said.movement().map(movement -> movement(movement, bindings)));
    }

    private static Movement movement(dipper.recipe.Movement said, Bindings bindings) {
        return new Movement(bindings.length(said.stroke()), bindings.time(said.period()));
    }

    private Rest rest(Optional<Rest> said) {
        return said.orElse(recipe.rest());
    }

    private Passage passage(Manner said, Bindings bindings) {
        var manner = said.orElse(recipe.defaults());
        return new Passage(bindings.speed(complete(manner.immersion())), bindings.speed(complete(manner.withdrawal())),
                bindings.time(complete(manner.drain())), depth(complete(manner.depth()), bindings),
                manner.stirring().orElse(Stirring.OFF));
    }

    /** Where nothing says what a pellet measures, the planner refuses the recipe whatever the depth. */
    private Length depth(Depth said, Bindings bindings) {
        return switch (said) {
            case Depth.Over(var liquid) -> bindings.length(liquid);
            case Depth.Wetted(var length) -> bindings.length(length)
                    .minus(recipe.pellet().map(PelletShape::height).orElse(Length.ZERO));
        };
    }

    private static <T> T complete(Optional<T> value) {
        return value.orElseThrow(() -> new IllegalStateException("the reader lets no incomplete manner through"));
    }
}
