package dipper.recipe;

import static org.assertj.core.api.Assertions.assertThat;

import dipper.units.Acidity;
import dipper.units.Concentration;
import dipper.units.Count;
import dipper.units.Dimension;
import dipper.units.Length;
import dipper.units.MolarMass;
import dipper.units.Quantity;
import dipper.units.Speed;
import dipper.units.Temperature;
import dipper.units.Time;
import dipper.yaml.Checked;
import dipper.yaml.Place;
import dipper.yaml.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecipeReaderTest {

    private static final String START = """
            dipper: 1
            recipe: trial
            counts: nothing
            solutions: {water: {name: deionized water}, PAA: {}, rinse A: {}}
            defaults: {immersion: 5 mm/s, withdrawal: 2 mm/s, drain: 10 s, depth: 5 mm}
            """;

    @Test
    void the_published_recipe_says_what_the_paper_says() throws IOException {
        var recipe = sound(Files.readString(Path.of("library/latp-paa-peo-30.yaml")));

        assertThat(recipe.title()).isEqualTo("(PAA/PEO)30 on LATP pellets");
        assertThat(recipe.source()).contains("doi:10.1039/d2na00521b");
        assertThat(recipe.counts()).containsExactly(new CountedUnit("bilayer", List.of("PAA", "PEO")));
        assertThat(recipe.rest()).isEqualTo(new Rest.NextRinse());
        assertThat(recipe.pellet())
                .contains(new PelletShape.Disc(Length.ofMillimetres(8), Length.ofMillimetres(1),
                        PelletShape.Hung.ON_EDGE));
        assertThat(recipe.parameters().keySet()).containsExactly("bilayers", "peroxide time", "water time",
                "immersion speed", "withdrawal speed", "drain time", "depth");
        assertThat(recipe.parameters().get("bilayers")).satisfies(bilayers -> {
            assertThat(bilayers.value()).isEqualTo(new Count(30));
            assertThat(bilayers.from()).contains(new Count(1));
            assertThat(bilayers.to()).contains(new Count(200));
            assertThat(bilayers.origin()).isEqualTo(Parameter.Origin.STATED);
        });
        assertThat(recipe.parameters().get("depth").origin()).isEqualTo(Parameter.Origin.ASSUMED);
        assertThat(recipe.solutions().keySet()).containsExactly("peroxide", "water", "PEI", "PAA", "PEO", "rinse A",
                "rinse B");
        assertThat(recipe.solutions().get("PEI")).satisfies(pei -> {
            assertThat(pei.name()).isEqualTo("branched poly(ethylenimine)");
            assertThat(pei.molarMass()).contains(new MolarMass(750_000_000));
            assertThat(pei.concentration()).contains(new Concentration(Dimension.MASS_CONCENTRATION, 200_000));
            assertThat(pei.pH()).contains(new Acidity(6_000));
        });
        assertThat(recipe.solutions().get("peroxide").hazard()).contains("oxidizer");
        assertThat(named(recipe.defaults().withdrawal())).isEqualTo("withdrawal speed");
        assertThat(recipe.steps()).hasSize(7);
        assertThat(recipe.steps().get(4)).isInstanceOfSatisfying(Step.Repeat.class, loop -> {
            assertThat(named(Optional.of(loop.times()))).isEqualTo("bilayers");
            assertThat(loop.steps()).hasSize(4);
        });
        assertThat(recipe.steps().get(5)).isInstanceOfSatisfying(Step.Stay.class,
                stay -> assertThat(stay.solution()).isEqualTo("rinse B"));
        assertThat(recipe.steps().get(6))
                .isInstanceOfSatisfying(Step.Person.class, person -> assertThat(person.message())
                        .isEqualTo("Take the pellets out and heat them at 130 °C."));
    }

    @Test
    void a_step_says_all_that_it_can() {
        var step = (Step.Immerse) only(
                "{layer: PAA, for: 90 s, immersion: 1 mm/s, withdrawal: 10 µm/s, drain: 2 min, depth: 3 mm, rest: rinse A}");

        assertThat(step.purpose()).isEqualTo(Purpose.LAYER);
        assertThat(step.solution()).isEqualTo("PAA");
        assertThat(step.dwell().time()).isEqualTo(new Value.Literal(Time.ofSeconds(90), new Place("f", 7, 23, 4)));
        assertThat(quantity(step.manner().immersion())).isEqualTo(Speed.ofMillimetresPerSecond(1));
        assertThat(quantity(step.manner().withdrawal())).isEqualTo(new Speed(10_000));
        assertThat(quantity(step.manner().drain())).isEqualTo(Time.ofSeconds(120));
        assertThat(step.manner().depth()).get().satisfies(depth -> assertThat(
                quantity(Optional.of(((Depth.Over) depth).liquid()))).isEqualTo(Length.ofMillimetres(3)));
        assertThat(step.rest()).contains(new Rest.InSolution("rinse A"));
        assertThat(step.place()).isEqualTo(new Place("f", 7, 6, 10));
    }

    @ParameterizedTest
    @CsvSource({"here,Here", "rinse,NextRinse", "never,Never", "water,InSolution"})
    void a_rest_is_a_word_or_a_solution(String word, String kind) {
        var step = (Step.Immerse) only("{rinse: water, for: 1 s, rest: " + word + "}");

        assertThat(step.rest().orElseThrow().getClass().getSimpleName()).isEqualTo(kind);
    }

    @Test
    void without_a_rest_a_recipe_rests_in_its_rinses_or_else_where_it_is() {
        assertThat(sound(START + "steps: [{rinse: water, for: 1 s}]").rest()).isEqualTo(new Rest.NextRinse());
        assertThat(sound(START + "steps: [{dip: water, for: 1 s}]").rest()).isEqualTo(new Rest.Here());
    }

    @Test
    void a_pellet_dries_in_air_and_waits_in_a_bath() {
        assertThat(only("{dry: air, for: 2 min, rest: never}"))
                .isInstanceOfSatisfying(Step.Dry.class,
                        dry -> assertThat(quantity(Optional.of(dry.time()))).isEqualTo(Time.ofSeconds(120)));
        assertThat(only("{stay: water, withdrawal: 1 mm/s}"))
                .isInstanceOfSatisfying(Step.Stay.class, stay -> assertThat(quantity(stay.manner().withdrawal()))
                        .isEqualTo(Speed.ofMillimetresPerSecond(1)));
    }

    @Test
    void a_block_is_called_with_what_it_is_given() {
        var recipe = sound(START + """
                parameters: {long: 1 min}
                blocks:
                  pair:
                    given: [dip time, rounds]
                    steps:
                      - {layer: PAA, for: dip time}
                      - {repeat: rounds, do: wash, rinse time: dip time}
                  wash: {given: [rinse time], steps: [{rinse: rinse A, for: rinse time}]}
                steps:
                  - {repeat: 4, do: pair, dip time: 1 s, rounds: 2}
                  - {do: pair, dip time: long, rounds: 1}
                """);

        assertThat(recipe.blocks().keySet()).containsExactly("pair", "wash");
        assertThat(recipe.blocks().get("pair").given()).containsExactly("dip time", "rounds");
        assertThat(recipe.steps().get(0)).isInstanceOfSatisfying(Step.Do.class, call -> {
            assertThat(call.block()).isEqualTo("pair");
            assertThat(quantity(Optional.of(call.times()))).isEqualTo(new Count(4));
            assertThat(quantity(Optional.of(call.given().get("dip time")))).isEqualTo(Time.ofSeconds(1));
        });
        assertThat(recipe.steps().get(1)).isInstanceOfSatisfying(Step.Do.class, call -> {
            assertThat(quantity(Optional.of(call.times()))).isEqualTo(new Count(1));
            assertThat(named(Optional.of(call.given().get("dip time")))).isEqualTo("long");
        });
    }

    @Test
    void what_an_inner_block_asks_for_is_asked_of_the_outer_call() {
        var problems = RecipeReader.read("f", START + """
                blocks:
                  outer: {given: [t], steps: [{do: inner, u: t}]}
                  inner: {given: [u], steps: [{rinse: water, for: u}]}
                steps:
                  - {do: outer, t: 2 mm/s}
                """).problems();

        assertThat(problems).singleElement()
                .satisfies(problem -> assertThat(problem.what()).isEqualTo("2 mm/s is a speed; \"t\" is a time"));
    }

    @Test
    void blocks_that_call_each_other_in_a_circle_are_refused() {
        assertThat(codes(START + """
                blocks:
                  a: {steps: [{do: b}]}
                  b: {steps: [{do: c}]}
                  c: {steps: [{do: a}]}
                steps: [{do: a}]
                """)).containsExactly("D044");
    }

    @Test
    void a_given_that_its_block_does_not_use_takes_any_quantity_or_known_name() {
        var blocks =
                START + "parameters: {slow: 1 mm/s}\nblocks: {b: {given: [x], steps: [{rinse: water, for: 1 s}]}}\n";

        assertThat(codes(blocks + "steps: [{do: b, x: 5 mm}, {do: b, x: slow}]")).isEmpty();
        assertThat(codes(blocks + "steps: [{do: b, x: 5}, {do: b, x: slwo}, {do: b, x: 5 mn}]")).containsExactly("D034",
                "D021");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0412", "12e4", "2024-05-01", "no", "~", "a#1", "1:30", "130 °C", "\"a: b\""})
    void free_text_is_taken_as_written(String text) {
        assertThat(
                sound(START.replace("recipe: trial", "recipe: " + text) + "steps: [{rinse: water, for: 1 s}]").title())
                .isEqualTo(text.replace("\"", ""));
    }

    @Test
    void a_message_may_have_several_lines_and_a_title_has_one() {
        assertThat(sound(START + "steps:\n  - person: |\n      Take them out.\n      Heat them.\n").steps())
                .singleElement().isInstanceOfSatisfying(Step.Person.class,
                        person -> assertThat(person.message()).isEqualTo("Take them out.\nHeat them."));
        assertThat(codes(START.replace("recipe: trial", "recipe: |\n  one\n  two") + "steps: [{person: Go.}]"))
                .containsExactly("D009");
        assertThat(codes(START.replace("recipe: trial", "recipe: ''") + "steps: [{person: Go.}]"))
                .containsExactly("D013");
    }

    @Test
    void a_parameter_may_stand_wherever_a_quantity_can_and_hide_behind_a_key_of_the_same_name() {
        assertThat(codes(START.replace("depth: 5 mm", "depth: depth")
                + "assumed: {depth: {is: 5 mm, from: 2 mm, to: 9 mm}}\nsteps: [{rinse: water, for: 1 s}]"))
                .isEmpty();
    }

    @Test
    void nothing_is_refused_twice_for_one_mistake() {
        assertThat(codes(START + "parameters: {t: 5 mni}\nsteps: [{rinse: water, for: t}, {rinse: water, for: t}]"))
                .containsExactly("D021");
        assertThat(codes(START.replaceAll("solutions:.*\n", "") + "steps: [{rinse: water, for: 1 s}]"))
                .containsExactly("D011");
    }

    @Test
    void a_loop_of_no_rounds_is_a_warning_and_reads() {
        var text = START + "steps: [{repeat: 0, steps: [{rinse: water, for: 1 s}]}]";

        assertThat(sound(text).steps()).hasSize(1);
        assertThat(codes(text)).containsExactly("D050");
    }

    @Test
    void every_dimension_of_concentration_is_kept_as_such() {
        var recipe = sound(START.replace("PAA: {}", "PAA: {concentration: 5 %}").replace("rinse A: {}",
                "rinse A: {concentration: 0.01 M}")
                + "steps: [{rinse: water, for: 1 s}]");

        assertThat(recipe.solutions().get("PAA").concentration().orElseThrow().dimension())
                .isEqualTo(Dimension.FRACTION);
        assertThat(recipe.solutions().get("rinse A").concentration().orElseThrow().dimension())
                .isEqualTo(Dimension.AMOUNT_CONCENTRATION);
        assertThat(recipe.solutions().get("rinse A").name()).isEqualTo("rinse A");
    }

    @Test
    void a_pellet_may_be_a_plate_and_stand_among_what_is_assumed() {
        var plate = "{width: 25 mm, height: 75 mm, thickness: 1 mm}";
        var stated = sound(START + "pellet: " + plate + "\nsteps: [{rinse: water, for: 1 s}]");
        var assumed = sound(START + "assumed: {pellet: " + plate + ", soak: 1 s}\nsteps: [{rinse: water, for: soak}]");

        assertThat(stated.pellet()).isEqualTo(assumed.pellet()).contains(new PelletShape.Plate(
                Length.ofMillimetres(25), Length.ofMillimetres(75), Length.ofMillimetres(1)));
        assertThat(stated.pelletOrigin()).isEqualTo(Parameter.Origin.STATED);
        assertThat(assumed.pelletOrigin()).isEqualTo(Parameter.Origin.ASSUMED);
        assertThat(assumed.parameters()).containsOnlyKeys("soak");
        assertThat(assumed.pellet().orElseThrow().height()).isEqualTo(Length.ofMillimetres(75));
        assertThat(assumed.pellet().orElseThrow().squareMillimetres()).isEqualTo(2 * 25 * 75 + 2 * (25 + 75));
        assertThat(codes(START + "assumed: {pellet: }\nsteps: [{rinse: water, for: 1 s}]")).containsExactly("D013");
    }

    @Test
    void a_bath_may_be_kept_warm_and_says_so_in_degrees() {
        var recipe = sound(START.replace("PAA: {}", "PAA: {temperature: 70 °C}")
                + "steps: [{rinse: water, for: 1 s}]");

        assertThat(recipe.solutions().get("PAA").temperature()).contains(new Temperature(343_150));
        assertThat(recipe.solutions().get("water").temperature()).isEmpty();
        assertThat(codes(START.replace("PAA: {}", "PAA: {temperature: 70}")
                + "steps: [{rinse: water, for: 1 s}]")).containsExactly("D022");
    }

    @Test
    void what_a_step_does_not_say_the_defaults_do() {
        var manner = new Manner(Optional.of(new Value.Literal(new Speed(1), new Place("f", 1, 1, 1))), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty());

        assertThat(manner.orElse(Manner.UNSAID)).isEqualTo(manner);
        assertThat(Manner.UNSAID.orElse(manner)).isEqualTo(manner);
        assertThat(
                new PelletShape.Disc(Length.ofMillimetres(8), Length.ofMillimetres(1), PelletShape.Hung.FLAT).height())
                .isEqualTo(Length.ofMillimetres(1));
    }

    private static Step only(String step) {
        return sound(START + "steps:\n  - " + step + "\n").steps().getFirst();
    }

    private static Recipe sound(String text) {
        return switch (RecipeReader.read("f", text)) {
            case Checked.Sound<Recipe>(var recipe, var _) -> recipe;
            case Checked.Faulty<Recipe>(var problems) -> throw new AssertionError(problems.toString());
        };
    }

    private static List<String> codes(String text) {
        return RecipeReader.read("f", text).problems().stream().map(Problem::code).toList();
    }

    private static Quantity quantity(Optional<Value> value) {
        return ((Value.Literal) value.orElseThrow()).quantity();
    }

    private static String named(Optional<Value> value) {
        return ((Value.Named) value.orElseThrow()).parameter();
    }
}
