package dipper.report;

import dipper.forecast.Handshake;
import dipper.forecast.Timing;
import dipper.plan.Command;
import dipper.plan.Plan;
import dipper.plan.PlannedStep;
import dipper.protocol.Action;
import dipper.protocol.Dwell;
import dipper.protocol.Errand;
import dipper.protocol.Passage;
import dipper.protocol.Treatment;
import dipper.recipe.Meanwhile;
import dipper.recipe.Purpose;
import dipper.recipe.Stirring;
import dipper.recipe.WhenInDoubt;
import dipper.units.Time;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A plan as lines of text: by treatment, or by command. */
public final class PlanText {

    private PlanText() {}

    /** One line a treatment, with the time at which it begins; rounds of a loop between the first and the last are folded into one line. */
    public static Stream<String> treatments(Plan plan) {
        var lines = new ArrayList<String>();
        var folding = new LoopFolding();
        var pace = new Timing.Pace(plan.rig(), Handshake.assumed(plan.rig().handshake()));
        var at = 0.0;
        var last = "";
        for (var step : plan) {
            var key = step.treatment().map(treatment -> treatment.key().path()).orElse("end");
            if (!key.equals(last)) {
                folding.take(key, line(key, at, step, plan), lines);
                last = key;
            }
            at += pace.of(step).total();
        }
        folding.end(lines);
        return lines.stream();
    }

    /** One line a command, lazily. */
    public static Stream<String> everyCommand(Plan plan) {
        return StreamSupport.stream(plan.spliterator(), false)
                .map(step -> String.format(Locale.ROOT, "%-18s %s", step.key(), motion(step.command())));
    }

    public static List<String> estimate(Timing estimate, Plan plan) {
        var besides = (estimate.dry() > 0 ? ", dry " + Spans.of(estimate.dry()) : "")
                + (estimate.people() > 0 ? ", people " + Spans.of(estimate.people()) : "");
        var lines = new ArrayList<>(PacedText.lines(plan));
        lines.addAll(List.of(
                "estimate   %s: dwell %s, drain %s%s, motion %s, handshake %s".formatted(Spans.of(estimate.total()),
                        Spans.of(estimate.dwell()), Spans.of(estimate.drain()), besides, Spans.of(estimate.motion()),
                        Spans.of(estimate.handshake())),
                "           (%s at %s each, assumed until a board is measured; homing before the run apart)".formatted(
                        Names.counted(estimate.moves(), "verified move"), plan.rig().handshake()),
                "protocol   " + plan.protocol().hash(), "plan       " + plan.hash()));
        return lines;
    }

    private static String line(String key, double at, PlannedStep step, Plan plan) {
        return String.format(Locale.ROOT, "%9s  %-11s %s", offset(at), key,
                step.treatment().map(treatment -> what(treatment, plan)).orElse("to the loading place"));
    }

    private static String what(Treatment treatment, Plan plan) {
        return switch (treatment.action()) {
            case Action.Immerse(var purpose, var solution, var dwell, var passage, var _, var doubt, var _) ->
                    String.format(Locale.ROOT, "%-5s  %-12s station %d   %s, withdrawn at %s%s", purpose.verb(),
                            solution,
                            plan.deck().stationOf(solution, treatment.scene()).number(), dwell.time(),
                            passage.withdrawal(),
                            beyond(purpose, dwell, passage)
                                    + (doubt == WhenInDoubt.ASK ? "" : ", in doubt: " + doubt.word()));
            case Action.Dry(var service, var time, var _, var _) ->
                    String.format(Locale.ROOT, "dry    %-12s %s", service.orElse("air"), time);
            case Action.Stay(var solution, var passage, var _) -> "stay   %-12s until a person comes%s"
                    .formatted(solution, passage.stirring() == Stirring.ON ? ", stirred" : "");
            case Action.Ask ask -> "person " + ask.message()
                    + (ask.holder() == Meanwhile.LEAVES ? " (the holder leaves)" : "")
                    + (ask.allowed().equals(Time.ZERO) ? "" : " (%s allowed)".formatted(ask.allowed()));
            case Action.Stop stop -> "person " + stop(stop);
        };
    }

    private static String stop(Action.Stop stop) {
        var waiting = stop.refuge().map(refuge -> "in " + refuge.solution()
                + (stop.meanwhile().isEmpty() ? "" : ": " + errands(stop.meanwhile()))).stream();
        var out = Stream.of(stop.atLoadingPlace()).filter(errands -> !errands.isEmpty())
                .map(errands -> "at the loading place: " + errands(errands));
        return Stream.concat(waiting, out).collect(Collectors.joining("; then "));
    }

    private static String errands(List<Errand> errands) {
        return errands.stream().map(Errand::inWords).collect(Collectors.joining(", "));
    }

    /** What a step says beyond what every step says. */
    private static String beyond(Purpose purpose, Dwell dwell, Passage passage) {
        var said = new StringBuilder();
        dwell.atMost().ifPresent(limit -> said.append(", at most ").append(limit));
        dwell.movement().ifPresent(movement -> said.append(", moved ").append(movement.stroke()).append(" every ")
                .append(movement.period()));
        said.append(passage.stirring() == Stirring.ON ? ", stirred" : "");
        if (passage.wetsInPart()) {
            said.append(", wetted to ").append(passage.depth().negated()).append(" below the top edge");
        }
        return said.append(purpose == Purpose.UNCOUNTED_LAYER ? ", not counted" : "").toString();
    }

    private static String motion(Command command) {
        return switch (command) {
            case Command.Home _ -> "home";
            case Command.HomeZ(var from) -> "home Z on the way, from " + from;
            case Command.MoveX(var to, var speed) -> "X to %s at %s".formatted(to, speed);
            case Command.MoveZ(var to, var speed, var crossing) ->
                    "Z to %s at %s%s".formatted(to, speed, crossing.isPresent() ? ", through the surface" : "");
            case Command.Switch wanted ->
                    "switch %s %s (%s)".formatted(wanted.service(), wanted.to(), wanted.output());
            case Command.Wait(var time) -> "wait " + time;
            case Command.Dwell dwell -> "wait " + dwell.time() + dwell.agitation()
                    .map(moves -> ", going down to %s and up at %s every %s".formatted(moves.bottom(), moves.speed(),
                            moves.period()))
                    .orElse("");
            case Command.Ask ask -> "ask: " + ask.message();
        };
    }

    private static String offset(double seconds) {
        var whole = Math.round(seconds);
        return "%d:%02d:%02d".formatted(whole / 3600, whole / 60 % 60, whole % 60);
    }
}
