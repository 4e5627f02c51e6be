package dipper.recipe;

import dipper.yaml.Checked;
import dipper.yaml.Code;
import dipper.yaml.Fields;
import dipper.yaml.FileKind;
import dipper.yaml.HomeZEvery;
import dipper.yaml.Node;
import dipper.yaml.Problems;
import dipper.yaml.YamlReader;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads recipes, version 1 of the language. Pure; problems, never exceptions, for whatever the text holds. */
public final class RecipeReader {

    private final Problems problems;
    private final Fields fields;
    private final Optional<Node> assumed;
    private final Parameters parameters;
    private final Solutions solutions;
    private final Scope scope;
    private final Blocks blocks;
    /** What defaults mean to say and misspell, so that it is not asked for too. */
    private final Set<String> misspelt = new HashSet<>();

    private RecipeReader(Fields fields, Problems problems) {
        this.fields = fields;
        this.problems = problems;
        this.parameters = new Parameters(problems);
        fields.meant("parameters").ifPresent(node -> parameters.read(node, "parameters", Parameter.Origin.STATED));
        this.assumed = fields.meant("assumed");
        assumed.ifPresent(node -> parameters.read(node, "assumed", Parameter.Origin.ASSUMED));
        this.solutions =
                Solutions.read(fields.required("solutions", "solutions: {water: {name: deionized water}}"), problems);
        this.scope = new Scope(parameters, List.of(), problems);
        this.blocks = new Blocks(fields.meant("blocks"), given -> stepReader(new Scope(parameters, given, problems)),
                problems);
    }

    /** Reads a recipe; source is the name that places carry. */
    public static Checked<Recipe> read(String source, String text) {
        return YamlReader.read(source, text).then(RecipeReader::of);
    }

    /** The same from a document that was read before. */
    public static Checked<Recipe> of(Node document) {
        var problems = new Problems();
        var recipe =
                FileKind.RECIPE.open(document, problems).map(fields -> new RecipeReader(fields, problems).recipe());
        return problems.check(recipe.orElse(null));
    }

    private StepReader stepReader(Scope names) {
        return new StepReader(solutions, names, () -> blocks, problems);
    }

    private Recipe recipe() {
        var title = fields.requiredText("recipe", "recipe: (PAA/PEO)30 on LATP pellets").orElse("");
        var source = fields.optionalText("source");
        var counts = fields.optional("counts").map(new Counts(solutions, problems)::read);
        var rest = fields.optional("rest");
        var pellet = Pellets.read(fields, assumed, problems);
        var growth = fields.optional("growth")
                .flatMap(node -> GrowthReader.read(node, counts.orElse(List.of()), problems));
        var homeZEvery = HomeZEvery.read(fields, problems);
        var saidForAll = fields.meant("defaults");
        var answers = saidForAll.flatMap(node -> Fields.of(node, "\"defaults\"", Manners.EXAMPLE, problems));
        var defaults = answers.map(this::defaults).orElse(Manner.UNSAID);
        var steps = fields.required("steps", "steps: with one step per line, each after a dash")
                .map(node -> stepReader(scope).steps(node, 0)).orElse(List.of());
        var blocksByName = blocks.all();
        fields.noOthers();

        var written = flat(
                Stream.concat(steps.stream(), blocksByName.values().stream().flatMap(block -> block.steps().stream())))
                .toList();
        if (answers.isPresent() || !(saidForAll.isPresent() || fields.has("defaults"))) {
            Manners.check(defaults, misspelt, Optional.of("defaults").filter(fields::has).map(fields::place), written,
                    problems);
        }
        if (!fields.has("counts")) {
            written.stream().filter(step -> isFor(Purpose.LAYER, step)).findFirst()
                    .ifPresent(this::warnOfNothingCounted);
        }
        return new Recipe(title, source, counts.orElse(List.of()), rest(rest, written), pellet.shape(), pellet.origin(),
                growth,
                homeZEvery,
                Collections.unmodifiableMap(parameters.sound()), solutions.byKey(),
                defaults, blocksByName, steps, fields.place());
    }

    private Manner defaults(Fields answers) {
        var manner = Manners.read(answers, scope, problems);
        Manners.KEYS.stream().filter(key -> !answers.has(key) && answers.misspells(key)).forEach(misspelt::add);
        answers.noOthers();
        return manner;
    }

    /** What a recipe that does not say it most likely means: its rinses, where it has any. */
    private Rest rest(Optional<Node> said, List<Step> written) {
        var hasRinse = written.stream().anyMatch(step -> isFor(Purpose.RINSE, step));
        var rest = said.flatMap(new Rests(solutions, problems)::read)
                .orElse(hasRinse ? new Rest.NextRinse() : new Rest.Here());
        if (rest.place() instanceof Rest.NextRinse && !hasRinse && !problems.hasErrors()) {
            problems.error(Code.NO_RINSE, fields.place("rest"), "there is no rinse in this recipe",
                    "write rest: here, never or a solution; or add a rinse");
        }
        return rest;
    }

    private void warnOfNothingCounted(Step layer) {
        problems.warning(Code.NOTHING_COUNTED, layer.place(), "this recipe has layers and does not say what counts",
                "write e.g. counts: {bilayer: [A, B]}, or counts: nothing");
    }

    private static boolean isFor(Purpose purpose, Step step) {
        return step instanceof Step.Immerse immerse && immerse.purpose() == purpose;
    }

    /** Every step as written, those in loops too. */
    private static Stream<Step> flat(Stream<Step> steps) {
        return steps.flatMap(step -> switch (step) {
            case Step.Repeat repeat -> Stream.concat(Stream.of(step), flat(repeat.steps().stream()));
            case Step.Immerse _, Step.Dry _, Step.Stay _, Step.Person _, Step.Do _ -> Stream.of(step);
        });
    }
}
