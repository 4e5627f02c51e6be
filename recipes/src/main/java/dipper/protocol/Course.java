package dipper.protocol;

import dipper.recipe.Manner;
import dipper.recipe.Recipe;
import dipper.recipe.Rest;
import dipper.recipe.Step;
import dipper.recipe.Value;
import java.util.List;
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

    record Loop(long times, List<Course> body) implements Course {

        @Override
        public Course abridged(int passes) {
            return new Loop(Math.min(times, passes), body.stream().map(course -> course.abridged(passes)).toList());
        }

        /** Saturates, since a hostile recipe can ask for more than a long holds. */
        @Override
        public long size() {
            var once = body.stream().mapToLong(Course::size).reduce(0, Course::saturatedSum);
            return Math.multiplyHigh(once, times) != 0 || once * times < 0 ? Long.MAX_VALUE : once * times;
        }
    }

    private static long saturatedSum(long a, long b) {
        return a + b < 0 ? Long.MAX_VALUE : a + b;
    }

    static List<Course> of(List<Step> steps, Recipe recipe, Bindings bindings) {
        return steps.stream().map(step -> of(step, recipe, bindings)).toList();
    }

    private static Course of(Step step, Recipe recipe, Bindings bindings) {
        return switch (step) {
            case Step.Immerse immerse -> new One(immersion(immerse, recipe, bindings));
            case Step.Dry dry ->
                    new One(new Action.Dry(bindings.time(dry.time()), rest(dry.rest(), recipe), dry.place()));
            case Step.Stay stay ->
                    new One(new Action.Stay(stay.solution(), passage(stay.manner(), recipe, bindings), stay.place()));
            case Step.Person person -> new One(new Action.Ask(person.message(), person.place()));
            case Step.Repeat repeat -> new Loop(bindings.count(repeat.times()), of(repeat.steps(), recipe, bindings));
            case Step.Do call -> new Loop(bindings.count(call.times()),
                    of(recipe.blocks().get(call.block()).steps(), recipe, bindings.with(call.given())));
        };
    }

    private static Action immersion(Step.Immerse immerse, Recipe recipe, Bindings bindings) {
        return new Action.Immerse(immerse.purpose(), immerse.solution(), bindings.time(immerse.dwell()),
                passage(immerse.manner(), recipe, bindings), rest(immerse.rest(), recipe), immerse.place());
    }

    private static Rest rest(Optional<Rest> said, Recipe recipe) {
        return said.orElse(recipe.rest());
    }

    private static Passage passage(Manner said, Recipe recipe, Bindings bindings) {
        var manner = said.orElse(recipe.defaults());
        return new Passage(bindings.speed(complete(manner.immersion())), bindings.speed(complete(manner.withdrawal())),
                bindings.time(complete(manner.drain())), bindings.length(complete(manner.depth())));
    }

    private static Value complete(Optional<Value> value) {
        return value.orElseThrow(() -> new IllegalStateException("the reader lets no incomplete manner through"));
    }
}
