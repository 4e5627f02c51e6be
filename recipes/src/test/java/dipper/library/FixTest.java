package dipper.library;

import static org.assertj.core.api.Assertions.assertThat;

import dipper.yaml.Fix;
import dipper.yaml.Place;
import dipper.yaml.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Goal: what a problem proposes to write is right. Method: every fix over the broken files is written into its file, which is read again. */
class FixTest {

    private static final int FEWEST = 35;

    static List<Path> brokenFiles() throws IOException {
        return Readings.files(Path.of("src/test/resources/broken"), ".yaml");
    }

    @ParameterizedTest
    @MethodSource("brokenFiles")
    void a_fix_mends_its_problem_and_puts_no_other_in_its_place(Path file) throws IOException {
        var name = file.getFileName().toString();
        var text = Files.readString(file);
        var before = Readings.problemsOnTheWayToAPlan(name, text);
        for (var problem : withFix(before)) {
            var after = Readings.problemsOnTheWayToAPlan(name, problem.fix().orElseThrow().in(text));

            assertThat(after).as(problem.toString())
                    .noneMatch(other -> isAt(problem, other) && isAsBad(problem, other)
                            && (other.code().equals(problem.code()) || isNew(other, before)));
            assertThat(after.stream().filter(other -> other.code().equals(problem.code())).count())
                    .as(problem.toString())
                    .isLessThan(before.stream().filter(other -> other.code().equals(problem.code())).count());
        }
    }

    @Test
    void many_of_the_broken_files_propose_a_fix() throws IOException {
        var fixes = new ArrayList<Problem>();
        for (var file : brokenFiles()) {
            fixes.addAll(withFix(
                    Readings.problemsOnTheWayToAPlan(file.getFileName().toString(), Files.readString(file))));
        }

        assertThat(fixes).hasSizeGreaterThan(FEWEST);
    }

    /** Goal: no remedy leaves its reader to retype what is known. Method: whatever asks "did you mean" shows the mended line. */
    @ParameterizedTest
    @MethodSource("brokenFiles")
    void what_is_meant_is_shown_as_a_mended_line(Path file) throws IOException {
        var name = file.getFileName().toString();
        assertThat(Readings.problemsOnTheWayToAPlan(name, Files.readString(file)))
                .filteredOn(problem -> problem.remedy().contains("did you mean"))
                .allSatisfy(problem -> assertThat(problem.fix()).as(problem.toString()).isPresent());
    }

    private static List<Problem> withFix(List<Problem> problems) {
        return problems.stream().filter(problem -> problem.fix().isPresent()).toList();
    }

    /** In the stretch that the fix wrote. */
    private static boolean isAt(Problem mended, Problem other) {
        return switch (mended.fix().orElseThrow()) {
            case Fix.Replace(var place, var by) -> isAt(place, by.length(), other.place());
            case Fix.Word(var within, var word, var by) ->
                    isAt(within, within.length() - word.length() + by.length(), other.place());
            case Fix.InFront _ -> other.place().line() == 1 && other.code().equals(mended.code());
        };
    }

    private static boolean isAt(Place place, int length, Place other) {
        return other.source().equals(place.source()) && other.line() == place.line()
                && other.column() >= place.column() && other.column() < place.column() + Math.max(1, length);
    }

    private static boolean isNew(Problem problem, List<Problem> before) {
        return before.stream().noneMatch(old -> old.code().equals(problem.code())
                && old.place().line() == problem.place().line());
    }

    private static boolean isAsBad(Problem mended, Problem other) {
        return other.severity() == Problem.Severity.ERROR || mended.severity() == Problem.Severity.WARNING;
    }
}
