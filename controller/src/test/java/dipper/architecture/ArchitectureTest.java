package dipper.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import dipper.coater.Coater;
import dipper.record.RunState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Goal: the house keeps its walls. Method: every production class of the four modules, read as byte code. */
class ArchitectureTest {

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("dipper");

    private static final String[] PURE = {"dipper.units..", "dipper.yaml..", "dipper.recipe..", "dipper.rig..",
        "dipper.batch..", "dipper.protocol..",
        "dipper.plan..", "dipper.forecast..", "dipper.grbl..", "dipper.record..", "dipper.report.."};

    @Test
    void all_rooms_are_looked_at() {
        assertThat(HOUSE.stream().map(type -> type.getPackageName()).distinct()).contains("dipper.units", "dipper.yaml",
                "dipper.recipe", "dipper.rig",
                "dipper.batch", "dipper.protocol", "dipper.plan", "dipper.forecast", "dipper.time", "dipper.link",
                "dipper.link.serial", "dipper.grbl", "dipper.panel", "dipper.panel.pi",
                "dipper.coater", "dipper.sim", "dipper.record", "dipper.ledger", "dipper.run", "dipper.report",
                "dipper.json", "dipper.doctor", "dipper.setup", "dipper.keyboard", "dipper.cli");
    }

    @Test
    void the_core_does_no_io_and_knows_neither_time_nor_chance() {
        hold(noClasses().that().resideInAnyPackage(PURE).should().dependOnClassesThat().resideInAnyPackage(
                "java.nio.file..", "java.net..",
                "java.util.concurrent..", "java.sql..", "dipper.time..", "dipper.link.."));
        hold(noClasses().that().resideInAnyPackage(PURE).should().dependOnClassesThat().belongToAnyOf(Thread.class,
                Random.class, java.io.File.class,
                java.io.FileInputStream.class, java.io.FileOutputStream.class));
        hold(noClasses().that().resideInAnyPackage(PURE).should().callMethod(Math.class, "random"));
    }

    @Test
    void the_record_and_the_reports_know_nothing_of_coaters_ledgers_or_screens() {
        hold(noClasses().that().resideInAPackage("dipper.record..").should().dependOnClassesThat().resideInAnyPackage(
                "dipper.coater..", "dipper.run..",
                "dipper.ledger..", "dipper.report..", "dipper.cli..", "dipper.json.."));
        hold(noClasses().that().resideInAPackage("dipper.report..").should().dependOnClassesThat().resideInAnyPackage(
                "dipper.coater..", "dipper.run..",
                "dipper.ledger..", "dipper.cli..", "dipper.json.."));
    }

    @Test
    void only_dipper_time_reads_the_system_clock() {
        for (var type : new Class<?>[] {System.class}) {
            for (var method : new String[] {"nanoTime", "currentTimeMillis"}) {
                hold(noClasses().that().resideOutsideOfPackage("dipper.time..").should().callMethod(type, method));
            }
        }
        hold(noClasses().that().resideOutsideOfPackage("dipper.time..").should().callMethod(java.time.Instant.class,
                "now"));
        hold(noClasses().should().callMethod(Thread.class, "sleep", long.class));
        hold(noClasses().should().dependOnClassesThat().areAssignableTo(java.time.Clock.class));
    }

    @ParameterizedTest
    @CsvSource({"org.yaml.snakeyaml.., dipper.yaml..", "com.fazecast.., dipper.link.serial..",
        "java.sql.., dipper.ledger..", "org.sqlite.., dipper.ledger..",
        "picocli.., dipper.cli..", "org.jline.., dipper.keyboard..", "com.fasterxml.., dipper.json..",
        "com.pi4j.., dipper.panel.pi.."})
    void each_outside_library_is_seen_by_one_package(String library, String room) {
        hold(noClasses().that().resideOutsideOfPackage(room).should().dependOnClassesThat().resideInAPackage(library));
    }

    @Test
    void only_the_commands_see_the_virtual_coater_and_it_shares_nothing_with_the_dialect() {
        hold(noClasses().that().resideOutsideOfPackages("dipper.cli..", "dipper.sim..").should().dependOnClassesThat()
                .resideInAPackage("dipper.sim.."));
        hold(noClasses().that().resideInAPackage("dipper.sim..").should().dependOnClassesThat().resideInAnyPackage(
                "dipper.grbl..", "dipper.coater..",
                "dipper.protocol..", "dipper.plan..", "dipper.recipe.."));
    }

    @Test
    void only_the_conductors_room_and_a_hand_at_the_machine_begin_motions_and_only_the_first_changes_a_runs_state() {
        hold(noClasses().that().resideOutsideOfPackages("dipper.run..", "dipper.setup..").should()
                .callMethod(Coater.class, "begin", dipper.plan.Command.Task.class));
        hold(noClasses().that().resideOutsideOfPackage("dipper.setup..").should().callMethod(dipper.coater.Survey.class,
                "nudge", dipper.units.Length.class, dipper.units.Speed.class));
        hold(noClasses().that().resideOutsideOfPackage("dipper.run..").and().areNotAssignableTo(RunState.class).should()
                .callMethod(RunState.class, "plus",
                        dipper.record.Recorded.class));
    }

    @Test
    void only_the_commands_choose_a_link() {
        hold(noClasses().that().resideOutsideOfPackages("dipper.cli..", "dipper.link..").should().dependOnClassesThat()
                .belongToAnyOf(dipper.link.TcpLink.class, dipper.link.serial.SerialLink.class));
    }

    @Test
    void rooms_lie_in_one_direction() {
        hold(slices().matching("dipper.(**)").should().beFreeOfCycles());
    }

    @Test
    void dialects_know_no_time_and_links_no_meaning() {
        hold(noClasses().that().resideInAPackage("dipper.grbl..").should().dependOnClassesThat()
                .resideInAnyPackage("dipper.time..", "dipper.link..", "dipper.coater.."));
        hold(noClasses().that().resideInAPackage("dipper.link..").should()
                .dependOnClassesThat(resideInAnyPackage("dipper.grbl..", "dipper.coater..", "dipper.plan..")));
    }

    @Test
    void spellings_and_factors_of_units_are_known_in_one_place() throws ClassNotFoundException {
        var unit = Class.forName("dipper.units.Unit");

        assertThat(java.lang.reflect.Modifier.isPublic(unit.getModifiers())).isFalse();
        hold(noClasses().that().resideOutsideOfPackage("dipper.units..").should().dependOnClassesThat()
                .belongToAnyOf(unit));
        // Of the production code, only readers of text turn text into quantities.
        hold(noClasses().that().resideOutsideOfPackages("dipper.units..", "dipper.yaml..", "dipper.recipe..",
                "dipper.rig..", "dipper.batch..", "dipper.cli..").should().dependOnClassesThat()
                .belongToAnyOf(dipper.units.QuantityText.class));
    }

    @Test
    void names_are_the_labs_nouns() {
        hold(noClasses().should().haveSimpleNameEndingWith("Manager").orShould().haveSimpleNameEndingWith("Helper")
                .orShould()
                .haveSimpleNameEndingWith("Utils").orShould().haveSimpleNameEndingWith("Util").orShould()
                .haveSimpleNameEndingWith("Impl"));
    }

    @ParameterizedTest
    @ValueSource(classes = {dipper.plan.Command.class, dipper.coater.Outcome.class, dipper.coater.Fault.class,
        dipper.record.RunEvent.class,
        dipper.recipe.Step.class, dipper.grbl.Reply.class, dipper.protocol.Action.class})
    void what_passes_between_rooms_is_sealed(Class<?> type) {
        assertThat(type.isSealed()).isTrue();
        assertThat(type.getPermittedSubclasses())
                .allSatisfy(kind -> assertThat(kind.isRecord() || kind.isSealed()).as(kind.getName()).isTrue());
    }

    @Test
    void every_package_says_what_it_is_for_and_what_it_may_import() throws IOException {
        for (var module : new String[] {"recipes", "firmware-bridge", "sim", "controller"}) {
            for (var folder : packages(Path.of("..", module, "src", "main", "java"))) {
                var info = folder.resolve("package-info.java");
                assertThat(info).exists();
                assertThat(Files.readString(info)).as(info.toString()).containsIgnoringCase("import");
            }
        }
    }

    @Test
    void files_are_short_enough_to_be_read() throws IOException {
        for (var module : new String[] {"recipes", "firmware-bridge", "sim", "controller"}) {
            try (var files = Files.walk(Path.of("..", module, "src"))) {
                for (var file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
                    assertThat(Files.readAllLines(file)).as(file.toString()).hasSizeLessThanOrEqualTo(400);
                }
            }
        }
    }

    private static java.util.List<Path> packages(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(path -> path.toString().endsWith(".java")).map(Path::getParent).distinct().toList();
        }
    }

    private static void hold(ArchRule rule) {
        rule.allowEmptyShould(true).check(HOUSE);
    }

    @Test
    void commands_are_the_outermost_room() {
        hold(classes().that().resideInAPackage("dipper.cli..").should().onlyBeAccessed().byAnyPackage("dipper.cli.."));
    }
}
