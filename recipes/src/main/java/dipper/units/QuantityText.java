package dipper.units;

import java.math.BigInteger;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The one place where quantities meet text: reads "5 min", "0.2 g/L", "5min"; writes them back in the unit people would choose. */
public final class QuantityText {

    private static final int LONGEST_NUMBER = 40;
    private static final BigInteger LARGEST = BigInteger.valueOf(Long.MAX_VALUE / 4);

    private QuantityText() {}

    /** What became of a text: a quantity, or the reason why not. */
    public sealed interface Reading {

        record Good(Quantity quantity) implements Reading {
        }

        /** No quantity at all, e.g. a name; a quantity starts with a digit. */
        record NoNumber(String text) implements Reading {
        }

        record Negative(String text) implements Reading {
        }

        /** A number of the right form with no unit behind it, where the dimension wants one. */
        record MissingUnit(String number) implements Reading {
        }

        /** A number such as 012, which programs read as 12 or as 10; the text is without the zeros. */
        record LeadingZero(String without) implements Reading {
        }

        record UnknownUnit(String unit) implements Reading {
        }

        record WrongDimension(Quantity found) implements Reading {
        }

        /** Finer than the base unit, or larger than can be held. */
        record OutOfRange(String text) implements Reading {
        }
    }

    /** Reads a quantity of one dimension; counts and pH are bare numbers. */
    public static Reading read(String text, Dimension wanted) {
        var reading = read(text, wanted == Dimension.FILM_THICKNESS ? QuantityText::finer : UnaryOperator.identity());
        return switch (reading) {
            case Reading.MissingUnit(var number) when wanted == Dimension.ACIDITY ->
                    scaled(number, text, Dimension.ACIDITY, 1_000);
            case Reading.Good(var quantity) when quantity.dimension() != wanted ->
                    wanted == Dimension.ACIDITY && quantity instanceof Count
                            ? scaled(text.strip(), text, Dimension.ACIDITY, 1_000)
                            : bareNumber(text, wanted, quantity);
            case Reading.Good good -> good;
            case Reading.NoNumber no -> no;
            case Reading.Negative negative -> negative;
            case Reading.MissingUnit missing -> missing;
            case Reading.LeadingZero zero -> zero;
            case Reading.UnknownUnit unknown -> unknown;
            case Reading.WrongDimension wrong -> wrong;
            case Reading.OutOfRange range -> range;
        };
    }

    private static Reading bareNumber(String text, Dimension wanted, Quantity quantity) {
        return quantity instanceof Count && wanted != Dimension.COUNT
                ? new Reading.MissingUnit(text.strip())
                : new Reading.WrongDimension(quantity);
    }

    /** Reads a quantity of whatever dimension its unit says; a bare whole number is a count. */
    public static Reading read(String text) {
        return read(text, UnaryOperator.identity());
    }

    /** A length's unit, for the thickness of a film. */
    private static Unit finer(Unit unit) {
        return unit.dimension() == Dimension.LENGTH
                ? unit.finer(Dimension.FILM_THICKNESS, 1_000)
                : unit;
    }

    private static Reading read(String text, UnaryOperator<Unit> held) {
        var stripped = text.strip();
        if (stripped.startsWith("-") && stripped.length() > 1 && Character.isDigit(stripped.charAt(1))) {
            return new Reading.Negative(stripped);
        }
        var end = endOfNumber(stripped);
        if (end == 0) {
            return new Reading.NoNumber(stripped);
        }
        var number = stripped.substring(0, end);
        var spelling = behindBlanks(stripped, end);
        if (number.length() > LONGEST_NUMBER) {
            return new Reading.OutOfRange(stripped);
        }
        if (number.charAt(0) == '0' && endOfDigits(number, 0) > 1) {
            return new Reading.LeadingZero(stripped.replaceFirst("^0+(?=[0-9])", ""));
        }
        if (spelling.isEmpty()) {
            return number.contains(".")
                    ? new Reading.MissingUnit(number)
                    : scaled(number, stripped, Dimension.COUNT, 1);
        }
        var unit = Unit.spelled(spelling);
        return unit == null
                ? new Reading.UnknownUnit(spelling)
                : inBase(number, held.apply(unit), stripped);
    }

    /** Digits, and behind a point more of them; 0 where the text does not begin with a digit. By hand, since a long recipe has many quantities. */
    private static int endOfNumber(String text) {
        var whole = endOfDigits(text, 0);
        if (whole == 0 || whole == text.length() || text.charAt(whole) != '.') {
            return whole;
        }
        var decimals = endOfDigits(text, whole + 1);
        return decimals == whole + 1 ? whole : decimals;
    }

    private static int endOfDigits(String text, int from) {
        var at = from;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        return at;
    }

    /** Other blanks than plain ones are left there, and named for what they are. */
    private static String behindBlanks(String text, int from) {
        var at = from;
        while (at < text.length() && text.charAt(at) <= ' ') {
            at++;
        }
        return text.substring(at);
    }

    /** Every spelling of a unit that is understood, for did-you-mean. */
    public static java.util.List<String> unitSpellings() {
        return Unit.spellings();
    }

    /** What a unit of that spelling measures; empty for no unit. */
    public static Optional<Dimension> dimensionOf(String spelling) {
        return Optional.ofNullable(Unit.spelled(spelling)).map(Unit::dimension);
    }

    private static Reading scaled(String number, String text, Dimension dimension, long inBase) {
        return inBase(number, new Unit("", dimension, inBase, 1, 0), text);
    }

    /** Exact up to its last step, to the nearest base unit, halves upward. */
    private static Reading inBase(String number, Unit unit, String text) {
        var point = number.indexOf('.');
        var decimals = point < 0 ? 0 : number.length() - point - 1;
        var below = BigInteger.TEN.pow(decimals).multiply(BigInteger.valueOf(unit.per()));
        var above = new BigInteger(number.replace(".", "")).multiply(BigInteger.valueOf(unit.inBase()))
                .add(below.multiply(BigInteger.valueOf(unit.offset())));
        var rounded = above.shiftLeft(1).add(below).divide(below.shiftLeft(1));
        var lostAll = rounded.signum() == 0 && above.signum() != 0;
        return lostAll || above.compareTo(LARGEST.multiply(below)) > 0
                ? new Reading.OutOfRange(text)
                : new Reading.Good(Quantity.of(unit.dimension(), rounded.longValueExact()));
    }

    /** A length in the unit, and with the blanks, of another that was written by a person: "100.35mm" by "100mm". In mm where that is no length. */
    public static String like(String written, Length length) {
        var stripped = written.strip();
        var end = endOfNumber(stripped);
        var unit = Unit.spelled(behindBlanks(stripped, end));
        return end > 0 && unit != null && unit.dimension() == Dimension.LENGTH
                ? plain(length.nanometres(), unit.inBase()) + stripped.substring(end)
                : plain(length.nanometres(), 1_000_000) + " mm";
    }

    static String write(Quantity quantity) {
        var base = quantity.base();
        return switch (quantity) {
            case Count count -> Long.toString(count.value());
            case Length _ -> inLargest(base, 1_000_000, " mm", 1_000, " µm", " nm");
            case Time _ -> time(base);
            case Speed _ -> inLargest(base, 1_000_000, " mm/s", 1_000, " µm/s", " nm/s");
            case Acceleration _ -> plain(base, 1_000_000) + " mm/s²";
            case Volume _ -> inLargest(base, 1_000_000, " mL", 1_000, " µL", " nL");
            case Mass _ -> inLargest(base, 1_000_000, " mg", 1_000, " µg", " ng");
            case Concentration concentration -> concentration(concentration);
            case MolarMass _ -> inLargest(base, 1_000_000, " kg/mol", 1_000, " g/mol", " mg/mol");
            case Temperature _ -> plain(base - 273_150, 1_000) + " °C";
            case Acidity _ -> plain(base, 1_000);
            case Resolution _ -> plain(base, 1_000) + " steps/mm";
            case Viscosity _ -> plain(base, 1_000_000) + " mPa·s";
            case SurfaceTension _ -> plain(base, 1_000_000) + " mN/m";
            case Density _ -> plain(base, 1_000) + " kg/m³";
            case FilmThickness _ -> plain(base, 1_000) + " nm";
        };
    }

    private static String concentration(Concentration concentration) {
        return switch (concentration.dimension()) {
            case MASS_CONCENTRATION -> plain(concentration.base(), 1_000_000) + " g/L";
            case AMOUNT_CONCENTRATION -> plain(concentration.base(), 1_000_000_000) + " M";
            default -> plain(concentration.base(), 10_000) + " %";
        };
    }

    private static String time(long nanoseconds) {
        if (nanoseconds != 0 && nanoseconds % 3_600_000_000_000L == 0) {
            return plain(nanoseconds, 3_600_000_000_000L) + " h";
        }
        if (nanoseconds != 0 && nanoseconds % 60_000_000_000L == 0) {
            return plain(nanoseconds, 60_000_000_000L) + " min";
        }
        return plain(nanoseconds, 1_000_000_000) + " s";
    }

    /** In the large unit from a thousandth of it upward where that stays short, else in the smaller ones. */
    private static String inLargest(long base, long large, String largeName, long small, String smallName,
            String baseName) {
        var magnitude = Math.abs(base);
        if (base == 0 || magnitude >= 10_000) {
            return plain(base, large) + largeName;
        }
        return magnitude >= 1000 ? plain(base, small) + smallName : base + baseName;
    }

    /** Exactly; the unit is a power of ten, or divides the base. */
    private static String plain(long base, long unit) {
        var rest = Math.abs(base % unit);
        var whole = (base < 0 ? "-" : "") + Math.abs(base / unit);
        return rest == 0 ? whole : whole + "." + decimals(Long.toString(unit + rest).substring(1));
    }

    private static String decimals(String digits) {
        var end = digits.length();
        while (digits.charAt(end - 1) == '0') {
            end--;
        }
        return digits.substring(0, end);
    }
}
