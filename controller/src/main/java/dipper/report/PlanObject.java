package dipper.report;

import dipper.forecast.Timing;
import dipper.plan.Command;
import dipper.plan.Plan;
import dipper.plan.PlannedStep;
import dipper.recipe.Observation;
import dipper.record.Keyed;
import dipper.rig.Axis;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.StreamSupport;

/** A plan as an object for {@code --json}; lengths in mm of machine coordinates, speeds in mm/s, times in s. */
public final class PlanObject {

    private PlanObject() {}

    public static Map<String, Object> of(Plan plan, Timing estimate) {
        var object = new LinkedHashMap<String, Object>();
        object.put("recipe", plan.protocol().recipe().title());
        object.put("rig", plan.rig().name());
        object.put("protocol", plan.protocol().hash());
        object.put("plan", plan.hash());
        object.put("beakers", plan.deck().beakers().stream().map(DeckObject::of).toList());
        object.put("pellets", DeckObject.substrates(plan.deck(), plan.protocol().passes()));
        object.put("estimate",
                Keyed.of("duration_s", estimate.total(), "dwell_s", estimate.dwell(), "drain_s", estimate.drain(),
                        "dry_s", estimate.dry(), "people_s", estimate.people(),
                        "motion_s", estimate.motion(), "handshake_s", estimate.handshake(), "moves", estimate.moves()));
        object.put("assumed", Assumptions.of(plan.protocol()));
        object.put("steps",
                StreamSupport.stream(plan.spliterator(), false).map(step -> step(step, plan.rig().z())).toList());
        return object;
    }

    private static Map<String, Object> step(PlannedStep step, Axis z) {
        var object = new LinkedHashMap<String, Object>();
        object.put("key", step.key());
        switch (step.command()) {
            case Command.Home _ -> object.put("do", "home");
            case Command.HomeZ _ -> object.put("do", "home Z");
            case Command.MoveX(var to, var speed) -> {
                object.put("do", "move X");
                object.put("to_mm", to.millimetres());
                object.put("speed_mm_s", speed.nanometresPerSecond() / 1e6);
            }
            case Command.MoveZ(var to, var speed, var _) -> {
                object.put("do", "move Z");
                object.put("to_mm", to.millimetres());
                object.put("speed_mm_s", speed.nanometresPerSecond() / 1e6);
                PacedText.pacing(z, speed).ifPresent(pacing -> {
                    object.put("quantum_mm", pacing.quantum().millimetres());
                    object.put("period_s", pacing.period().seconds());
                });
            }
            case Command.Switch wanted -> {
                object.put("do", "switch " + wanted.to());
                object.put("service", wanted.service());
                object.put("output", wanted.output().toString());
            }
            case Command.Wait(var time) -> {
                object.put("do", "wait");
                object.put("for_s", time.seconds());
            }
            case Command.Dwell dwell -> dwell(dwell, object);
            case Command.Ask(var message, var _, var allowed, var record) -> {
                object.put("do", "ask");
                object.put("message", message);
                object.put("allowed_s", allowed.seconds());
                object.put("record", record.stream().map(Observation::asked).toList());
            }
        }
        return object;
    }

    private static void dwell(Command.Dwell dwell, Map<String, Object> object) {
        object.put("do", "wait");
        object.put("for_s", dwell.time().seconds());
        object.put("in", dwell.exposure().solution());
        dwell.atMost().ifPresent(limit -> object.put("at_most_s", limit.seconds()));
        dwell.agitation().ifPresent(moves -> {
            object.put("stroke_mm", moves.top().minus(moves.bottom()).millimetres());
            object.put("period_s", moves.period().seconds());
        });
    }
}
