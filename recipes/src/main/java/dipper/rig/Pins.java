package dipper.rig;

import dipper.yaml.Code;
import dipper.yaml.Node;
import dipper.yaml.Problems;
import dipper.yaml.Words;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The pins of a computer's GPIO header, each for one thing. */
final class Pins {

    private static final Pattern NAME = Pattern.compile("GPIO(0|[1-9][0-9]?)");
    private static final int FIRST = 2;
    private static final int LAST = 27;

    private final Problems problems;
    private final Map<Integer, String> taken = new HashMap<>();

    Pins(Problems problems) {
        this.problems = problems;
    }

    /** The pin of that name, which from now on serves that thing ("the lid"). */
    Optional<Integer> take(Node.Scalar word, String thing) {
        var pin = pin(word);
        pin.ifPresent(number -> {
            var other = taken.putIfAbsent(number, thing);
            if (other != null) {
                problems.error(Code.PIN_TWICE, word.place(),
                        "the pin " + word.text() + " serves " + other + " already",
                        "give each a pin of its own; one of the two was copied and not changed");
            }
        });
        return pin;
    }

    private Optional<Integer> pin(Node.Scalar word) {
        var matcher = NAME.matcher(word.text());
        if (!matcher.matches()) {
            problems.error(Code.NO_SUCH_PIN, word.place(), Words.quoted(word.text()) + " is no pin",
                    "write GPIO and its number, such as GPIO17: the name, not the place on the header");
            return Optional.empty();
        }
        var number = Integer.parseInt(matcher.group(1));
        if (number < FIRST || number > LAST) {
            problems.error(Code.NO_SUCH_PIN, word.place(),
                    number < FIRST
                            ? word.text() + " belongs to the header's own memory, which is read at boot"
                            : "the header ends at GPIO" + LAST,
                    "write one of GPIO" + FIRST + " to GPIO" + LAST);
            return Optional.empty();
        }
        return Optional.of(number);
    }
}
