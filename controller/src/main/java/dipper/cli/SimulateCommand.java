package dipper.cli;

import dipper.json.Json;
import dipper.record.RunEvent.Ending;
import dipper.report.DryRunText;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code dipper simulate FILE}: the whole run against a virtual coater in virtual time, down to the bytes. */
@Command(name = "simulate",
        description = "Dry run: runs a recipe or batch on a virtual coater, faster than life, and says what will happen.",
        mixinStandardHelpOptions = true)
final class SimulateCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private WhatToRun what;

    @Option(names = "--json",
            description = "prints an object: protocol, plan, duration_s and its parts, pellets, warnings")
    private boolean json;

    @Override
    public Integer call() {
        var sources = new Sources();
        var checked = what.prepare(sources);
        var prepared = Terminal.sound(checked, sources);
        var dryRun = new DryRun(prepared);
        var closing = dryRun.run();
        var report = dryRun.report(checked.problems());
        var out = spec.commandLine().getOut();
        if (json) {
            out.println(Json.page(report.asObject()));
        } else {
            Terminal.print(out, new DryRunText(report, dryRun.start(), ZoneId.systemDefault()).lines());
            if (prepared.batch().isEmpty()) {
                out.println("assigned   beakers and pellet names, for want of a batch: a run needs one");
            }
            Terminal.print(out, Terminal.pictures(checked.problems(), sources.texts()));
            out.println(checked.problems().isEmpty() ? "no warnings" : Terminal.count(checked.problems()));
            Terminal.print(out, Terminal.more(checked.problems()));
        }
        if (closing.ending() != Ending.COMPLETED) {
            spec.commandLine().getErr().println("error: the dry run did not complete: " + closing.why());
        }
        return ExitCode.of(closing.ending());
    }
}
