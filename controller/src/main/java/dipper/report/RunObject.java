package dipper.report;

import dipper.record.Alive;
import dipper.record.EventForm;
import dipper.record.Keyed;
import dipper.record.RecordHead;
import dipper.record.Recorded;
import dipper.record.RunEvent.Kind;
import dipper.record.RunEvent.SetParameter;
import dipper.record.RunState;
import dipper.record.RunState.Noted;
import dipper.record.RunStatus;
import java.util.LinkedHashMap;
import java.util.Map;

/** A run's record as an object for {@code --json}. */
public final class RunObject {

    private RunObject() {}

    public static Map<String, Object> of(RecordHead head, RunState state, Alive alive) {
        var object = new LinkedHashMap<String, Object>();
        object.put("run", head.run());
        object.put("status", RunStatus.of(state, alive).word());
        object.put("packml", RunStatus.of(state, alive).packMl());
        object.put("aim", state.aim().word());
        object.put("recipe", state.opened().title());
        object.put("begun", state.openedAt().toString());
        object.put("latest", state.latest().toString());
        object.put("coater", state.opened().coater());
        object.put("board", state.opened().board());
        object.put("protocol", state.opened().protocolHash());
        object.put("plan", state.opened().planHash());
        object.put("head", head.hash());
        object.put("batch_name", state.opened().batch());
        object.put("settings", state.opened().settings().stream().map(RunObject::setting).toList());
        object.put("changes", state.changes().stream().map(changed -> Keyed.of("who", changed.who(), "reason",
                changed.reason(), "overrides", changed.overrides())).toList());
        object.put("notes", state.remarks().stream().map(remark -> Map.of("at", remark.at().toString(), "who",
                remark.who(), "text", remark.text())).toList());
        object.put("pellets", Pellets.asObjects(state, Kind.PELLET));
        object.put("witnesses", Pellets.asObjects(state, Kind.WITNESS));
        object.put("not_known", state.open());
        object.put("speeds", SpeedText.asObjects(state.speeds()));
        object.put("homings", HomingText.asObject(state.homings()));
        object.put("deviations", state.deviations().stream()
                .map(deviation -> Keyed.of("key", deviation.key(), "kind", deviation.kind(), "what", deviation.what()))
                .toList());
        object.put("record", state.observed().stream().map(RunObject::observed).toList());
        state.failure()
                .ifPresent(failure -> object.put("fault", Keyed.of("key", failure.key(), "fault", failure.fault(),
                        "what", failure.what(), "remedy", failure.remedy(), "evidence", failure.evidence())));
        state.closed().ifPresent(closed -> object.put("ended", closed.why()));
        return object;
    }

    private static Map<String, Object> setting(SetParameter setting) {
        var object = new LinkedHashMap<String, Object>();
        object.put("pass", setting.pass());
        object.put("name", setting.name());
        object.put("value", setting.value());
        object.put("recipes", setting.recipes());
        object.put("by", setting.by());
        return object;
    }

    private static Map<String, Object> observed(Noted noted) {
        var object = new LinkedHashMap<String, Object>();
        object.put("key", noted.key());
        object.put("name", noted.observed().name());
        noted.observed().pellet().ifPresent(pellet -> object.put("pellet", pellet));
        object.put("value", noted.observed().value());
        return object;
    }

    /** One event: its number, wall time, monotonic time, kind, key and fields as stored. */
    public static Map<String, Object> event(Recorded recorded) {
        var form = EventForm.of(recorded.event());
        var object = new LinkedHashMap<String, Object>();
        object.put("sequence", recorded.sequence());
        object.put("wall", recorded.wall().toString());
        object.put("ns", recorded.nanos());
        object.put("boot", recorded.boot());
        object.put("account", recorded.who());
        object.put("event", form.kind());
        object.put("key", form.key());
        object.putAll(form.fields());
        return object;
    }
}
