package dipper.yaml;

import dipper.units.Dimension;
import dipper.units.Quantity;
import dipper.units.QuantityText;
import dipper.units.QuantityText.Reading;
import java.util.List;
import java.util.Optional;

/** Reads quantities from words of the text; what cannot be read becomes a problem that says what would be right. */
public final class Quantities {

    private Quantities() {}

    /** A quantity of the wanted dimension; a speed, acceleration or resolution of zero is refused, since nothing would ever move. */
    public static Optional<Quantity> read(Node.Scalar word, Wanted wanted, Problems problems) {
        var reading = QuantityText.read(word.text(), wanted.dimension());
        if (reading instanceof Reading.Good(var quantity) && quantity.base() > 0) {
            return Optional.of(quantity);
        }
        return new QuantityProblems(word, wanted.inWords(), List.of(wanted.dimension()), problems).settle(reading);
    }

    /** The same, for what must be more than zero. */
    public static Optional<Quantity> readPositive(Node.Scalar word, Wanted wanted, Problems problems) {
        var quantity = read(word, wanted, problems);
        if (quantity.filter(found -> found.base() == 0).isPresent()) {
            problems.error(Code.ZERO, word.place(), wanted.what() + " cannot be zero",
                    "write more, e.g. " + wanted.dimension().example());
        }
        return quantity.filter(found -> found.base() > 0);
    }

    /** A quantity of whatever dimension its unit says, out of those allowed. */
    public static Optional<Quantity> readAny(Node.Scalar word, String what, List<Dimension> allowed,
            Problems problems) {
        var reading = QuantityText.read(word.text());
        var settled = reading instanceof Reading.Good(var found) && !allowed.contains(found.dimension())
                ? QuantityText.read(word.text(), allowed.getFirst())
                : reading;
        return new QuantityProblems(word, what, allowed, problems).settle(settled);
    }
}
