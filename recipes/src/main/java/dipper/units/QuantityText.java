package dipper.units;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The one place where quantities meet text: reads "5 min", "0.2 g/L", "5min"; writes them back in the unit people would choose. */
public final class QuantityText {

    private static final int LONGEST_NUMBER = 40;
    private static final BigDecimal LARGEST = BigDecimal.valueOf(Long.MAX_VALUE / 4);

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
                    scaled(number, text, Dimension.ACIDITY, "1e3");
            case Reading.Good(var quantity) when quantity.dimension() != wanted ->
                    wanted == Dimension.ACIDITY && quantity instanceof Count
                            ? scaled(text.strip(), text, Dimension.ACIDITY, "1e3")
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
                ? new Unit(unit.symbol(), Dimension.FILM_THICKNESS, unit.inBase().scaleByPowerOfTen(3), unit.offset())
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
                    : scaled(number, stripped, Dimension.COUNT, "1");
        }
        var unit = Unit.spelled(spelling);
        return unit == null
                ? new Reading.UnknownUnit(spelling)
                : inBase(new BigDecimal(number), held.apply(unit), stripped);
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

    private static Reading scaled(String number, String text, Dimension dimension, String inBase) {
        return inBase(new BigDecimal(number), new Unit("", dimension, new BigDecimal(inBase), BigDecimal.ZERO), text);
    }

    private static Reading inBase(BigDecimal number, Unit unit, String text) {
        var exact = number.multiply(unit.inBase()).add(unit.offset());
        var rounded = exact.setScale(0, RoundingMode.HALF_UP);
        var lostAll = rounded.signum() == 0 && exact.signum() != 0;
        return lostAll || exact.compareTo(LARGEST) > 0
                ? new Reading.OutOfRange(text)
                : new Reading.Good(Quantity.of(unit.dimension(), rounded.longValueExact()));
    }

    static String write(Quantity quantity) {
        var base = quantity.base();
        return switch (quantity) {
            case Count count -> Long.toString(count.value());
            case Length _ -> inLargest(base, "1e6", " mm", "1e3", " µm", " nm");
            case Time _ -> time(base);
            case Speed _ -> inLargest(base, "1e6", " mm/s", "1e3", " µm/s", " nm/s");
            case Acceleration _ -> plain(base, "1e6") + " mm/s²";
            case Volume _ -> inLargest(base, "1e6", " mL", "1e3", " µL", " nL");
            case Mass _ -> inLargest(base, "1e6", " mg", "1e3", " µg", " ng");
            case Concentration concentration -> concentration(concentration);
            case MolarMass _ -> inLargest(base, "1e6", " kg/mol", "1e3", " g/mol", " mg/mol");
            case Temperature _ -> plain(base - 273_150, "1e3") + " °C";
            case Acidity _ -> plain(base, "1e3");
            case Resolution _ -> plain(base, "1e3") + " steps/mm";
            case Viscosity _ -> plain(base, "1e6") + " mPa·s";
            case SurfaceTension _ -> plain(base, "1e6") + " mN/m";
            case Density _ -> plain(base, "1e3") + " kg/m³";
            case FilmThickness _ -> plain(base, "1e3") + " nm";
        };
    }

    private static String concentration(Concentration concentration) {
        return switch (concentration.dimension()) {
            case MASS_CONCENTRATION -> plain(concentration.base(), "1e6") + " g/L";
            case AMOUNT_CONCENTRATION -> plain(concentration.base(), "1e9") + " M";
            default -> plain(concentration.base(), "1e4") + " %";
        };
    }

    private static String time(long nanoseconds) {
        if (nanoseconds != 0 && nanoseconds % 3_600_000_000_000L == 0) {
            return plain(nanoseconds, "3600e9") + " h";
        }
        if (nanoseconds != 0 && nanoseconds % 60_000_000_000L == 0) {
            return plain(nanoseconds, "60e9") + " min";
        }
        return plain(nanoseconds, "1e9") + " s";
    }

    /** In the large unit from a thousandth of it upward where that stays short, else in the smaller ones. */
    private static String inLargest(long base, String large, String largeName, String small, String smallName,
            String baseName) {
        var magnitude = Math.abs(base);
        if (base == 0 || magnitude >= 10_000) {
            return plain(base, large) + largeName;
        }
        return magnitude >= 1000 ? plain(base, small) + smallName : base + baseName;
    }

    private static String plain(long base, String unit) {
        return new BigDecimal(base).divide(new BigDecimal(unit)).stripTrailingZeros().toPlainString();
    }
}
