package dipper.protocol;

import dipper.recipe.Depth;
import dipper.recipe.Manner;
import dipper.recipe.PelletShape;
import dipper.recipe.Recipe;
import dipper.recipe.Rest;
import dipper.recipe.Step;
import dipper.recipe.Stirring;
import dipper.units.Length;
import dipper.units.Time;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A recipe's steps with every name resolved, loops still folded: what a protocol unrolls as it is read. */
sealed interface Course {

    /** How many treatments it unrolls to. */
    long size();

    /** The same with at most so many passes of each loop. */
    Course abridged(int passes);

    record One(Action action) implements Course {

        @Override
        public Course abridged(int passes) {
            return this;
        }

        @Override
        public long size() {
            return 1;
        }
    }

    /** The size is reckoned once, since one body may be shared by many loops, and theirs by many more. */
    record Loop(long times, List<Course> body, long size) implements Course {

        static Loop of(long times, List<Course> body) {
            return times == 0 ? new Loop(0, List.of(), 0) : new Loop(times, body, size(times, body));
        }

        @Override
        public Course abridged(int passes) {
            return of(Math.min(times, passes), body.stream().map(course -> course.abridged(passes)).toList());
        }

        /** Saturates, since a hostile recipe can ask for more than a long holds. */
        private static long size(long times, List<Course> body) {
            var once = body.stream().mapToLong(Course::size).reduce(0, Course::saturatedSum);
            return Math.multiplyHigh(once, times) != 0 || once * times < 0 ? Long.MAX_VALUE : once * times;
        }
    }

    static long saturatedSum(long a, long b) {
        return a + b < 0 ? Long.MAX_VALUE : a + b;
    }

    static List<Course> of(List<Step> steps, Recipe recipe, Bindings bindings) {
        return of(steps, recipe, bindings, new HashMap<>());
    }

    /** A block done with the same values is one body: blocks that do blocks would else come to more than any memory holds. */
    private static List<Course> body(String block, Recipe recipe, Bindings inner, Map<Call, List<Course>> known) {
        var call = new Call(block, inner);
        var body = known.get(call);
        if (body == null) {
            body = of(recipe.blocks().get(block).steps(), recipe, inner, known);
            known.put(call, body);
        }
        return body;
    }

    /** A block with all that its names stand for. */
    record Call(String block, Bindings bindings) {
    }

    private static List<Course> of(List<Step> steps, Recipe recipe, Bindings bindings, Map<Call, List<Course>> known) {
        return steps.stream().map(step -> of(step, recipe, bindings, known)).toList();
    }

    private static Course of(Step step, Recipe recipe, Bindings bindings, Map<Call, List<Course>> known) {
        return switch (step) {
            case Step.Immerse immerse -> new One(immersion(immerse, recipe, bindings));
            case Step.Dry dry ->
                    new One(new Action.Dry(dry.service(), bindings.time(dry.time()), rest(dry.rest(), recipe),
                            dry.place()));
            case Step.Stay stay ->
                    new One(new Action.Stay(stay.solution(), passage(stay.manner(), recipe, bindings), stay.place()));
            case Step.Person person -> new One(new Action.Ask(person.message(), person.holder(),
                    person.allowed().map(bindings::time).orElse(Time.ZERO), person.record(), person.place()));
            case Step.Repeat repeat ->
                    Loop.of(bindings.count(repeat.times()), of(repeat.steps(), recipe, bindings, known));
            case Step.Do call -> Loop.of(bindings.count(call.times()),
                    body(call.block(), recipe, bindings.with(call.given()), known));
        };
    }

    private static Action immersion(Step.Immerse immerse, Recipe recipe, Bindings bindings) {
        return new Action.Immerse(immerse.purpose(), immerse.solution(), dwell(immerse.dwell(), bindings),
                passage(immerse.manner(), recipe, bindings), rest(immerse.rest(), recipe), immerse.place());
    }

    private static Dwell dwell(dipper.recipe.Dwell said, Bindings bindings) {
        return new Dwell(bindings.time(said.time()), said.atMost().map(bindings::time),
                said.movement().map(movement -> movement(movement, bindings)));
    }

    private static Movement movement(dipper.recipe.Movement said, Bindings bindings) {
        return new Movement(bindings.length(said.stroke()), bindings.time(said.period()));
    }

    private static Rest rest(Optional<Rest> said, Recipe recipe) {
        return said.orElse(recipe.rest());
    }

    private static Passage passage(Manner said, Recipe recipe, Bindings bindings) {
        var manner = said.orElse(recipe.defaults());
        return new Passage(bindings.speed(complete(manner.immersion())), bindings.speed(complete(manner.withdrawal())),
                bindings.time(complete(manner.drain())), depth(complete(manner.depth()), recipe, bindings),
                manner.stirring().orElse(Stirring.OFF));
    }

    /** Where nothing says what a pellet measures, the planner refuses the recipe whatever the depth. */
    private static Length depth(Depth said, Recipe recipe, Bindings bindings) {
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
