package dipper.report;

import dipper.forecast.Timing;
import dipper.plan.Command;
import dipper.plan.Plan;
import dipper.plan.PlannedStep;
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
        object.put("beakers", plan.deck().beakers().stream().map(beaker -> {
            var each = new LinkedHashMap<String, Object>();
            each.put("station", beaker.station());
            each.put("solution", beaker.solution());
            beaker.lot().ifPresent(lot -> each.put("lot", lot));
            return each;
        }).toList());
        object.put("pellets", plan.deck().pellets().stream()
                .map(pellet -> Map.of("slot", pellet.slot(), "pellet", pellet.name())).toList());
        object.put("estimate",
                Map.of("duration_s", estimate.total(), "dwell_s", estimate.dwell(), "drain_s", estimate.drain(),
                        "dry_s", estimate.dry(),
                        "motion_s", estimate.motion(), "handshake_s", estimate.handshake(), "moves", estimate.moves()));
        object.put("assumed", Assumptions.of(plan.protocol()));
        object.put("steps", StreamSupport.stream(plan.spliterator(), false).map(PlanObject::step).toList());
        return object;
    }

    private static Map<String, Object> step(PlannedStep step) {
        var object = new LinkedHashMap<String, Object>();
        object.put("key", step.key());
        switch (step.command()) {
            case Command.Home _ -> object.put("do", "home");
            case Command.MoveX(var to, var speed) -> {
                object.put("do", "move X");
                object.put("to_mm", to.millimetres());
                object.put("speed_mm_s", speed.nanometresPerSecond() / 1e6);
            }
            case Command.MoveZ(var to, var speed, var _) -> {
                object.put("do", "move Z");
                object.put("to_mm", to.millimetres());
                object.put("speed_mm_s", speed.nanometresPerSecond() / 1e6);
            }
            case Command.Wait(var time, var exposure) -> {
                object.put("do", "wait");
                object.put("for_s", time.seconds());
                exposure.ifPresent(bath -> object.put("in", bath.solution()));
            }
            case Command.Ask(var message) -> {
                object.put("do", "ask");
                object.put("message", message);
            }
        }
        return object;
    }
}
