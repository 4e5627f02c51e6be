package dipper.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Goal: the form in which the launcher keeps classes does what the classes do. Method: the launcher's own program makes the form of samples, and of
 * Dipper with picocli; the samples are asked in both forms, and real commands run in both.
 */
class CacheFormTest {

    private static final Path PROGRAM = Path.of("..", ".mvn", "CacheForm.java");
    /** Where people press keys, and nobody waits for a start. */
    private static final String BY_HAND = "/dipper/setup/";
    private static final String SAMPLES = "dipper/cli/LateSamples";
    private static final long LONGEST_S = 300;

    @TempDir
    private Path folder;

    @Test
    void samples_of_all_that_it_binds_answer_the_same_in_both_forms() throws Exception {
        var plain = jar("plain.jar", location(LateSamples.class), name -> name.startsWith(SAMPLES));
        var form = Files.copy(plain, folder.resolve("form.jar"));
        giveForm(form.toString(), form);

        assertThat(answers(form)).isEqualTo(answers(plain)).isEqualTo(LateSamples.answers()).hasSizeGreaterThan(300);
        assertThat(late(plain)).as("what javac leaves open in the samples").contains("typeSwitch", "equals",
                "hashCode");
        assertThat(late(form)).as("what is left of it: texts and constants in one switch, and toString")
                .contains("toString").doesNotContain("equals", "hashCode")
                .filteredOn("typeSwitch"::equals).hasSize(1);
    }

    @Test
    void commands_print_the_same_in_both_forms() throws Exception {
        var plain = List.of(jar("dipper.jar", "dipper/"), jar("picocli.jar", "picocli/"));
        var form = new ArrayList<Path>();
        for (var jar : plain) {
            form.add(Files.copy(jar, folder.resolve("form-" + jar.getFileName())));
        }
        giveForm(classPath(form), form.toArray(Path[]::new));

        assertThat(late(form.getFirst())).doesNotContain("equals", "hashCode");
        assertThat(late(form.getFirst(), name -> !name.startsWith(BY_HAND)))
                .as("a switch with texts or constants and patterns in one, which costs each start that meets it 20 ms")
                .doesNotContain("typeSwitch");
        for (var command : List.of(List.of("simulate", "--json", Shell.library("demo-batch.yaml")),
                List.of("plan", "--best-deck", Shell.library("latp-batch.yaml")),
                List.of("check", "src/test/java/dipper/cli/CacheFormTest.java"))) {
            assertThat(dipper(form, command)).as("%s", command).isEqualTo(dipper(plain, command))
                    .hasSizeGreaterThan(300);
        }
    }

    private void giveForm(String classPath, Path... jars) throws Exception {
        var command = new ArrayList<>(List.of(java(), "-cp", classPath, PROGRAM.toString()));
        Stream.of(jars).map(Path::toString).forEach(command::add);
        assertThat(said(command)).isEqualTo("0: ");
    }

    /** Its exit code and all that it prints. */
    private String dipper(List<Path> jars, List<String> arguments) throws Exception {
        var command = new ArrayList<>(List.of(java(), "--enable-native-access=ALL-UNNAMED", "-XX:TieredStopAtLevel=1",
                "-Ddipper.home=" + Path.of("..").toAbsolutePath().normalize(), "-cp", classPath(jars),
                Main.class.getName()));
        command.addAll(arguments);
        return said(command);
    }

    private String said(List<String> command) throws Exception {
        var output = Files.createTempFile(folder, "said", ".txt");
        var process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile()).start();
        try {
            assertThat(process.waitFor(LONGEST_S, TimeUnit.SECONDS)).as("%s ends", command).isTrue();
        } finally {
            process.destroyForcibly();
        }
        return process.exitValue() + ": " + Files.readString(output);
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** Those jars before all that this test runs with. */
    private static String classPath(List<Path> first) {
        return String.join(File.pathSeparator, first.stream().map(Path::toString).toList()) + File.pathSeparator
                + System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }

    private static List<?> answers(Path jar) throws Exception {
        try (var loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, ClassLoader.getPlatformClassLoader())) {
            return (List<?>) loader.loadClass(LateSamples.class.getName()).getMethod("answers").invoke(null);
        }
    }

    private static Path location(Class<?> type) throws URISyntaxException {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    }

    /** All classes of that folder name that this test runs with, but for tests. */
    private Path jar(String name, String under) throws Exception {
        var tests = location(LateSamples.class);
        var jar = folder.resolve(name);
        for (var entry : classPath(List.of()).split(File.pathSeparator, -1)) {
            if (!entry.isEmpty() && !Path.of(entry).equals(tests) && Files.exists(Path.of(entry))) {
                add(Path.of(entry), jar, inside -> inside.startsWith(under));
            }
        }
        return jar;
    }

    private Path jar(String name, Path from, Predicate<String> which) throws IOException {
        var jar = folder.resolve(name);
        add(from, jar, which);
        return jar;
    }

    private static void add(Path from, Path jar, Predicate<String> which) throws IOException {
        try (var to = FileSystems.newFileSystem(URI.create("jar:" + jar.toUri()), Map.of("create", "true"))) {
            if (Files.isDirectory(from)) {
                copy(from, to.getPath("/"), which);
            } else {
                try (var archive = FileSystems.newFileSystem(from)) {
                    copy(archive.getPath("/"), to.getPath("/"), which);
                }
            }
        }
    }

    private static void copy(Path root, Path to, Predicate<String> which) throws IOException {
        try (var files = Files.walk(root)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var inside = root.relativize(file).toString();
                if (inside.endsWith(".class") && which.test(inside)) {
                    var copy = to.resolve(inside);
                    Files.createDirectories(copy.getParent());
                    Files.write(copy, Files.readAllBytes(file));
                }
            }
        }
    }

    /** The names of what is left to the moment when it is first reached, but for lambdas and texts that are put together. */
    private static List<String> late(Path jar) throws IOException {
        return late(jar, _ -> true);
    }

    private static List<String> late(Path jar, Predicate<String> wanted) throws IOException {
        var late = new ArrayList<String>();
        try (var inside = FileSystems.newFileSystem(jar); var files = Files.walk(inside.getPath("/"))) {
            for (var file : files.filter(each -> each.toString().endsWith(".class") && wanted.test(each.toString()))
                    .toList()) {
                ClassFile.of().parse(Files.readAllBytes(file)).methods().stream()
                        .flatMap(method -> method.code().stream()).flatMap(code -> code.elementStream())
                        .filter(InvokeDynamicInstruction.class::isInstance).map(InvokeDynamicInstruction.class::cast)
                        .filter(site -> site.bootstrapMethod().owner().packageName().equals("java.lang.runtime"))
                        .forEach(site -> late.add(site.name().stringValue()));
            }
        }
        return late;
    }
}
