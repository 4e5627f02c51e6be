package dipper.recipe;

import dipper.units.Dimension;
import dipper.yaml.Code;
import dipper.yaml.Fields;
import dipper.yaml.Node;
import dipper.yaml.Problems;
import dipper.yaml.Wanted;
import dipper.yaml.Words;
import java.util.Optional;

/** Reads the steps that do something to a pellet, or wait for somebody. */
record BathSteps(Solutions solutions, Scope scope, Rests rests, Problems problems) {

    private static final Wanted DWELL = new Wanted("a dwell", Dimension.TIME);
    private static final Wanted DRYING = new Wanted("a drying time", Dimension.TIME);

    Optional<Step> immerse(Fields fields, Purpose purpose) {
        var verb = purpose.verb();
        var solution = solution(fields, verb);
        var dwell = fields.requiredWord("for", "for: 5 min").map(word -> scope.value(word, DWELL));
        var manner = Manners.read(fields, scope);
        var rest = fields.optional("rest").flatMap(rests::read);
        fields.noOthers();
        return solution.flatMap(into -> dwell
                .map(time -> new Step.Immerse(purpose, into, time, manner, rest, fields.entryPlace(verb))));
    }

    Optional<Step> dry(Fields fields) {
        fields.requiredWord("dry", "dry: air").filter(word -> !word.text().equals("air"))
                .ifPresent(word -> problems.error(Code.DRY_IN_AIR_ONLY, word.place(),
                        "a pellet cannot be dried in " + Words.quoted(word.text()), "write dry: air"));
        var time = fields.requiredWord("for", "for: 2 min").map(word -> scope.value(word, DRYING));
        var rest = fields.optional("rest").flatMap(rests::read);
        fields.noOthers();
        return time.map(drying -> new Step.Dry(drying, rest, fields.entryPlace("dry")));
    }

    Optional<Step> stay(Fields fields) {
        var solution = solution(fields, "stay");
        if (fields.has("for")) {
            problems.error(Code.UNKNOWN_KEY, fields.entryPlace("for"), "a stay lasts until a person ends it",
                    "for a time in a bath use dip, rinse or layer");
            fields.optional("for");
        }
        var manner = Manners.read(fields, scope);
        fields.noOthers();
        return solution.map(in -> new Step.Stay(in, manner, fields.entryPlace("stay")));
    }

    Optional<Step> person(Fields fields) {
        var message = fields.requiredMessage("person", "person: Take the pellets out.");
        fields.noOthers();
        return message.map(text -> new Step.Person(text, fields.entryPlace("person")));
    }

    private Optional<String> solution(Fields fields, String verb) {
        return fields.requiredWord(verb, verb + ": water").filter(solutions::isKnown).map(Node.Scalar::text);
    }
}
