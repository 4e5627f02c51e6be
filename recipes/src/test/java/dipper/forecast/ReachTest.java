package dipper.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import dipper.Shipped;
import dipper.plan.Deck;
import dipper.plan.Planner;
import dipper.protocol.Protocol;
import dipper.recipe.RecipeReader;
import dipper.rig.RigReader;
import dipper.units.Length;
import dipper.yaml.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Goal: what the motion may come to grief at is warned of, and nothing else. Method: the demonstration on its rig, with one number of the rig changed. */
class ReachTest {

    private static final String BATCH = """
            dipper: 1
            batch: b
            recipe: demo.yaml
            rig: bench.yaml
            beakers: {1: PEI, 2: water, 3: PAA, 4: rinse A, 5: PEO, 6: rinse B}
            pellets: {1: A, 2: B}
            """;

    @Test
    void on_the_rig_as_it_ships_nothing_is_in_the_way() {
        var forecast = forecast("", "", BATCH);

        assertThat(reachOf(forecast)).isEmpty();
        assertThat(forecast.reach().stations()).allSatisfy(at -> {
            assertThat(at.overRim()).isEqualTo(mm(4));
            assertThat(at.holderOverRim()).as("50 mm over the lowest point, which is 11 mm under 32 mm")
                    .contains(mm(27));
        });
    }

    @Test
    void a_beaker_with_another_filling_than_the_rigs_does_not_have_its_level() {
        var forecast = forecast("", "", BATCH.replace("4: rinse A", "4: {holds: rinse A, volume: 6 mL}"));

        assertThat(reachOf(forecast)).singleElement().satisfies(warning -> {
            assertThat(warning.code()).isEqualTo("D173");
            assertThat(warning.what()).contains("rinse A has 6 mL", "32 mm", "10 mL", "it would stand at 20.0 mm");
            assertThat(warning.place().line()).isEqualTo(5);
        });
    }

    @Test
    void a_holder_that_goes_into_a_beaker_is_told() {
        var forecast = forecast("holder at top: 150 mm", "holder at top: 122 mm",
                BATCH);

        assertThat(reachOf(forecast)).extracting(Problem::code).containsExactly("D174");
        assertThat(reachOf(forecast).getFirst().what()).contains("1 mm below the rim of station 6");
    }

    @Test
    void a_rim_that_is_passed_by_less_than_3_mm_is_told() {
        var forecast = forecast("safe: 48 mm", "safe: 46 mm", BATCH);

        assertThat(reachOf(forecast)).extracting(Problem::code).containsExactly("D175");
        assertThat(reachOf(forecast).getFirst().remedy()).isEqualTo("raise safe: in the rig by 1 mm or more");
    }

    @Test
    void drying_at_a_place_that_nothing_switches_is_told_at_its_line_once() {
        var forecast = forecast("handshake: 30 ms", "handshake: 30 ms\nservices: {nitrogen: {x: 20 mm, height: 60 mm}}",
                BATCH, "      - {rinse: rinse A", "      - {dry: nitrogen, for: 5 s}\n      - {rinse: rinse A");

        assertThat(reachOf(forecast)).extracting(Problem::code).containsExactly("D176");
        assertThat(reachOf(forecast).getFirst().place().source()).isEqualTo("demo.yaml");
    }

    @Test
    void a_beaker_that_nothing_goes_into_is_told() {
        var forecast = forecast("", "", BATCH, "  - {rinse: water, for: rinse time}\n", "");

        assertThat(reachOf(forecast)).extracting(Problem::code).containsExactly("D177");
        assertThat(reachOf(forecast).getFirst().what())
                .isEqualTo("water stands on station 2, and no step goes into it");
    }

    private static List<Problem> reachOf(Forecast forecast) {
        return forecast.warnings().stream().filter(warning -> warning.code().compareTo("D172") >= 0).toList();
    }

    private static Forecast forecast(String inRig, String instead, String batchText, String... inRecipe) {
        var rigText = Shipped.text("bench.yaml").replace(inRig, inRig.isEmpty() ? "" : instead);
        // A holder that is lower hangs its pellets as high as before.
        rigText = rigText.contains("holder at top: 122 mm")
                ? rigText.replace("hanging: 50 mm", "hanging: 22 mm")
                : rigText;
        var recipeText = Shipped.text("demo.yaml");
        assertThat(inRig.isEmpty() || rigText.contains(instead)).isTrue();
        if (inRecipe.length > 0) {
            assertThat(recipeText).contains(inRecipe[0]);
            recipeText = recipeText.replace(inRecipe[0], inRecipe[1]);
        }
        var rig = Shipped.sound(RigReader.read("bench.yaml", rigText));
        var recipe = Shipped.sound(RecipeReader.read("demo.yaml", recipeText));
        var batch = Shipped.batch(batchText);
        var protocol = Shipped.sound(Protocol.of(recipe, batch));
        return Forecast.of(Shipped.sound(Planner.plan(protocol, Shipped.sound(Deck.of(batch, protocol, rig)), rig)),
                Handshake.NONE);
    }

    private static Length mm(long millimetres) {
        return Length.ofMillimetres(millimetres);
    }
}
