package dipper.recipe;

import dipper.units.QuantityText;
import dipper.units.QuantityText.Reading;
import java.util.regex.Pattern;

/** {@code record:} of a person's step: a value with a name that the person types in, once or for each pellet. */
public record Observation(String name, Kind kind, Per per) {

    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]{1,3})?");
    private static final int LONGEST = 2000;

    /** What kind of value it is. */
    public sealed interface Kind {

        /** A quantity in the unit of that spelling, or in another one of the same dimension. */
        record InUnit(String unit) implements Kind {
        }

        /** A number without a unit. */
        record Plain() implements Kind {
        }

        record Text() implements Kind {
        }

        /** What stands on a bottle: a text, or nothing where there is none. */
        record Lot() implements Kind {
        }
    }

    /** How many of them there are. */
    public enum Per {
        STEP, PELLET
    }

    /** What became of a typed value. */
    public sealed interface Typed {

        /** As it is recorded: a bare number has got its unit. */
        record Good(String value) implements Typed {
        }

        /** What is wrong with it, and what would be right. */
        record Wrong(String why) implements Typed {
        }
    }

    /** What a person is asked for: "mass (mg)". */
    public String asked() {
        return switch (kind) {
            case Kind.InUnit(var unit) -> name + " (" + unit + ")";
            case Kind.Plain _ -> name + " (a number)";
            case Kind.Text _ -> name;
            case Kind.Lot _ -> name + " (Enter where it has none)";
        };
    }

    /** Checks what a person typed. */
    public Typed check(String typed) {
        var text = typed.strip();
        if (text.isEmpty() && !(kind instanceof Kind.Lot)) {
            return new Typed.Wrong("a value is wanted");
        }
        return switch (kind) {
            case Kind.InUnit(var unit) -> quantity(text, unit);
            case Kind.Plain _ -> NUMBER.matcher(text).matches()
                    ? new Typed.Good(text)
                    : new Typed.Wrong("a number is wanted, with a decimal point and without a unit, e.g. 12.5");
            case Kind.Text _, Kind.Lot _ ->
                    text.length() <= LONGEST && text.codePoints().noneMatch(Character::isISOControl)
                            ? new Typed.Good(text)
                            : new Typed.Wrong("plain text is wanted, at most " + LONGEST + " characters");
        };
    }

    /** The prompt names the unit, so a bare number is in it. */
    private static Typed quantity(String text, String unit) {
        var number = NUMBER.matcher(text);
        if (number.matches() && !text.startsWith("-")) {
            return new Typed.Good(text + " " + unit);
        }
        var wanted = QuantityText.dimensionOf(unit);
        return QuantityText.read(text) instanceof Reading.Good(var quantity)
                && wanted.filter(dimension -> dimension == quantity.dimension()).isPresent()
                        ? new Typed.Good(text)
                        : new Typed.Wrong(
                                "a number in " + unit + " is wanted, with a decimal point, e.g. 12.5 " + unit);
    }
}
