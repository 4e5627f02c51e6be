package dipper.cli;

import dipper.batch.Batch;
import dipper.forecast.DeckSearch;
import dipper.forecast.Handshake;
import dipper.forecast.Timing;
import dipper.json.Json;
import dipper.report.BestDeckText;
import dipper.report.DeckText;
import dipper.report.PlanObject;
import dipper.report.PlanText;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code dipper plan FILE}: what will be done and where, with clock offsets; nothing is moved. */
@Command(name = "plan",
        description = "Shows the motion that a recipe or batch comes to on its rig: deck, steps with their times, estimate.",
        mixinStandardHelpOptions = true, addMethodSubcommands = false)
final class PlanCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private WhatToRun what;

    @Option(names = "--all", description = "every pass of every loop, and every command of every step")
    private boolean all;

    @Option(names = "--best-deck",
            description = "looks for the beakers' best stations: without wet pellets over other layers, then fastest")
    private boolean bestDeck;

    @Mixin
    private DeckRuleOptions rules;

    @Option(names = "--json", description = "prints an object: protocol, plan, deck, pellets, estimate, steps")
    private boolean json;

    @Override
    public Integer call() {
        var sources = new Sources();
        var checked = what.prepare(sources);
        var prepared = Terminal.sound(checked, sources);
        if (bestDeck) {
            return bestDeck(prepared, sources);
        }
        rules.refuseWithoutSearch();
        var plan = prepared.plan();
        var estimate = Timing.of(plan, Handshake.assumed(plan.rig().handshake()));
        var out = spec.commandLine().getOut();
        if (json) {
            out.println(Json.page(PlanObject.of(plan, estimate)));
            return ExitCode.DONE;
        }
        out.println(plan.protocol().recipe().title() + ", on " + plan.rig().name());
        Terminal.print(out, DeckText.lines(plan));
        out.println();
        (all ? PlanText.everyCommand(plan) : PlanText.treatments(plan)).forEach(out::println);
        out.println();
        Terminal.print(out, PlanText.estimate(estimate, plan));
        Terminal.print(out, Terminal.pictures(checked.problems(), sources.texts()));
        Terminal.print(out, Terminal.more(checked.problems()));
        return ExitCode.DONE;
    }

    private int bestDeck(Prepared prepared, Sources sources) {
        var plan = prepared.plan();
        var place = prepared.batch().map(Batch::place).orElse(prepared.recipe().place());
        var deck = Terminal.sound(DeckSearch.best(plan, rules.with(prepared.batch(), plan), place), sources);
        var out = spec.commandLine().getOut();
        if (json) {
            out.println(Json.page(BestDeckText.object(deck)));
        } else {
            Terminal.print(out, BestDeckText.lines(deck));
        }
        return ExitCode.DONE;
    }
}
