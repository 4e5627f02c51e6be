package dipper.cli;

import dipper.cli.Sources.Source;
import dipper.json.Json;
import dipper.plan.Allotment;
import dipper.plan.Plan;
import dipper.protocol.Tally;
import dipper.report.Assumptions;
import dipper.report.Names;
import dipper.report.Problems;
import dipper.rig.RigReader;
import dipper.yaml.Checked;
import dipper.yaml.FileKind;
import dipper.yaml.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code dipper check FILE}: every problem of a recipe, rig or batch at once; nothing is moved, nothing connected. */
@Command(name = "check",
        description = "Checks a recipe (on a rig), a rig or a batch, and shows every problem with its place and remedy.",
        mixinStandardHelpOptions = true, addMethodSubcommands = false)
final class CheckCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private WhatToRun what;

    @Option(names = "--json", description = "prints an object: file, sound, problems")
    private boolean json;

    @Override
    public Integer call() {
        var sources = new Sources();
        var source = sources.named(what.file());
        var isRig = WhatToRun.kind(source).filter(kind -> kind == FileKind.RIG).isPresent();
        return isRig ? rig(source, sources) : protocol(source, sources);
    }

    private int rig(Source source, Sources sources) {
        var checked = RigReader.read(source.name(), source.text());
        return report(source, sources, checked, checked instanceof Checked.Sound<dipper.rig.Rig>(var rig, var _)
                ? List.of(
                        "  %s: %d stations, %d slots".formatted(rig.name(), rig.stations().size(), rig.slots().size()))
                : List.of());
    }

    private int protocol(Source source, Sources sources) {
        var checked = what.prepare(sources);
        return report(source, sources, checked,
                checked instanceof Checked.Sound<Prepared>(var prepared, var _) ? summary(prepared) : List.of());
    }

    private static List<String> summary(Prepared prepared) {
        var protocol = prepared.plan().protocol();
        var lines = new java.util.ArrayList<String>();
        lines.add("  " + prepared.recipe().title() + ", on " + prepared.rig().name());
        lines.add("  %s in %s".formatted(Names.counted(protocol.size(), "step"),
                protocol.passes() == 1 ? "1 pass" : protocol.passes() + " passes"));
        for (var pass = 1; pass <= protocol.passes(); pass++) {
            lines.add("  %s%s".formatted(protocol.passes() == 1 ? "" : "pass " + pass + ": ",
                    counts(Tally.of(protocol, pass))));
        }
        lines.addAll(early(prepared.plan()));
        var assumed = Assumptions.of(protocol);
        if (!assumed.isEmpty()) {
            lines.add("  assumed, not in the source: " + String.join(", ", assumed));
        }
        return lines;
    }

    /** What those receive that leave before the end. */
    private static List<String> early(Plan plan) {
        var allotted = Allotment.of(plan.protocol(), plan.deck());
        return plan.deck().substrates().stream().filter(substrate -> substrate.until().isPresent())
                .map(substrate -> "  %s leaves with %s".formatted(substrate.name(), counts(allotted.get(substrate))))
                .toList();
    }

    private static String counts(Tally tally) {
        var units = tally.units().stream().map(progress -> Names.counted(progress.amount(), progress.unit().name()))
                .toList();
        return "%s of which %s, %s".formatted(Names.counted(tally.layers(), "layer"),
                Names.counted(tally.precursors(), "precursor"),
                units.isEmpty() ? "nothing counted" : String.join(", ", units));
    }

    private int report(Source source, Sources sources, Checked<?> checked, List<String> summary) {
        var sound = checked instanceof Checked.Sound<?>;
        var out = spec.commandLine().getOut();
        if (json) {
            out.println(Json.page(object(source, sound, checked.problems())));
        } else {
            Terminal.print(out, Terminal.pictures(checked.problems(), sources.texts()));
            out.println(sound
                    ? source.name() + ": sound"
                            + (checked.problems().isEmpty() ? "" : ", " + Terminal.count(checked.problems()))
                    : source.name() + ": " + Terminal.count(checked.problems()));
            Terminal.print(out, summary);
            Terminal.print(out, Terminal.more(checked.problems()));
        }
        return sound ? ExitCode.DONE : ExitCode.PROBLEMS_IN_FILES;
    }

    private static Map<String, Object> object(Source source, boolean sound, List<Problem> problems) {
        var object = new LinkedHashMap<String, Object>();
        object.put("file", source.name());
        object.put("sound", sound);
        object.put("problems", problems.stream().map(Problems::asObject).toList());
        return object;
    }
}
