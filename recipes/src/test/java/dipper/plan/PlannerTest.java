package dipper.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dipper.Shipped;
import dipper.protocol.Protocol;
import dipper.recipe.RecipeReader;
import dipper.rig.RigReader;
import dipper.yaml.Checked;
import dipper.yaml.Problem;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Goal: what a rig cannot do is refused at the recipe's line, with value, limit and remedy. Method: the shipped recipe, made impossible. */
class PlannerTest {

    private static final String LATP = Shipped.text("latp-paa-peo-30.yaml");
    private static final String RIG = Shipped.text("dr3-like.yaml");

    @Test
    void a_speed_above_the_axis_limit_is_refused_once_where_it_is_said_for_all_steps() {
        var problems = problems(LATP.replace("immersion speed: 5 mm/s", "immersion speed: 25 mm/s"), RIG);

        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.place().line()).isEqualTo(line(LATP, "immersion: immersion speed"));
            assertThat(problem.what()).contains("25 mm/s").contains("20 mm/s");
            assertThat(problem.remedy()).contains("20 mm/s");
        });
    }

    @Test
    void a_pellet_wetted_to_its_very_height_stops_while_it_crosses_as_one_that_is_wetted_in_part() {
        var covered = Shipped.protocolOf(LATP.replace("depth: depth}", "wetted: 8 mm}"));

        assertThat(Shipped.plan(covered, Shipped.rig("dr3-like.yaml"))).isNotEmpty();
        assertThat(problems(LATP.replace("depth: depth}", "wetted: 8.01 mm}"), RIG)).extracting(Problem::code)
                .contains("D180");
    }

    @Test
    void a_depth_below_the_beakers_floor_is_refused_with_the_depth_that_fits() {
        var problems = problems(LATP.replace("depth: 5 mm ", "depth: 40 mm "), RIG);

        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.place().line()).isEqualTo(line(LATP, "immersion: immersion speed"));
            assertThat(problem.what()).contains("40 mm");
            assertThat(problem.remedy()).contains("31 mm");
        });
    }

    @Test
    void a_plate_taller_than_the_liquid_may_go_in_by_the_part_that_fits() {
        var tall = LATP.replaceFirst("(?m)^  pellet: .*$", "  pellet: {width: 25 mm, height: 45 mm, thickness: 1 mm}");

        assertThat(problems(tall, RIG)).isNotEmpty().allSatisfy(problem -> assertThat(problem.remedy())
                .startsWith("fill the beaker higher than 47 mm, or dip a part of the pellet, as in wetted: 39 mm"));
        assertThat(Shipped.plan(Shipped.protocolOf(tall.replace("depth: depth}", "wetted: 39 mm}")),
                Shipped.rig("dr3-like.yaml"))).isNotEmpty();
    }

    @Test
    void a_beaker_out_of_the_z_axis_reach_is_refused() {
        assertThat(problems(LATP,
                RIG.replace("holder at top: 260 mm", "holder at top: 330 mm").replace("Z: {travel: 200 mm",
                        "Z: {travel: 220 mm")))
                .isNotEmpty().allSatisfy(problem -> assertThat(problem.what()).contains("220 mm"));
    }

    @Test
    void more_solutions_than_stations_are_refused() {
        assertThat(problems(LATP, RIG.replaceAll("(?m)^  [78]: \\{x:.*$", ""))).singleElement()
                .satisfies(problem -> assertThat(problem.what()).contains("7 solutions").contains("6 stations"));
    }

    @Test
    void a_recipe_that_does_not_measure_its_pellet_is_refused() {
        assertThat(problems(LATP.replaceFirst("(?m)^  pellet: .*\n", ""), RIG))
                .singleElement()
                .satisfies(problem -> assertThat(problem.remedy()).contains("pellet:"));
    }

    private static List<Problem> problems(String recipe, String rigText) {
        var rig = Shipped.sound(RigReader.read("rig.yaml", rigText));
        var protocol = Shipped.sound(Protocol.of(Shipped.sound(RecipeReader.read("recipe.yaml", recipe)), Map.of()));
        Checked<Plan> checked = Deck.assigned(protocol, rig).then(deck -> Planner.plan(protocol, deck, rig));
        assertThat(checked).isInstanceOf(Checked.Faulty.class);
        return checked.problems();
    }

    private static int line(String text, String part) {
        return (int) text.substring(0, text.indexOf(part)).lines().count()
                + (text.charAt(text.indexOf(part) - 1) == '\n' ? 1 : 0);
    }
}
