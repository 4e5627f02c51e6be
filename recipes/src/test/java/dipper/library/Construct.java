package dipper.library;

import dipper.batch.Substrate;
import dipper.recipe.Depth;
import dipper.recipe.Meanwhile;
import dipper.recipe.PelletShape;
import dipper.recipe.Purpose;
import dipper.recipe.Rest;
import dipper.recipe.Step;
import dipper.recipe.Stirring;
import dipper.recipe.Value;
import java.util.HashSet;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** A part of the language that few recipes need, in words, and how it is seen in what the readers made of a recipe and its batches. */
enum Construct {

    UNCOUNTED_LAYER("a layer of the sequence that counts nothing", work -> work.steps(Step.Immerse.class)
            .anyMatch(step -> step.purpose() == Purpose.UNCOUNTED_LAYER
                    && work.recipe().counts().stream().anyMatch(unit -> unit.layers().contains(step.solution())))),
    PART_OF_A_UNIT("a film that ends on half a unit",
            work -> work.tally().units().stream().anyMatch(unit -> !unit.amount().isWhole())),
    SEVERAL_UNITS("two units in one recipe", work -> work.recipe().counts().size() > 1),
    SHARED_LAYER("a layer that two units share", work -> {
        var layers = work.recipe().counts().stream().flatMap(unit -> unit.layers().stream().distinct()).toList();
        return new HashSet<>(layers).size() < layers.size();
    }),
    NOTHING_COUNTED("a recipe that counts nothing", work -> work.recipe().counts().isEmpty()),
    LOOPS_IN_A_LOOP("loops within a loop", work -> work.steps(Step.Repeat.class)
            .anyMatch(loop -> loop.steps().stream().filter(Construct::isLoop).count() > 1)),
    BLOCK_GIVEN_ANEW("a block that is given another value each time", work -> work.steps(Step.Do.class)
            .collect(Collectors.groupingBy(Step.Do::block, Collectors.mapping(Construct::given, Collectors.toSet())))
            .values().stream().anyMatch(given -> given.size() > 1)),
    BLOCK_IN_BLOCK("a block within a block", work -> work.recipe().blocks().values().stream()
            .anyMatch(block -> block.steps().stream().anyMatch(Step.Do.class::isInstance))),
    PLATE("plates in place of round pellets",
            work -> work.recipe().pellet().filter(PelletShape.Plate.class::isInstance).isPresent()),
    STAY("a bath in which the holder waits for morning", work -> work.steps(Step.Stay.class).findAny().isPresent()),
    HOLDER_LEAVES("a furnace step in the loop, with the holder away", work -> work.steps(Step.Repeat.class)
            .flatMap(loop -> loop.steps().stream())
            .anyMatch(step -> step instanceof Step.Person person && person.holder() == Meanwhile.LEAVES)),
    RECORD("values that a person records",
            work -> work.steps(Step.Person.class).anyMatch(step -> !step.record().isEmpty())),
    ALLOW("time allowed to a person",
            work -> work.steps(Step.Person.class).anyMatch(step -> step.allowed().isPresent())),
    SERVICE("drying at a service of the rig",
            work -> work.steps(Step.Dry.class).anyMatch(step -> step.service().isPresent())),
    STIR("a stirred bath",
            work -> work.manners().anyMatch(manner -> manner.stirring().filter(Stirring.ON::equals).isPresent())),
    MOVE("pellets that move in a bath",
            work -> work.steps(Step.Immerse.class).anyMatch(step -> step.dwell().movement().isPresent())),
    AT_MOST("a dwell that has a longest time",
            work -> work.steps(Step.Immerse.class).anyMatch(step -> step.dwell().atMost().isPresent())),
    WETTED("a pellet that goes in by a part", work -> work.manners()
            .anyMatch(manner -> manner.depth().filter(Depth.Wetted.class::isInstance).isPresent())),
    OWN_WITHDRAWAL("a step with its own withdrawal speed", work -> work.steps(Step.Immerse.class)
            .anyMatch(step -> step.manner().withdrawal().isPresent())),
    REST_HERE("pellets that wait where they are",
            work -> work.recipe().rest().place() instanceof Rest.Here && !work.recipe().counts().isEmpty()),
    OWN_REST("a step with a resting place of its own", work -> work.steps(Step.Immerse.class)
            .anyMatch(step -> step.rest().isPresent())),
    GROWTH("a film that is foretold", work -> work.recipe().growth().isPresent()),
    HOMING_ON_THE_WAY("homing on the way", work -> work.recipe().homeZEvery().isPresent()),
    UNTIL("pellets that leave early, in its batch",
            work -> work.substrates().anyMatch(substrate -> substrate.until().isPresent())),
    WITNESS("a witness wafer, in its batch",
            work -> work.substrates().anyMatch(Substrate.Witness.class::isInstance)),
    REPLACED("a bath that is renewed, in its batch", work -> work.batches().stream()
            .flatMap(batch -> batch.beakers().stream()).anyMatch(beaker -> beaker.replaceEvery().isPresent())),
    IN_TURN("one solution in two beakers, in its batch",
            work -> work.batches().stream().anyMatch(batch -> !batch.inTurn().isEmpty())),
    KNOWN_FILLING("beakers with volume, measured pH and day, in its batch", work -> work.batches().stream()
            .flatMap(batch -> batch.beakers().stream())
            .anyMatch(beaker -> beaker.volume().isPresent() && beaker.pH().isPresent()
                    && beaker.prepared().isPresent())),
    PASSES("passes with dip times of their own, in its batch", work -> work.batches().stream()
            .anyMatch(batch -> batch.passes().size() > 1
                    && batch.passes().stream().anyMatch(pass -> !pass.set().isEmpty())));

    private final String inWords;
    @SuppressWarnings("ImmutableEnumChecker") // the questions keep nothing
    private final Predicate<Work> shown;

    Construct(String inWords, Predicate<Work> shown) {
        this.inWords = inWords;
        this.shown = shown;
    }

    String inWords() {
        return inWords;
    }

    boolean isShownBy(Work work) {
        return shown.test(work);
    }

    private static boolean isLoop(Step step) {
        return switch (step) {
            case Step.Repeat _ -> true;
            case Step.Do(var times, var _, var _, var _) -> !said(times).equals("1");
            case Step.Immerse _, Step.Dry _, Step.Stay _, Step.Person _ -> false;
        };
    }

    /** What a block is given, without where it stands in the text. */
    private static Map<String, String> given(Step.Do call) {
        return call.given().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> said(entry.getValue())));
    }

    private static String said(Value value) {
        return switch (value) {
            case Value.Literal(var quantity, var _) -> quantity.toString();
            case Value.Named(var parameter, var _) -> parameter;
        };
    }
}
