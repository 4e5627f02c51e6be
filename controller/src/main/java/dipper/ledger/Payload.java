package dipper.ledger;

import dipper.plan.Command.Exposure;
import dipper.record.RunEvent;
import dipper.record.RunEvent.Measurement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An event as the ledger's columns hold it, format version 1: its kind, the step's key (empty where it concerns none), and the rest as an object. */
record Payload(String kind, String key, Map<String, Object> fields) {

    static Payload of(RunEvent event) {
        return switch (event) {
            case RunEvent.RunOpened opened -> new Payload("run opened", "", opened(opened));
            case RunEvent.DeckConfirmed(var who) -> new Payload("deck confirmed", "", Map.of("who", who));
            case RunEvent.StepStarted(var key, var exposure, var armed) ->
                    new Payload("step started", key, started(exposure, armed));
            case RunEvent.StepDone(var key, var measurement) -> new Payload("step done", key, measured(measurement));
            case RunEvent.StepFailed(var key, var fault, var what, var remedy) -> new Payload("step failed", key,
                    ordered("fault", fault, "what", what, "remedy", remedy));
            case RunEvent.StepCut(var key, var after) -> new Payload("step cut", key, Map.of("after_ns", after));
            case RunEvent.StepDisarmed(var key) -> new Payload("step disarmed", key, Map.of());
            case RunEvent.PersonAsked(var key, var message) ->
                    new Payload("person asked", key, Map.of("message", message));
            case RunEvent.StopRequested(var who, var kind) ->
                    new Payload("stop requested", "", ordered("who", who, "kind", kind));
            case RunEvent.DeviationNoted(var key, var kind, var what) ->
                    new Payload("deviation", key, ordered("kind", kind, "what", what));
            case RunEvent.RunClosed(var ending, var why) ->
                    new Payload("run closed", "", ordered("ending", EndingWord.of(ending), "why", why));
        };
    }

    private static Map<String, Object> opened(RunEvent.RunOpened opened) {
        var inputs = opened.inputs();
        return ordered("format", 1, "title", opened.title(), "coater", opened.coater(), "board", opened.board(),
                "protocol", opened.protocolHash(), "plan", opened.planHash(),
                "counts",
                opened.counts().stream().map(unit -> ordered("unit", unit.name(), "layers", unit.layers())).toList(),
                "planned", opened.planned(),
                "pellets",
                opened.pellets().stream().map(pellet -> ordered("slot", pellet.slot(), "pellet", pellet.name()))
                        .toList(),
                "recipe", inputs.recipe(), "rig", inputs.rig(), "batch", inputs.batch(), "overrides",
                inputs.overrides());
    }

    private static Map<String, Object> started(Optional<Exposure> exposure, Optional<Long> armedUntil) {
        var fields = new LinkedHashMap<String, Object>();
        exposure.ifPresent(bath -> {
            fields.put("purpose", bath.purpose().verb());
            fields.put("solution", bath.solution());
            fields.put("station", bath.station());
        });
        armedUntil.ifPresent(instant -> fields.put("armed_until_ns", instant));
        return fields;
    }

    private static Map<String, Object> measured(Measurement measurement) {
        return switch (measurement) {
            case Measurement.Moved(var nanos, var x, var z) -> ordered("took_ns", nanos, "x_nm", x, "z_nm", z);
            case Measurement.Withdrawn(var nanos, var x, var z, var wet) -> {
                var fields = ordered("took_ns", nanos, "x_nm", x, "z_nm", z, "withdrawn", true);
                wet.ifPresent(time -> fields.put("wet_ns", time));
                yield fields;
            }
            case Measurement.Waited(var nanos, var set) -> ordered("waited_ns", nanos, "set_ns", set);
            case Measurement.Answered(var who) -> ordered("answered_by", who);
        };
    }

    private static Map<String, Object> ordered(Object... keysAndValues) {
        var fields = new LinkedHashMap<String, Object>();
        for (var i = 0; i < keysAndValues.length; i += 2) {
            fields.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return fields;
    }

    /** The words that are stored for an ending. */
    static final class EndingWord {

        private EndingWord() {}

        static String of(RunEvent.Ending ending) {
            return switch (ending) {
                case COMPLETED -> "completed";
                case STOPPED -> "stopped";
                case NEEDS_PERSON -> "needs a person";
                case FAILED -> "failed";
            };
        }

        static RunEvent.Ending read(String word) {
            return List.of(RunEvent.Ending.values()).stream().filter(ending -> of(ending).equals(word)).findFirst()
                    .orElseThrow(() -> new IllegalStateException("no ending is called " + word));
        }
    }
}
