package dipper.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Goal: the page says what was found, needs nothing but itself, and obeys no text of a file. Method: written by command, read as text. */
class HtmlReportTest {

    @TempDir
    private Path folder;

    @Test
    void the_page_has_every_drawing_every_figure_and_all_inputs() throws IOException {
        var page = page(Shell.library("latp-batch.yaml"));

        assertThat(page).startsWith("<!doctype html>").contains("aria-label=\"deck\"", "aria-label=\"baths over time\"",
                "aria-label=\"height over time\"", "aria-label=\"what each rinse collects\"",
                "aria-label=\"what each layer&#39;s bath collects of other layers\"",
                "above the dotted line it is to be replaced",
                "reckoned as water at 20 °C, where the recipe says no other: peroxide, water, PEI", ">4 PAA 0.36 %<",
                "aria-label=\"thickness\"", "76.7 nm nominal", "LATP-0417", ">bilayer 30</option>", "D164",
                "class=\"all\"", "class=\"each\"", "measured by the source",
                "growth after doi:10.1039/d2na00521b", "+ 50 µL", "Clearance at each beaker");
        assertThat(page).contains("recipe: (PAA/PEO)30 on LATP pellets", "rig: DR-3-like dip coater",
                "batch: LATP pellets, April");
        assertThat(Pattern.compile("protocol [0-9a-f]{64}").matcher(page).find()).isTrue();
        assertThat(Pattern.compile("<rect ").matcher(page).results()).hasSize(124);
        assertThat(page).doesNotContain("NaN", "Infinity", "null");
    }

    @Test
    void the_page_needs_no_other_file_and_no_network() throws IOException {
        var page = page(Shell.library("demo.yaml"));

        assertThat(Pattern.compile("(src|href)=\"([^\"]*)\"").matcher(page).results().map(found -> found.group(2)))
                .allMatch("data:,"::equals);
        assertThat(page).doesNotContain("url(", "@import", "fetch(", "XMLHttpRequest", "http://");
    }

    @Test
    void text_of_a_file_is_shown_and_never_obeyed() throws IOException {
        var evil = "<script>alert(1)</script><img src=x onerror='alert(\"2\")'>&amp;";
        var recipe = Files.readString(Path.of(Shell.library("demo.yaml")))
                .replace("recipe: (PAA/PEO)2 demonstration", "recipe: '" + evil.replace("'", "''") + "'")
                + "  - person: '" + evil.replace("'", "''") + "'\n";
        Files.writeString(folder.resolve("demo.yaml"), recipe);
        Files.writeString(folder.resolve("batch.yaml"), Files.readString(Path.of(Shell.library("demo-batch.yaml")))
                .replace("1: DEMO-1", "1: '" + evil.replace("'", "''") + "'"));
        var page = page(folder.resolve("batch.yaml").toString());

        assertThat(page).doesNotContain("<script>alert", "<img", "onerror='")
                .contains(
                        "&lt;script&gt;alert(1)&lt;/script&gt;&lt;img src=x onerror=&#39;alert(&quot;2&quot;)&#39;&gt;&amp;amp;");
        assertThat(Pattern.compile("<script").matcher(page).results()).hasSize(1);
    }

    @Test
    void a_run_without_a_single_unit_has_no_curve_of_its_film() throws IOException {
        Files.writeString(folder.resolve("half.yaml"), """
                dipper: 1
                recipe: half a bilayer
                counts: {bilayer: [A, B]}
                solutions: {A: {}, B: {}}
                pellet: {diameter: 8 mm, thickness: 1 mm, hung: on edge}
                growth: {model: linear, start: 1 nm, per bilayer: 5 nm}
                defaults: {immersion: 5 mm/s, withdrawal: 2 mm/s, drain: 10 s, depth: 5 mm}
                steps: [{layer: A, for: 1 min}]
                """);

        assertThat(page(folder.resolve("half.yaml").toString())).contains("1.0 nm nominal after 0 bilayers")
                .doesNotContain("NaN", "Infinity", "Wide band", "dilution between");
    }

    @Test
    void a_page_of_a_very_long_run_stays_small_and_says_what_it_leaves_out() throws IOException {
        var page = page(Shell.library("latp-paa-peo-30.yaml"), "--set", "bilayers=200", "--set", "water time=1 min");
        var long200 = page.length();
        Files.writeString(folder.resolve("long.yaml"), Files.readString(Path.of(Shell.library("latp-paa-peo-30.yaml")))
                .replace("to: 200", "to: 1000").replace("is: 30", "is: 1000"));
        var long1000 = page(folder.resolve("long.yaml").toString());

        assertThat(long1000).contains("are drawn").hasSizeLessThan(1_500_000);
        assertThat(page).doesNotContain("are drawn");
        assertThat(long200).isLessThan(600_000);
    }

    @Test
    void a_page_that_cannot_be_written_is_told_in_two_lines() {
        var result = Shell.dipper("simulate", Shell.library("demo.yaml"), "--html", folder + "/nowhere/page.html");

        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.err()).contains("cannot be written", "a folder that exists");
    }

    /** A page goes over a page, since one looks at a dry run again and again. */
    @Test
    void neither_page_nor_transcript_is_written_over_a_recipe() throws IOException {
        var recipe = folder.resolve("mine.yaml");
        Files.copy(Path.of(Shell.library("demo.yaml")), recipe);

        for (var option : java.util.List.of("--html", "--transcript")) {
            var result = Shell.dipper("simulate", recipe.toString(), option, recipe.toString());

            assertThat(result.exit()).as(option).isEqualTo(2);
            assertThat(result.err()).contains("is there already", "name another file");
            assertThat(recipe).hasSameTextualContentAs(Path.of(Shell.library("demo.yaml")));
        }
        page(Shell.library("demo.yaml"));
        page(Shell.library("demo.yaml"));
        var transcript = folder.resolve("line.txt").toString();
        for (var time = 0; time < 2; time++) {
            assertThat(Shell.dipper("simulate", recipe.toString(), "--transcript", transcript).exit()).isZero();
        }
    }

    @Test
    void a_page_of_several_values_is_refused_and_not_forgotten() {
        var result = Shell.dipper("simulate", Shell.library("latp-paa-peo-30.yaml"), "--set", "bilayers=10..20:10",
                "--html", folder.resolve("page.html").toString());

        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.err()).contains("--html does not go with several values");
    }

    private String page(String file, String... more) throws IOException {
        var path = folder.resolve("page.html");
        var arguments = new java.util.ArrayList<>(java.util.List.of("simulate", file, "--html", path.toString()));
        arguments.addAll(java.util.List.of(more));
        var result = Shell.dipper(arguments.toArray(String[]::new));
        assertThat(result.err()).isEmpty();
        assertThat(result.exit()).isZero();
        return Files.readString(path);
    }
}
