package dipper.recipe;

import dipper.yaml.Code;
import dipper.yaml.Fields;
import dipper.yaml.Fix;
import dipper.yaml.Problem;
import dipper.yaml.Problems;
import dipper.yaml.Words;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A step without a verb: misspelt, without a blank behind its colon, called by another lab's word, or not there. */
record MissingVerb(Fields fields, Problems problems) {

    private static final String WHAT = "this step does not say what is done";

    /** What labs say for what the language has one word for. */
    private static final Map<String, Verb> OTHER_WORDS =
            Map.ofEntries(Map.entry("wash", Verb.RINSE), Map.entry("soak", Verb.DIP), Map.entry("immerse", Verb.DIP),
                    Map.entry("treat", Verb.DIP), Map.entry("adsorb", Verb.LAYER), Map.entry("deposit", Verb.LAYER),
                    Map.entry("coat", Verb.LAYER), Map.entry("loop", Verb.REPEAT), Map.entry("times", Verb.REPEAT),
                    Map.entry("call", Verb.DO), Map.entry("block", Verb.DO), Map.entry("ask", Verb.PERSON),
                    Map.entry("operator", Verb.PERSON));

    private static final Set<String> WAITS = Set.of("wait", "pause", "hold", "sleep");

    private static final Set<String> BY_HAND = Set.of("heat", "anneal", "bake", "cure", "weigh", "measure", "turn",
            "illuminate", "irradiate", "spin", "spray", "blow");

    void report() {
        var blank = fields.colonWithoutBlank(Verb.WORDS);
        var colon = fields.withoutColon(Verb.WORDS);
        if (blank.isPresent()) {
            problems.error(Code.NO_VERB, fields.place(), WHAT, "put a blank behind the colon", blank.get());
        } else if (colon.isPresent()) {
            problems.error(Code.NO_VERB, fields.place(), WHAT, "put a colon and a blank behind the verb", colon.get());
        } else {
            misspelt().or(this::otherWord).or(this::waits).or(this::byHand).or(this::besideAVerb).ifPresentOrElse(
                    problems::add,
                    () -> problems.error(Code.NO_VERB, fields.place(), WHAT, verbs()));
        }
    }

    private Optional<Problem> misspelt() {
        return fields.keys().stream().filter(key -> !Names.isStepKey(key) && Words.nearest(key, Verb.WORDS).isPresent())
                .findFirst()
                .map(key -> Problem.unknown(Code.NO_VERB, fields.key(key).place(), key, WHAT, Verb.WORDS, verbs()));
    }

    private Optional<Problem> otherWord() {
        return fields.keys().stream().filter(OTHER_WORDS::containsKey).findFirst().map(key -> {
            var place = fields.key(key).place();
            var meant = OTHER_WORDS.get(key).word();
            return Problem.error(Code.NO_VERB, place, WHAT,
                    "did you mean " + Words.quoted(meant) + "? " + verbs()).with(new Fix.Word(place, key, meant));
        });
    }

    /** A wait is always somewhere. */
    private Optional<Problem> waits() {
        return fields.keys().stream().filter(WAITS::contains).findFirst()
                .map(key -> Problem.error(Code.NO_VERB, fields.key(key).place(), WHAT,
                        "pellets wait in air with dry: air and for:, in a bath with a longer for: of its step, and for a person with stay: or person:"));
    }

    /** What the coater cannot do, a person can. */
    private Optional<Problem> byHand() {
        return fields.keys().stream().filter(BY_HAND::contains).findFirst()
                .map(key -> Problem.error(Code.NO_VERB, fields.key(key).place(), WHAT,
                        "what the coater cannot do is a step for a person, e.g. {person: Heat the holder at 130 °C., holder: leaves, allow: 1 h}"));
    }

    /** {@code drain: 10 s} is no step but says how one is done. */
    private Optional<Problem> besideAVerb() {
        return fields.keys().stream().filter(Names::isStepKey).findFirst()
                .map(key -> Problem.error(Code.NO_VERB, fields.key(key).place(), WHAT, Words.quoted(key)
                        + " stands beside the verb of the step that it is for; " + verbs()));
    }

    private static String verbs() {
        return "a step has one of: " + Words.list(Verb.WORDS);
    }
}
