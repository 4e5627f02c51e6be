package dipper.library;

import static org.assertj.core.api.Assertions.assertThat;

import dipper.Shipped;
import dipper.batch.BatchCheck;
import dipper.batch.BatchReader;
import dipper.plan.Deck;
import dipper.plan.Planner;
import dipper.protocol.Protocol;
import dipper.recipe.RecipeReader;
import dipper.rig.RigReader;
import dipper.yaml.Checked;
import dipper.yaml.FileKind;
import dipper.yaml.Ink;
import dipper.yaml.Problem;
import dipper.yaml.ProblemPicture;
import dipper.yaml.YamlReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Goal: whatever a text holds, it becomes a plan or problems with their pictures, within every bound. Method: mutations of the library and of the broken files, a
 * seed each. {@code -Ddipper.fuzz=100000} tries so many seeds, {@code -Ddipper.fuzz.seed=7} just that one.
 */
class MutationFuzzTest {

    /** How far an input came. */
    private enum Stage {
        TEXT, YAML, READ, PROTOCOL, PLAN
    }

    record Source(FileKind kind, String text) {
    }

    private static final int SLICE = 2_000;
    private static final double LEAST_TO_PROTOCOL = 0.30;
    private static final int MOST_PROBLEMS = 400;
    private static final long HANGS = 20;

    private static final Map<String, FileKind> SHIPPED = shippedKinds();

    private final List<Source> corpus = corpus();

    @Test
    @Timeout(value = 3, unit = TimeUnit.HOURS)
    void a_mutated_file_becomes_a_plan_or_problems() {
        var only = Integer.getInteger("dipper.fuzz.seed", -1);
        var first = Math.max(0, only);
        var count = only < 0 ? Integer.getInteger("dipper.fuzz", SLICE) : 1;
        var reached = new EnumMap<Stage, Integer>(Stage.class);
        for (var seed = first; seed < first + count; seed++) {
            reached.merge(reached(seed), 1, Integer::sum);
        }
        var toProtocol = reached.getOrDefault(Stage.PROTOCOL, 0) + reached.getOrDefault(Stage.PLAN, 0);

        System.out.printf("fuzz  %d inputs; no YAML %d, YAML %d, read %d, bound to a protocol %d, planned %d%n", count,
                reached.getOrDefault(Stage.TEXT, 0), reached.getOrDefault(Stage.YAML, 0),
                reached.getOrDefault(Stage.READ, 0), reached.getOrDefault(Stage.PROTOCOL, 0),
                reached.getOrDefault(Stage.PLAN, 0));
        assertThat(count == 1 || toProtocol >= LEAST_TO_PROTOCOL * count)
                .as("%d of %d reached the protocol", toProtocol, count)
                .isTrue();
    }

    private Stage reached(int seed) {
        var random = new Random(seed);
        var source = corpus.get(random.nextInt(corpus.size()));
        var text = new Mutations(random).of(source.text(), corpus.get(random.nextInt(corpus.size())).text());
        try {
            var stage = new Stage[1];
            org.junit.jupiter.api.Assertions.assertTimeout(java.time.Duration.ofSeconds(HANGS),
                    () -> stage[0] = reached(source.kind(), text));
            return stage[0];
        } catch (RuntimeException | Error broken) {
            throw new AssertionError("seed " + seed + "; again with: ./mvnw -pl recipes test -Dtest=MutationFuzzTest "
                    + "-Ddipper.fuzz.seed=" + seed + "\n" + text, broken);
        }
    }

    private static Stage reached(FileKind kind, String text) {
        var stage = new Stage[] {YamlReader.read("x", text) instanceof Checked.Sound<?> ? Stage.YAML : Stage.TEXT};
        var checked = switch (kind) {
            case RECIPE ->
                    RecipeReader.read("x", text).then(recipe -> at(Stage.READ, stage, Protocol.of(recipe, Map.of())))
                            .then(protocol -> planned(stage, protocol, Shipped.rig("dr3-like.yaml")));
            case RIG -> RigReader.read("x", text)
                    .then(rig -> at(Stage.READ, stage, Checked.of(Shipped.protocol("demo.yaml"), List.of()))
                            .then(protocol -> planned(stage, protocol, rig)));
            case BATCH -> BatchReader.read("x", text).then(batch -> {
                stage[0] = Stage.READ;
                var rig = Shipped.rig(shipped(batch.rig(), FileKind.RIG, "bench.yaml"));
                var recipe = Shipped.recipe(shipped(batch.recipe(), FileKind.RECIPE, "demo.yaml"));
                return Checked.of(batch, BatchCheck.check(batch, recipe, rig))
                        .then(_ -> Protocol.of(recipe, batch))
                        .then(protocol -> at(Stage.PROTOCOL, stage, Deck.of(batch, protocol, rig))
                                .then(deck -> at(Stage.PLAN, stage, Planner.plan(protocol, deck, rig))));
            });
        };
        isWithinBounds(text, checked.problems());
        return stage[0];
    }

    /** The file that a batch names, unless a mutation made it one that does not ship, or of another kind. */
    private static String shipped(String name, FileKind kind, String otherwise) {
        return SHIPPED.getOrDefault(name, kind == FileKind.RIG ? FileKind.RECIPE : FileKind.RIG) == kind
                ? name
                : otherwise;
    }

    private static Checked<?> planned(Stage[] stage, Protocol protocol, dipper.rig.Rig rig) {
        assertThat(protocol.size()).isLessThanOrEqualTo(Protocol.LARGEST);
        stage[0] = Stage.PROTOCOL;
        return Deck.assigned(protocol, rig).then(deck -> Planner.plan(protocol, deck, rig)).then(plan -> {
            stage[0] = Stage.PLAN;
            return Checked.of(plan, List.of());
        });
    }

    /** Whoever asks has come so far; the answer may end it. */
    private static <T> Checked<T> at(Stage reached, Stage[] stage, Checked<T> answer) {
        stage[0] = reached == Stage.PLAN && !(answer instanceof Checked.Sound<T>) ? stage[0] : reached;
        return answer;
    }

    private static void isWithinBounds(String text, List<Problem> problems) {
        var picture = new ProblemPicture(Map.of("x", text), Ink.ANSI);
        assertThat(problems).hasSizeLessThanOrEqualTo(MOST_PROBLEMS).allSatisfy(problem -> {
            assertThat(problem.place().line()).isPositive();
            assertThat(picture.of(problem)).contains(problem.code()).hasSizeLessThan(8_000);
            problem.fix().ifPresent(fix -> fix.in(text));
        });
    }

    /** The library, the starts, the manual's examples and the broken files. */
    static List<Source> corpus() {
        var corpus = new ArrayList<Source>();
        try (var shipped = Files.list(Readings.LIBRARY);
                var broken = Files.list(Path.of("src/test/resources/broken"));
                var starts = Files.list(Path.of("src/main/resources/start"))) {
            // The sound files weigh more, so that many mutants come far.
            var sound =
                    Stream.concat(shipped, starts).filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
            for (var copies = 0; copies < 30; copies++) {
                sound.forEach(file -> corpus.add(source(file)));
            }
            for (var copies = 0; copies < 8; copies++) {
                ReadmeTest.examples().forEach(text -> corpus.add(source(text)));
            }
            broken.filter(file -> file.toString().endsWith(".yaml")).sorted().forEach(file -> corpus.add(source(file)));
            return corpus;
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    private static Map<String, FileKind> shippedKinds() {
        try {
            return Readings.files(Readings.LIBRARY, ".yaml").stream()
                    .collect(Collectors.toMap(file -> file.getFileName().toString(), file -> source(file).kind()));
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    private static Source source(Path file) {
        try {
            return source(new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    private static Source source(String text) {
        var kind = YamlReader.read("x", text) instanceof Checked.Sound<dipper.yaml.Node>(var root, var _)
                ? FileKind.of(root).orElse(FileKind.RECIPE)
                : FileKind.RECIPE;
        return new Source(kind, text);
    }
}
