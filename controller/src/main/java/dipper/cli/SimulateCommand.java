package dipper.cli;

import dipper.cli.Forms.Form;
import dipper.forecast.Forecast;
import dipper.forecast.Handshake;
import dipper.json.Json;
import dipper.record.RunEvent.Ending;
import dipper.report.ClockTimes;
import dipper.report.DryRunReport;
import dipper.report.DryRunText;
import dipper.report.StepTable;
import dipper.report.WhatIfText;
import dipper.time.SystemClock;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code dipper simulate FILE}: the whole run against a virtual coater in virtual time, down to the bytes. */
@Command(name = "simulate", aliases = "dry-run",
        description = "Dry run: runs a recipe or batch on a virtual coater, faster than life, and says what will happen.",
        mixinStandardHelpOptions = true, addMethodSubcommands = false)
final class SimulateCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private WhatToRun what;

    @Mixin
    private TranscriptOption transcript;

    @Option(names = "--html", paramLabel = "FILE",
            description = "writes a page too: one file, no network, with drawings and all inputs")
    private Optional<Path> html = Optional.empty();

    @Mixin
    private SupposedStart supposed;

    @ArgGroup
    private Forms forms = new Forms();

    @Override
    public Integer call() {
        var sources = new Sources();
        return what.series().map(series -> compare(series, sources)).orElseGet(() -> one(sources));
    }

    private int one(Sources sources) {
        var out = spec.commandLine().getOut();
        var checked = what.prepare(sources);
        var prepared = Terminal.sound(checked, sources);
        var dryRun = new DryRun(prepared, _ -> {
        }, Optional.of(out).filter(_ -> forms.form() == Form.GCODE), transcript::atOnce);
        var closing = dryRun.run();
        transcript.close(spec.commandLine().getErr());
        var report = dryRun.report(checked.problems());
        var start = supposed.of(dryRun.start(), Duration
                .ofMillis(Math.round(1000 * (report.measured().homingSeconds() + report.measured().planSeconds()))));
        html.ifPresent(path -> PageFile.write(path, prepared, report, clock(start)));
        switch (forms.form()) {
            case JSON -> out.println(Json.page(report.asObject()));
            case CSV -> StepTable.write(prepared.plan(), report.measured().handshake(report.planned()), out::println);
            case TEXT -> text(prepared, report, start, sources);
            case GCODE -> {
            }
        }
        if (closing.ending() != Ending.COMPLETED) {
            spec.commandLine().getErr().println("error: the dry run did not complete: " + closing.why());
        }
        return ExitCode.of(closing.ending());
    }

    private void text(Prepared prepared, DryRunReport report, Instant start, Sources sources) {
        var out = spec.commandLine().getOut();
        var text = new DryRunText(report, clock(start),
                supposed.isNow() ? "begun now" : "begun at " + clock(new SystemClock().wall()).at(start));
        Terminal.print(out, text.summary());
        out.println();
        Terminal.print(out, text.more());
        if (prepared.batch().isEmpty()) {
            out.println("assigned   beakers and pellet names, for want of a batch: a run needs one");
        }
        Terminal.print(out, Terminal.pictures(report.warnings(), sources.texts()));
        out.println(report.warnings().isEmpty() ? "no warnings" : Terminal.count(report.warnings()));
        Terminal.print(out, Terminal.more(report.warnings()));
    }

    private static ClockTimes clock(Instant start) {
        return new ClockTimes(start, ZoneId.systemDefault());
    }

    /** One forecast a value; nothing is driven, so that many take no longer than one. */
    private int compare(Series series, Sources sources) {
        transcript.refuseWith("several values: it is of one dry run");
        if (html.isPresent()) {
            throw Refusal.of(ExitCode.USAGE, "--html does not go with several values: a page is of one dry run",
                    "set one value for a page of it, or leave --html out");
        }
        var cases = series.values().stream().map(value -> {
            var plan = Terminal.sound(what.prepare(sources, series, value), sources).plan();
            return new WhatIfText.Case(value, Forecast.of(plan, Handshake.assumed(plan.rig().handshake())));
        }).toList();
        var out = spec.commandLine().getOut();
        switch (forms.form()) {
            case JSON -> out.println(Json.page(Map.of("cases", WhatIfText.objects(series.parameter(), cases))));
            case TEXT -> Terminal.print(out, WhatIfText.lines(series.parameter(), cases,
                    clock(new SystemClock().wall())));
            case CSV, GCODE -> throw Refusal.of(ExitCode.USAGE, "several values at once are no single program",
                    "set one value, or ask for --json");
        }
        return ExitCode.DONE;
    }
}
