package dipper.protocol;

import dipper.recipe.Recipe;
import dipper.recipe.Solution;
import dipper.yaml.Code;
import dipper.yaml.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What smells about rinses: one that several layers share, and one whose pH is not that of the layers before and behind it. Places are the solutions'. */
record RinseSmells(Recipe recipe, List<Action.Immerse> baths) {

    /** By how much the pH of a rinse may differ from a layer's beside it, in thousandths. */
    private static final long PH_ALIKE = 300;

    /** The layers that come right before a rinse, and those that come right behind it. */
    private record Beside(Set<String> before, Set<String> behind) {

        Beside() {
            this(new LinkedHashSet<>(), new LinkedHashSet<>());
        }
    }

    List<Problem> all() {
        var problems = new ArrayList<Problem>();
        besides().forEach((rinse, beside) -> {
            shared(rinse, beside.before(), problems);
            var layers = new LinkedHashSet<>(beside.before());
            layers.addAll(beside.behind());
            acidity(recipe.solutions().get(rinse), layers.stream().map(recipe.solutions()::get).toList(), problems);
        });
        return problems;
    }

    private Map<String, Beside> besides() {
        var besides = new LinkedHashMap<String, Beside>();
        var before = "";
        var since = new ArrayList<Beside>();
        for (var bath : baths) {
            switch (bath.purpose()) {
                case RINSE -> {
                    var beside = besides.computeIfAbsent(bath.solution(), _ -> new Beside());
                    beside.before().add(before);
                    since.add(beside);
                }
                case LAYER, UNCOUNTED_LAYER -> {
                    since.forEach(beside -> beside.behind().add(bath.solution()));
                    since.clear();
                    before = bath.solution();
                }
                case DIP, REHEARSAL -> {
                    since.clear();
                    before = "";
                }
            }
        }
        besides.values().forEach(beside -> beside.before().remove(""));
        return besides;
    }

    /** Layers that build one film collect in it; a precursor, or the layer of another unit, comes only once or never meets them. */
    private void shared(String rinse, Set<String> layers, List<Problem> problems) {
        var together = recipe.counts().isEmpty()
                ? List.copyOf(layers)
                : recipe.counts().stream().map(unit -> layers.stream().filter(unit.layers()::contains).toList())
                        .max(Comparator.comparingInt(List::size)).orElseThrow();
        if (together.size() > 1) {
            problems.add(Problem.warning(Code.RINSE_SHARED, recipe.solutions().get(rinse).place(),
                    "%s rinses after %s, and collects %s".formatted(rinse, String.join(" and after ", together),
                            together.size() == 2 ? "both" : "all of them"),
                    "give each of them a rinse of its own"));
        }
    }

    private static void acidity(Solution rinse, List<Solution> layers, List<Problem> problems) {
        var others = layers.stream().filter(layer -> differ(rinse, layer))
                .map(layer -> layer.key() + " has pH " + layer.pH().orElseThrow()).toList();
        if (!others.isEmpty()) {
            problems.add(Problem.warning(Code.RINSE_OF_OTHER_PH, rinse.place(),
                    "%s has pH %s; beside it %s".formatted(rinse.key(), rinse.pH().orElseThrow(),
                            String.join(" and ", others)),
                    "rinse at the pH of the layers, or the film may swell or dissolve"));
        }
    }

    private static boolean differ(Solution one, Solution other) {
        return one.pH().isPresent() && other.pH().isPresent()
                && Math.abs(one.pH().get().thousandths() - other.pH().get().thousandths()) > PH_ALIKE;
    }
}
