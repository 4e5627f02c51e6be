package dipper.record;

import dipper.plan.Command.Exposure;
import dipper.protocol.Amount;
import dipper.record.RunEvent.Measurement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An event as it is stored and exported, format version 2: its kind, the step's key (empty where it concerns none), and the rest as an object of plain
 * values, times in ns, lengths in nm.
 */
public record EventForm(String kind, String key, Map<String, Object> fields) {

    /** The form of an event. */
    public static EventForm of(RunEvent event) {
        return switch (event) {
            case RunEvent.RunOpened opened -> new EventForm("run opened", "", opened(opened));
            case RunEvent.DeckConfirmed(var who) -> new EventForm("deck confirmed", "", Map.of("who", who));
            case RunEvent.StartPostponed(var begins, var finish) -> new EventForm("start postponed", "",
                    Keyed.of("begins", begins.toString(), "finish", finish.toString()));
            case RunEvent.StepStarted(var key, var exposure, var armed) ->
                    new EventForm("step started", key, started(exposure, armed));
            case RunEvent.StepDone(var key, var measurement) -> new EventForm("step done", key, measured(measurement));
            case RunEvent.StepFailed failed -> new EventForm("step failed", failed.key(), failed(failed));
            case RunEvent.StepCut(var key, var after) -> new EventForm("step cut", key, Map.of("after_ns", after));
            case RunEvent.StepDisarmed(var key) -> new EventForm("step disarmed", key, Map.of());
            case RunEvent.PersonAsked(var key, var message) ->
                    new EventForm("person asked", key, Map.of("message", message));
            case RunEvent.PelletTakenOut(var key, var slot, var pellet) ->
                    new EventForm("pellet taken out", key, Keyed.of("slot", slot, "pellet", pellet));
            case RunEvent.PelletHung(var key, var slot, var pellet) ->
                    new EventForm("pellet hung", key, Keyed.of("slot", slot, "pellet", pellet));
            case RunEvent.BeakerReplaced(var key, var station, var solution, var lot) -> {
                var fields = Keyed.of("station", station, "solution", solution);
                lot.ifPresent(text -> fields.put("lot", text));
                yield new EventForm("beaker replaced", key, fields);
            }
            case RunEvent.StopRequested(var who, var kind) ->
                    new EventForm("stop requested", "", Keyed.of("who", who, "kind", kind));
            case RunEvent.RunResumed resumed -> new EventForm("run resumed", "", resumed(resumed));
            case RunEvent.RunChanged changed -> new EventForm("run changed", "", changed(changed));
            case RunEvent.PelletLost(var slot, var pellet, var who, var reason) -> new EventForm("pellet lost", "",
                    Keyed.of("slot", slot, "pellet", pellet, "who", who, "reason", reason));
            case RunEvent.Remarked(var who, var text) ->
                    new EventForm("remarked", "", Keyed.of("who", who, "text", text));
            case RunEvent.ExposureFound(var key, var exposure, var nanos) -> {
                var fields = started(Optional.of(exposure), Optional.empty());
                fields.put("at_most_ns", nanos);
                yield new EventForm("exposure found", key, fields);
            }
            case RunEvent.Decided(var key, var choice, var exposure, var who, var reason) -> {
                var fields = started(Optional.of(exposure), Optional.empty());
                fields.putAll(Keyed.of("choice", StoredWords.CHOICES.of(choice), "who", who, "reason", reason));
                yield new EventForm("decided", key, fields);
            }
            case RunEvent.DeviationNoted(var key, var kind, var what) ->
                    new EventForm("deviation", key, Keyed.of("kind", kind, "what", what));
            case RunEvent.RunClosed(var ending, var why) ->
                    new EventForm("run closed", "", Keyed.of("ending", StoredWords.ENDINGS.of(ending), "why", why));
        };
    }

    /** The event of this form, in every version there has been; throws IllegalStateException for one that only a newer Dipper knows. */
    public RunEvent event() {
        return EventFormReader.read(this);
    }

    private static Map<String, Object> opened(RunEvent.RunOpened opened) {
        var inputs = opened.inputs();
        var fields = Keyed.of("format", 2, "title", opened.title(), "batch name", opened.batch(), "coater",
                opened.coater(),
                "board", opened.board(), "protocol", opened.protocolHash(), "plan", opened.planHash(), "counts",
                opened.counts().stream().map(unit -> Keyed.of("unit", unit.name(), "layers", unit.layers())).toList(),
                "settings",
                settings(opened.settings()), "pellets", pellets(opened.pellets()),
                "recipe", inputs.recipe(), "rig", inputs.rig(), "rig file", inputs.rigFile(), "batch", inputs.batch(),
                "overrides",
                inputs.overrides());
        if (inputs.aim() != RunEvent.Aim.COATING) {
            fields.put("aim", inputs.aim().word());
        }
        return fields;
    }

    private static Map<String, Object> changed(RunEvent.RunChanged changed) {
        return Keyed.of("who", changed.who(), "reason", changed.reason(), "overrides", changed.overrides(), "settings",
                settings(changed.settings()), "pellets", pellets(changed.pellets()), "protocol",
                changed.protocolHash(), "plan", changed.planHash());
    }

    private static List<Map<String, Object>> settings(List<RunEvent.SetParameter> settings) {
        return settings.stream().map(setting -> Keyed.of("pass", setting.pass(), "name", setting.name(), "value",
                setting.value(), "recipes", setting.recipes(), "by", setting.by())).toList();
    }

    private static List<Map<String, Object>> pellets(List<RunEvent.HungPellet> pellets) {
        return pellets.stream().map(pellet -> Keyed.of("slot", pellet.slot(), "pellet", pellet.name(), "kind",
                StoredWords.KINDS.of(pellet.kind()), "pass", pellet.pass(), "planned", planned(pellet.planned())))
                .toList();
    }

    private static Map<String, Object> started(Optional<Exposure> exposure, Optional<Long> armedUntil) {
        var fields = new LinkedHashMap<String, Object>();
        exposure.ifPresent(bath -> {
            fields.put("purpose", bath.purpose().word());
            fields.put("solution", bath.solution());
            fields.put("station", bath.station());
        });
        armedUntil.ifPresent(instant -> fields.put("armed_until_ns", instant));
        return fields;
    }

    private static Map<String, Object> failed(RunEvent.StepFailed failed) {
        var fields = Keyed.of("fault", failed.fault(), "what", failed.what(), "remedy", failed.remedy());
        if (!failed.evidence().isEmpty()) {
            fields.put("evidence", failed.evidence());
        }
        return fields;
    }

    private static Map<String, Object> measured(Measurement measurement) {
        return switch (measurement) {
            case Measurement.Moved(var nanos, var x, var z) -> Keyed.of("took_ns", nanos, "x_nm", x, "z_nm", z);
            case Measurement.Homed(var nanos, var x, var z, var found) -> {
                var fields = Keyed.of("took_ns", nanos, "x_nm", x, "z_nm", z, "homed", true);
                found.ifPresent(error -> {
                    fields.put("lower_nm", error.lower());
                    fields.put("uncertainty_nm", error.uncertainty());
                });
                yield fields;
            }
            case Measurement.Immersed(var nanos, var x, var z, var speed) -> {
                var fields = Keyed.of("took_ns", nanos, "x_nm", x, "z_nm", z, "immersed", true);
                putSpeed(fields, speed);
                yield fields;
            }
            case Measurement.Withdrawn(var nanos, var x, var z, var wet, var speed) -> {
                var fields = Keyed.of("took_ns", nanos, "x_nm", x, "z_nm", z, "withdrawn", true);
                wet.ifPresent(time -> fields.put("wet_ns", time));
                speed.ifPresent(crossed -> putSpeed(fields, crossed));
                yield fields;
            }
            case Measurement.Waited(var nanos, var set) -> Keyed.of("waited_ns", nanos, "set_ns", set);
            case Measurement.Switched(var nanos, var service, var to) ->
                    Keyed.of("took_ns", nanos, "service", service, "switched", to.toString());
            case Measurement.Answered(var who, var observed) -> observed.isEmpty()
                    ? Keyed.of("answered_by", who)
                    : Keyed.of("answered_by", who, "record", observed.stream().map(EventForm::observed).toList());
        };
    }

    /** A whole number of units is that number; a part of a next one is an object. */
    private static Map<String, Object> planned(Map<String, Amount> planned) {
        var fields = new LinkedHashMap<String, Object>();
        planned.forEach((unit, amount) -> fields.put(unit, amount.isWhole()
                ? amount.whole()
                : Keyed.of("whole", amount.whole(), "layers", amount.layers(), "of", amount.of())));
        return fields;
    }

    private static Map<String, Object> observed(RunEvent.Observed observed) {
        var fields = Keyed.of("name", observed.name(), "value", observed.value());
        observed.pellet().ifPresent(pellet -> fields.put("pellet", pellet));
        return fields;
    }

    private static void putSpeed(Map<String, Object> fields, RunEvent.CrossingSpeed speed) {
        fields.put("speed_set_nm_s", speed.set());
        speed.found().ifPresent(found -> fields.put("speed_nm_s", found));
        fields.put("speed_reports", speed.reports());
        speed.ripple().ifPresent(ripple -> {
            fields.put("quantum_nm", ripple.quantum());
            fields.put("period_ns", ripple.periodNanos());
        });
    }

    private static Map<String, Object> resumed(RunEvent.RunResumed resumed) {
        var fields = Keyed.of("who", resumed.who(), "reason", resumed.reason(), "coater", resumed.coater(), "board",
                resumed.board(), "plan", resumed.planHash());
        resumed.rig().ifPresent(text -> fields.put("rig", text));
        return fields;
    }
}
