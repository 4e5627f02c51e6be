package dipper.cli;

import dipper.record.RunEvent.Ending;
import dipper.yaml.Checked;
import java.util.List;
import java.util.Optional;

/** A dry run of a recipe given as text, through the door that the command uses; for benchmarks. */
public final class DryRunOfText {

    private DryRunOfText() {}

    /** Runs it on a library's rig; throws where it does not complete. */
    public static void complete(String recipe, String rig, List<String> overrides) {
        run(recipe, rig, overrides);
    }

    /** So many bilayers of it on the shipped rig, with all that is foretold; how long the run would take. */
    public static double seconds(String recipe, int bilayers) {
        return run(recipe, "dr3-like.yaml", List.of("bilayers=" + bilayers)).report(List.of()).measured().planSeconds();
    }

    private static DryRun run(String recipe, String rig, List<String> overrides) {
        var preparation = new Preparation(new Sources(), Optional.of(rig), new Overrides(overrides));
        var dryRun = switch (preparation.of(new Sources.Source("bench.yaml", recipe))) {
            case Checked.Sound<Prepared>(var prepared, var _) -> new DryRun(prepared);
            case Checked.Faulty<Prepared>(var problems) -> throw new IllegalStateException(problems.toString());
        };
        var closing = dryRun.run();
        if (closing.ending() != Ending.COMPLETED) {
            throw new IllegalStateException(closing.why());
        }
        return dryRun;
    }
}
