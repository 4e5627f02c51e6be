package dipper.recipe;

import dipper.units.Dimension;
import dipper.units.QuantityText;
import dipper.yaml.Code;
import dipper.yaml.Fields;
import dipper.yaml.Node;
import dipper.yaml.Problems;
import dipper.yaml.Wanted;
import dipper.yaml.Words;
import java.util.List;
import java.util.Optional;

/** Reads the steps that do something to a pellet, or wait for somebody. */
record BathSteps(Solutions solutions, Scope scope, Rests rests, Problems problems) {

    private static final Wanted DWELL = new Wanted("a dwell", Dimension.TIME);
    private static final Wanted AT_MOST = new Wanted("\"at most\"", Dimension.TIME);
    private static final Wanted STROKE = new Wanted("a stroke", Dimension.LENGTH);
    private static final Wanted PERIOD = new Wanted("a period", Dimension.TIME);
    private static final Wanted ALLOWED = new Wanted("\"allow\"", Dimension.TIME);
    private static final String MOVEMENT = "{stroke: 4 mm, period: 4 s}";
    private static final Wanted DRYING = new Wanted("a drying time", Dimension.TIME);

    Optional<Step> immerse(Fields fields, Purpose purpose) {
        var verb = purpose.verb();
        if (isTimeInstead(fields, verb, "a solution") || areSwapped(fields, verb)) {
            return Optional.empty();
        }
        var solution = solution(fields, verb);
        var counted = purpose == Purpose.LAYER ? counted(fields) : purpose;
        var dwell = dwell(fields);
        var manner = Manners.read(fields, scope, problems);
        var rest = fields.optional("rest").flatMap(rests::read);
        var whenInDoubt = whenInDoubt(fields, purpose);
        fields.noOthers();
        return solution.flatMap(into -> dwell.map(stays -> new Step.Immerse(counted, into, stays, manner, rest,
                whenInDoubt, fields.entryPlace(verb))));
    }

    private Purpose counted(Fields fields) {
        return fields.optionalWord("counts").map(word -> {
            if (!word.text().equals("nothing")) {
                problems.error(Code.UNKNOWN_WORD, word.place(),
                        "what a layer counts for is said once, at the top of the recipe",
                        "take this out; counts: nothing is for a layer that must not count");
            }
            return Purpose.UNCOUNTED_LAYER;
        }).orElse(Purpose.LAYER);
    }

    /** A rinse that was not completed is owed, and never harms: it needs no decision. */
    private WhenInDoubt whenInDoubt(Fields fields, Purpose purpose) {
        if (purpose == Purpose.RINSE && !fields.has("in doubt")) {
            return WhenInDoubt.ASK;
        }
        return fields.optionalWord("in doubt").flatMap(word -> {
            if (purpose == Purpose.RINSE) {
                problems.error(Code.UNKNOWN_KEY, fields.entryPlace("in doubt"),
                        "a rinse is never in doubt: one that was not completed is done again", "take this out");
                return Optional.empty();
            }
            var read = WhenInDoubt.of(word.text());
            if (read.isEmpty()) {
                problems.error(Code.UNKNOWN_WORD, word.place(),
                        Words.quoted(word.text()) + " is nothing that a treatment in doubt can be taken for",
                        "write one of: " + WhenInDoubt.words());
            }
            return read;
        }).orElse(WhenInDoubt.ASK);
    }

    private Optional<Dwell> dwell(Fields fields) {
        var time = fields.requiredWord("for", "for: 5 min").map(word -> scope.value(word, DWELL));
        var atMost = fields.optionalWord("at most").map(word -> scope.value(word, AT_MOST));
        var movement = fields.optional("move").flatMap(this::movement);
        return time.map(lasts -> new Dwell(lasts, atMost, movement));
    }

    private Optional<Movement> movement(Node node) {
        return Fields.of(node, "a movement", MOVEMENT, problems).flatMap(fields -> {
            var stroke = fields.requiredWord("stroke", "stroke: 4 mm").map(word -> scope.positive(word, STROKE));
            var period = fields.requiredWord("period", "period: 4 s").map(word -> scope.positive(word, PERIOD));
            fields.noOthers();
            return stroke.flatMap(length -> period.map(time -> new Movement(length, time)));
        });
    }

    Optional<Step> dry(Fields fields) {
        if (isTimeInstead(fields, "dry", "air, or a service of the rig,")) {
            return Optional.empty();
        }
        var service = fields.requiredWord("dry", "dry: air").flatMap(this::service);
        var time = fields.requiredWord("for", "for: 2 min").map(word -> scope.value(word, DRYING));
        var rest = fields.optional("rest").flatMap(rests::read);
        fields.noOthers();
        return time.map(drying -> new Step.Dry(service, drying, rest, fields.entryPlace("dry")));
    }

    /** Nothing for air; whether the rig has the service is the planner's to say. */
    private Optional<String> service(Node.Scalar word) {
        if (word.text().equals("air")) {
            return Optional.empty();
        }
        if (solutions.byKey().containsKey(word.text())) {
            problems.error(Code.DRY_IN_SOLUTION, word.place(),
                    "a pellet cannot be dried in " + Words.quoted(word.text()) + ", which is a solution",
                    "write dry: air, or a service of the rig such as dry: nitrogen");
            return Optional.empty();
        }
        return Optional.of(word).filter(name -> Names.isName(name, "a service", problems)).map(Node.Scalar::text);
    }

    Optional<Step> stay(Fields fields) {
        var solution = solution(fields, "stay");
        if (fields.has("for")) {
            problems.error(Code.UNKNOWN_KEY, fields.entryPlace("for"), "a stay lasts until a person ends it",
                    "for a time in a bath use dip, rinse or layer");
            fields.optional("for");
        }
        var manner = Manners.read(fields, scope, problems);
        fields.noOthers();
        return solution.map(in -> new Step.Stay(in, manner, fields.entryPlace("stay")));
    }

    Optional<Step> person(Fields fields) {
        var message = fields.requiredMessage("person", "person: Take the pellets out.");
        var holder = fields.optionalWord("holder").map(this::holder).orElse(Meanwhile.STAYS);
        var allowed = fields.optionalWord("allow").map(word -> scope.value(word, ALLOWED));
        var record = fields.optional("record").map(new Observations(problems)::read).orElse(List.of());
        fields.noOthers();
        return message.map(text -> new Step.Person(text, holder, allowed, record, fields.entryPlace("person")));
    }

    private Meanwhile holder(Node.Scalar word) {
        return switch (word.text()) {
            case "stays" -> Meanwhile.STAYS;
            case "leaves" -> Meanwhile.LEAVES;
            default -> {
                problems.unknown(Code.UNKNOWN_WORD, word, Words.quoted(word.text()) + " is nothing that a holder does",
                        List.of("stays", "leaves"),
                        "write holder: leaves where the person takes it off the coater, else holder: stays");
                yield Meanwhile.STAYS;
            }
        };
    }

    /** {@code dry: 2 min}: one problem, at the word that stands in the wrong place. */
    private boolean isTimeInstead(Fields fields, String verb, String wanted) {
        var time = fields.optionalWord(verb).filter(word -> !fields.has("for") && isTime(word));
        time.ifPresent(word -> problems.error(Code.MISSING_KEY, word.place(),
                Words.quoted(verb) + " says where, and " + word.text() + " is a time",
                "write " + verb + ": with " + wanted + " here, and for: " + word.text() + " beside it"));
        return time.isPresent();
    }

    /** {@code layer: 5 min, for: PEI} */
    private boolean areSwapped(Fields fields, String verb) {
        var solution = fields.optionalWord("for").filter(word -> solutions.byKey().containsKey(word.text()));
        var time = solution.flatMap(_ -> fields.optionalWord(verb)).filter(BathSteps::isTime);
        time.ifPresent(word -> problems.error(Code.MISSING_KEY, word.place(),
                Words.quoted(verb) + " says the solution, and " + word.text() + " is a time",
                "write " + verb + ": " + solution.get().text() + ", for: " + word.text()));
        return time.isPresent();
    }

    private static boolean isTime(Node.Scalar word) {
        return QuantityText.read(word.text(), Dimension.TIME) instanceof QuantityText.Reading.Good;
    }

    private Optional<String> solution(Fields fields, String verb) {
        return fields.requiredWord(verb, verb + ": water").filter(solutions::isKnown).map(Node.Scalar::text);
    }
}
