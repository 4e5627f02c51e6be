package dipper.library;

import static dipper.library.Construct.AT_MOST;
import static dipper.library.Construct.BLOCK_GIVEN_ANEW;
import static dipper.library.Construct.BLOCK_IN_BLOCK;
import static dipper.library.Construct.GROWTH;
import static dipper.library.Construct.HOLDER_LEAVES;
import static dipper.library.Construct.IN_TURN;
import static dipper.library.Construct.KNOWN_FILLING;
import static dipper.library.Construct.LOOPS_IN_A_LOOP;
import static dipper.library.Construct.MOVE;
import static dipper.library.Construct.NOTHING_COUNTED;
import static dipper.library.Construct.OWN_REST;
import static dipper.library.Construct.PART_OF_A_UNIT;
import static dipper.library.Construct.PASSES;
import static dipper.library.Construct.PLATE;
import static dipper.library.Construct.RECORD;
import static dipper.library.Construct.REPLACED;
import static dipper.library.Construct.REST_HERE;
import static dipper.library.Construct.SERVICE;
import static dipper.library.Construct.SEVERAL_UNITS;
import static dipper.library.Construct.STAY;
import static dipper.library.Construct.UNTIL;
import static dipper.library.Construct.WITNESS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Goal: each shipped recipe shows a part of the language that no other one shows, and the manual teaches every part. Method: for each recipe its parts, listed
 * by hand; each part as a question put to what the readers made of all recipes, and of the manual's examples.
 */
class ConstructsTest {

    /** What the recipe of that file, with its batches, alone does. The first is what it is shipped for, and stands in the manual's table. */
    record Shown(String recipe, List<Construct> constructs) {

        @Override
        public String toString() {
            return recipe;
        }
    }

    static List<Shown> shown() {
        return List.of(
                new Shown("latp-paa-peo-30.yaml", List.of(STAY, GROWTH, WITNESS)),
                new Shown("pdadmac-pss-salt.yaml", List.of(PART_OF_A_UNIT, OWN_REST)),
                new Shown("pei-paa-mmt-quadlayer.yaml", List.of(BLOCK_GIVEN_ANEW, SERVICE)),
                new Shown("pbs-cds-silar.yaml", List.of(LOOPS_IN_A_LOOP, SEVERAL_UNITS)),
                new Shown("bmp2-tetralayer.yaml", List.of(BLOCK_IN_BLOCK, MOVE, REPLACED)),
                new Shown("psp-pah-salt.yaml", List.of(UNTIL, IN_TURN)),
                new Shown("zno-sol-gel.yaml", List.of(HOLDER_LEAVES, RECORD, REST_HERE, PLATE)),
                new Shown("mapbbr3-conversion.yaml", List.of(PASSES, NOTHING_COUNTED, AT_MOST)),
                new Shown("demo.yaml", List.of(KNOWN_FILLING)));
    }

    @Test
    void every_recipe_has_its_part() throws IOException {
        assertThat(shown()).extracting(Shown::recipe)
                .containsExactlyInAnyOrderElementsOf(Work.shipped().stream().map(Work::name).toList())
                .hasSizeGreaterThanOrEqualTo(8);
        assertThat(shown()).allSatisfy(shown -> assertThat(shown.constructs()).isNotEmpty());
    }

    @ParameterizedTest
    @MethodSource("shown")
    void no_other_recipe_shows_it(Shown shown) throws IOException {
        var works = Work.shipped();

        assertThat(shown.constructs()).allSatisfy(construct -> assertThat(works).filteredOn(construct::isShownBy)
                .extracting(Work::name).as(construct.inWords()).containsExactly(shown.recipe()));
    }

    @ParameterizedTest
    @MethodSource("shown")
    void the_manual_s_table_says_so(Shown shown) throws IOException {
        var words = shown.constructs().getFirst().inWords();

        assertThat(readme().lines()).anyMatch(row -> row.startsWith("| `" + shown.recipe() + "` |")
                && row.endsWith(" | " + words + " |"));
    }

    @ParameterizedTest
    @EnumSource(Construct.class)
    void a_lesson_teaches_it(Construct construct) throws IOException {
        assertThat(lessons()).as(construct.inWords()).anyMatch(construct::isShownBy);
    }

    /** A question that says yes to everything would make every recipe the only one of one. */
    @ParameterizedTest
    @EnumSource(Construct.class)
    void the_first_lesson_needs_none_of_them_but_that_it_counts_nothing(Construct construct) throws IOException {
        assertThat(construct.isShownBy(lessons().getFirst())).isEqualTo(construct == NOTHING_COUNTED);
    }

    private static List<Work> lessons() throws IOException {
        var lessons = readme().split("\n## ", -1);
        var text = Arrays.stream(lessons).filter(section -> section.startsWith("Lessons"))
                .collect(Collectors.joining());
        return Example.IN_YAML.matcher(text).results().map(match -> Work.taught(match.group(1))).toList();
    }

    private static String readme() throws IOException {
        return Files.readString(Path.of("README.md"));
    }
}
