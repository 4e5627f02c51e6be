package dipper.report;

import dipper.forecast.Forecast;
import dipper.forecast.Timing;
import dipper.plan.Plan;
import dipper.record.Keyed;
import dipper.record.RunEvent.Kind;
import dipper.record.RunState;
import dipper.yaml.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a dry run found, in seconds. Dwell, drain and drying are what the recipe sets, motion is kinematics alone; the handshake is what the run took beyond them.
 *
 * @param planned as the plan sets it, its handshake 0
 * @param forecast with the handshake that was measured
 * @param warnings of the files, then the forecast's
 */
public record DryRunReport(Plan plan, Timing planned, DryRunFold measured, RunState state, Forecast forecast,
        List<Problem> warnings) {

    public double handshake() {
        return measured.planSeconds() - planned.total();
    }

    /** As an object for {@code --json}; documented in the controller's README. */
    public Map<String, Object> asObject() {
        var object = new LinkedHashMap<String, Object>();
        object.put("recipe", plan.protocol().recipe().title());
        object.put("rig", plan.rig().name());
        object.put("protocol", state.opened().protocolHash());
        object.put("plan", state.opened().planHash());
        object.put("duration_s", rounded(measured.planSeconds()));
        object.put("dwell_s", rounded(planned.dwell()));
        object.put("drain_s", rounded(planned.drain()));
        object.put("dry_s", rounded(planned.dry()));
        object.put("people_s", rounded(planned.people()));
        object.put("motion_s", rounded(planned.motion()));
        object.put("handshake_s", rounded(handshake()));
        object.put("homing_s", rounded(measured.homingSeconds()));
        object.put("immersions", planned.dwells());
        object.put("withdrawals", planned.withdrawals());
        object.put("moves", planned.moves());
        object.put("passes",
                measured.passes().stream().map(pass -> Keyed.of("pass", pass.number(), "begins_s",
                        rounded(pass.beginsSeconds()), "duration_s", rounded(pass.seconds()))).toList());
        object.put("pellets", Pellets.asObjects(state, Kind.PELLET));
        object.put("witnesses", Pellets.asObjects(state, Kind.WITNESS));
        object.put("speeds", SpeedText.asObjects(state.speeds()));
        object.put("homings", HomingText.asObject(state.homings()));
        object.put("questions",
                measured.questions().stream().map(
                        question -> Keyed.of("after_s", rounded(question.afterSeconds()), "message",
                                question.message()))
                        .toList());
        object.put("assumed", Assumptions.of(plan.protocol()));
        object.put("forecast", ForecastObject.of(forecast));
        object.put("warnings", warnings.stream().map(Problems::asObject).toList());
        return object;
    }

    /** To the microsecond: what is finer is the arithmetic's own noise. */
    private static double rounded(double seconds) {
        return Math.round(seconds * 1e6) / 1e6;
    }
}
