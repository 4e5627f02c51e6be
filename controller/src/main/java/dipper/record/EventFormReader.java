package dipper.record;

import dipper.plan.Command.Exposure;
import dipper.plan.Command.Switched;
import dipper.protocol.Amount;
import dipper.recipe.CountedUnit;
import dipper.recipe.Purpose;
import dipper.record.RunEvent.Measurement;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads events back from what {@link EventForm} wrote, in every version there has been. */
final class EventFormReader {

    private EventFormReader() {}

    static RunEvent read(EventForm form) {
        var fields = form.fields();
        var key = form.key();
        return switch (form.kind()) {
            case "run opened" -> opened(fields);
            case "deck confirmed" -> new RunEvent.DeckConfirmed(text(fields, "who"));
            case "start postponed" -> new RunEvent.StartPostponed(Instant.parse(text(fields, "begins")),
                    Instant.parse(text(fields, "finish")));
            case "step started" ->
                    new RunEvent.StepStarted(key, exposure(fields), optionalNumber(fields, "armed_until_ns"));
            case "step done" -> new RunEvent.StepDone(key, measurement(fields));
            case "step failed" ->
                    new RunEvent.StepFailed(key, text(fields, "fault"), text(fields, "what"), text(fields, "remedy"),
                            texts(fields.getOrDefault("evidence", List.of())));
            case "step cut" -> new RunEvent.StepCut(key, number(fields, "after_ns"));
            case "step disarmed" -> new RunEvent.StepDisarmed(key);
            case "person asked" -> new RunEvent.PersonAsked(key, text(fields, "message"));
            case "pellet taken out" ->
                    new RunEvent.PelletTakenOut(key, (int) number(fields, "slot"), text(fields, "pellet"));
            case "pellet hung" -> new RunEvent.PelletHung(key, (int) number(fields, "slot"), text(fields, "pellet"));
            case "beaker replaced" -> new RunEvent.BeakerReplaced(key, (int) number(fields, "station"),
                    text(fields, "solution"), Optional.ofNullable(fields.get("lot")).map(String.class::cast));
            case "stop requested" -> new RunEvent.StopRequested(text(fields, "who"), text(fields, "kind"));
            case "run resumed" -> new RunEvent.RunResumed(text(fields, "who"), text(fields, "reason"),
                    text(fields, "coater"), text(fields, "board"), text(fields, "plan"),
                    Optional.ofNullable(text(fields, "rig")));
            case "run changed" -> changed(fields);
            case "pellet lost" -> new RunEvent.PelletLost((int) number(fields, "slot"), text(fields, "pellet"),
                    text(fields, "who"), text(fields, "reason"));
            case "remarked" -> new RunEvent.Remarked(text(fields, "who"), text(fields, "text"));
            case "exposure found" ->
                    new RunEvent.ExposureFound(key, exposure(fields).orElseThrow(), number(fields, "at_most_ns"));
            case "decided" -> new RunEvent.Decided(key, StoredWords.CHOICES.read(text(fields, "choice")),
                    exposure(fields).orElseThrow(), text(fields, "who"), text(fields, "reason"));
            case "deviation" -> new RunEvent.DeviationNoted(key, text(fields, "kind"), text(fields, "what"));
            case "run closed" ->
                    new RunEvent.RunClosed(StoredWords.ENDINGS.read(text(fields, "ending")), text(fields, "why"));
            default -> throw new IllegalStateException(
                    "this version of Dipper knows no event \"%s\"; the ledger is of a newer one"
                            .formatted(form.kind()));
        };
    }

    private static RunEvent opened(Map<String, Object> fields) {
        var inputs = new RunEvent.Inputs(text(fields, "recipe"), text(fields, "rig"),
                Optional.ofNullable(text(fields, "rig file")).orElse(""), text(fields, "batch"),
                texts(fields.get("overrides")), Optional.ofNullable(text(fields, "aim")).map(StoredWords.AIMS::read)
                        .orElse(RunEvent.Aim.COATING));
        var counts = objects(fields, "counts").stream()
                .map(unit -> new CountedUnit(text(unit, "unit"), texts(unit.get("layers")))).toList();
        var settings = fields.containsKey("settings") ? objects(fields, "settings") : List.<Map<String, Object>>of();
        return new RunEvent.RunOpened(text(fields, "title"), Optional.ofNullable(text(fields, "batch name")).orElse(""),
                inputs, text(fields, "protocol"), text(fields, "plan"), counts,
                settings.stream().map(EventFormReader::setting).toList(),
                objects(fields, "pellets").stream().map(pellet -> pellet(pellet, fields)).toList(),
                text(fields, "coater"), text(fields, "board"));
    }

    private static RunEvent changed(Map<String, Object> fields) {
        return new RunEvent.RunChanged(text(fields, "who"), text(fields, "reason"), texts(fields.get("overrides")),
                objects(fields, "settings").stream().map(EventFormReader::setting).toList(),
                objects(fields, "pellets").stream().map(EventFormReader::pellet).toList(), text(fields, "protocol"),
                text(fields, "plan"));
    }

    private static RunEvent.SetParameter setting(Map<String, Object> setting) {
        return new RunEvent.SetParameter((int) number(setting, "pass"), text(setting, "name"), text(setting, "value"),
                text(setting, "recipes"), text(setting, "by"));
    }

    /** Format 1 knows one pass, pellets alone, and one plan for all of them. */
    private static RunEvent.HungPellet pellet(Map<String, Object> pellet, Map<String, Object> run) {
        return number(run, "format") == 1
                ? new RunEvent.HungPellet((int) number(pellet, "slot"), text(pellet, "pellet"), RunEvent.Kind.PELLET, 1,
                        planned(run))
                : pellet(pellet);
    }

    private static RunEvent.HungPellet pellet(Map<String, Object> pellet) {
        return new RunEvent.HungPellet((int) number(pellet, "slot"), text(pellet, "pellet"),
                StoredWords.KINDS.read(text(pellet, "kind")), (int) number(pellet, "pass"), planned(pellet));
    }

    private static Map<String, Amount> planned(Map<String, Object> fields) {
        var planned = new LinkedHashMap<String, Amount>();
        ((Map<?, ?>) fields.get("planned")).forEach((unit, amount) -> planned.put((String) unit, amount(amount)));
        return planned;
    }

    @SuppressWarnings("unchecked") // JSON objects are maps by text
    private static Amount amount(Object form) {
        if (form instanceof Number whole) {
            return new Amount(whole.intValue(), 0, 1);
        }
        var fields = (Map<String, Object>) form;
        return new Amount((int) number(fields, "whole"), (int) number(fields, "layers"), (int) number(fields, "of"));
    }

    private static List<RunEvent.Observed> observed(Map<String, Object> fields) {
        return fields.containsKey("record")
                ? objects(fields, "record").stream().map(each -> new RunEvent.Observed(text(each, "name"),
                        Optional.ofNullable(text(each, "pellet")), text(each, "value"))).toList()
                : List.of();
    }

    private static Optional<Exposure> exposure(Map<String, Object> fields) {
        return Optional.ofNullable(fields.get("solution")).map(solution -> new Exposure(
                Purpose.valueOf(text(fields, "purpose").toUpperCase(Locale.ROOT).replace(' ', '_')), (String) solution,
                (int) number(fields, "station")));
    }

    private static Measurement measurement(Map<String, Object> fields) {
        if (fields.containsKey("answered_by")) {
            return new Measurement.Answered(text(fields, "answered_by"), observed(fields));
        }
        if (fields.containsKey("switched")) {
            return new Measurement.Switched(number(fields, "took_ns"), text(fields, "service"),
                    Switched.valueOf(text(fields, "switched").toUpperCase(Locale.ROOT)));
        }
        if (fields.containsKey("waited_ns")) {
            return new Measurement.Waited(number(fields, "waited_ns"), number(fields, "set_ns"));
        }
        var took = number(fields, "took_ns");
        var x = number(fields, "x_nm");
        var z = number(fields, "z_nm");
        if (fields.containsKey("homed")) {
            return new Measurement.Homed(took, x, z, optionalNumber(fields, "lower_nm")
                    .map(lower -> new RunEvent.HomingFound(lower, number(fields, "uncertainty_nm"))));
        }
        if (fields.containsKey("immersed")) {
            return new Measurement.Immersed(took, x, z, speed(fields));
        }
        return fields.containsKey("withdrawn")
                ? new Measurement.Withdrawn(took, x, z, optionalNumber(fields, "wet_ns"),
                        Optional.of(fields).filter(known -> known.containsKey("speed_set_nm_s"))
                                .map(EventFormReader::speed))
                : new Measurement.Moved(took, x, z);
    }

    private static RunEvent.CrossingSpeed speed(Map<String, Object> fields) {
        return new RunEvent.CrossingSpeed(number(fields, "speed_set_nm_s"), optionalNumber(fields, "speed_nm_s"),
                (int) number(fields, "speed_reports"), optionalNumber(fields, "quantum_nm")
                        .map(quantum -> new RunEvent.Ripple(quantum, number(fields, "period_ns"))));
    }

    private static String text(Map<String, Object> fields, String name) {
        return (String) fields.get(name);
    }

    private static long number(Map<String, Object> fields, String name) {
        return ((Number) fields.get(name)).longValue();
    }

    private static Optional<Long> optionalNumber(Map<String, Object> fields, String name) {
        return Optional.ofNullable(fields.get(name)).map(value -> ((Number) value).longValue());
    }

    private static List<String> texts(Object list) {
        return ((List<?>) list).stream().map(String.class::cast).toList();
    }

    @SuppressWarnings("unchecked") // JSON objects are maps by text
    private static List<Map<String, Object>> objects(Map<String, Object> fields, String name) {
        return ((List<?>) fields.get(name)).stream().map(object -> (Map<String, Object>) object).toList();
    }
}
