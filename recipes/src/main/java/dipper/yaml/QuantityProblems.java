package dipper.yaml;

import dipper.units.Dimension;
import dipper.units.Quantity;
import dipper.units.QuantityText;
import dipper.units.QuantityText.Reading;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/** Why a word is not the quantity that is wanted there, and what to write instead. */
record QuantityProblems(Node.Scalar word, String wanted, List<Dimension> allowed, Problems problems) {

    /** The quantity, or a problem. */
    Optional<Quantity> settle(Reading reading) {
        if (reading instanceof Reading.Good) {
            return explained(reading);
        }
        var plain = Lookalikes.plain(word.text());
        if (plain.filter(text -> !text.startsWith("-")).isPresent()) {
            problems.unknown(Code.LOOKALIKE, word, "", List.of(), "");
            return Optional.empty();
        }
        return problems.full()
                ? Optional.empty()
                : explained(plain.<Reading>map(Reading.Negative::new).orElse(reading));
    }

    private Optional<Quantity> explained(Reading reading) {
        return switch (reading) {
            case Reading.Good(var quantity) when quantity.base() == 0 && cannotBeZero(quantity.dimension()) ->
                    error(Code.ZERO, word.place(), shown() + " is no motion at all",
                            "write more than zero, e.g. " + quantity.dimension().example());
            case Reading.Good(var quantity) -> Optional.of(quantity);
            case Reading.NoNumber _ -> noNumber();
            case Reading.Negative _ -> error(Code.NEGATIVE, word.place(), shown() + " is below zero; " + wanted,
                    "write it without the minus", Optional.of(word.text().strip().substring(1)));
            case Reading.LeadingZero(var without) -> error(Code.LEADING_ZERO, word.place(),
                    shown() + " begins with a zero; " + wanted,
                    "leave the zero out, since some programs read such numbers in another way: " + without,
                    Optional.of(without));
            case Reading.MissingUnit _ when allowed.equals(List.of(Dimension.COUNT)) ->
                    error(Code.NO_WHOLE_NUMBER, word.place(), shown() + " is no whole number", "write e.g. 30");
            case Reading.MissingUnit(var number) -> error(Code.MISSING_UNIT, word.place(),
                    shown() + " has no unit; " + wanted, "write " + withUnits(number));
            case Reading.UnknownUnit(var unit) -> unknownUnit(unit);
            case Reading.WrongDimension(var found) ->
                    error(Code.WRONG_DIMENSION, word.place(),
                            shown() + " is " + found.dimension().inWords() + "; " + wanted, "write e.g. " + examples());
            case Reading.OutOfRange _ -> error(Code.NOT_REPRESENTABLE, word.place(),
                    shown() + " is finer or larger than Dipper can hold; it counts in "
                            + allowed.getFirst().base(),
                    "write a number that a lab can measure");
        };
    }

    private Optional<Quantity> noNumber() {
        return MisspeltQuantity.ofNoNumber(word.text()).map(finding -> found(Code.NO_QUANTITY, finding))
                .orElseGet(() -> error(Code.NO_QUANTITY, word.place(),
                        Words.quoted(word.text()) + " is no quantity; " + wanted,
                        "a quantity starts with a digit: write e.g. " + examples()));
    }

    private Optional<Quantity> unknownUnit(String unit) {
        var at = Math.max(0, word.text().lastIndexOf(unit));
        var place = word.part(word.text().codePointCount(0, at), unit.codePointCount(0, unit.length()));
        var otherSpelling = OtherUnits.meant(unit).filter(meant -> oneOf(meant).isPresent());
        return MisspeltQuantity.of(word.text()).filter(_ -> otherSpelling.isEmpty())
                .map(finding -> found(Code.UNKNOWN_UNIT, finding)).orElseGet(() -> {
                    if (allowed.equals(List.of(Dimension.COUNT))) {
                        var number = word.text().substring(0, at).strip();
                        return error(Code.NO_WHOLE_NUMBER, word.place(), shown() + " is no whole number",
                                "write it without a unit: " + number, Optional.of(number));
                    }
                    if (spellings().isEmpty()) {
                        var number = word.text().substring(0, at).strip();
                        return error(Code.UNKNOWN_UNIT, place, wanted + ", without a unit", "write the number alone: "
                                + number, Optional.of(number));
                    }
                    var nearest = otherSpelling.or(() -> nearest(unit));
                    var isOther = nearest.isEmpty() && OtherUnits.isOne(unit);
                    return error(Code.UNKNOWN_UNIT, place,
                            isOther
                                    ? Words.quoted(unit) + " is no unit that is read here"
                                    : "there is no unit " + Words.quoted(unit),
                            Words.didYouMean(nearest) + (isOther ? "convert it; " : "") + "units that fit: "
                                    + Words.list(units()),
                            nearest.map(near -> word.text().substring(0, at) + near));
                });
    }

    /** Nothing where two units are as near, or where the word is a unit of its own: a guess would be another quantity. */
    private Optional<String> nearest(String unit) {
        var near = OtherUnits.isOne(unit) ? List.<String>of() : Words.allNearest(unit, spellings());
        return near.stream().map(this::oneOf).distinct().count() == 1
                ? Optional.of(near.getFirst())
                : Optional.empty();
    }

    private Optional<Quantity> found(Code code, MisspeltQuantity.Finding finding) {
        return error(code, word.place(), finding.what() + "; " + wanted, finding.remedy(), finding.mended());
    }

    private List<String> spellings() {
        return QuantityText.unitSpellings().stream().filter(unit -> oneOf(unit).isPresent()).toList();
    }

    /** The first spelling of each unit. */
    private List<String> units() {
        var units = new LinkedHashMap<Quantity, String>();
        spellings().forEach(unit -> units.putIfAbsent(oneOf(unit).orElseThrow(), unit));
        return List.copyOf(units.values());
    }

    private Optional<Quantity> oneOf(String unit) {
        return allowed.stream().map(dimension -> QuantityText.read("1 " + unit, dimension))
                .filter(Reading.Good.class::isInstance).map(good -> ((Reading.Good) good).quantity()).findFirst();
    }

    private String withUnits(String number) {
        return number + " " + switch (allowed.getFirst()) {
            case TIME -> "s or " + number + " min";
            case LENGTH -> "mm or " + number + " µm";
            case SPEED -> "mm/s or " + number + " mm/min";
            case MASS_CONCENTRATION -> "g/L, " + number + " mM or " + number + " %";
            case VOLUME -> "mL or " + number + " µL";
            case MOLAR_MASS -> "g/mol or " + number + " kg/mol";
            case FRACTION -> "%" + ofTheWhole(number);
            case COUNT, ACCELERATION, MASS, AMOUNT_CONCENTRATION, TEMPERATURE, ACIDITY,
                    RESOLUTION, VISCOSITY, SURFACE_TENSION, DENSITY, FILM_THICKNESS ->
                    allowed.getFirst().example().replaceFirst("[0-9.]+ ?", "");
        };
    }

    /** Who writes 0.13 most likely means 13 %. */
    private static String ofTheWhole(String number) {
        var share = new BigDecimal(number);
        return share.compareTo(BigDecimal.ONE) > 0
                ? ""
                : ", or " + share.movePointRight(2).stripTrailingZeros().toPlainString() + " % if it is a part of 1";
    }

    private String examples() {
        return String.join(" or ", allowed.stream().limit(3).map(Dimension::example).toList());
    }

    private String shown() {
        return Words.printable(word.text().length() > 60 ? word.text().substring(0, 60) + "…" : word.text());
    }

    private static boolean cannotBeZero(Dimension dimension) {
        return switch (dimension) {
            case SPEED, ACCELERATION, RESOLUTION -> true;
            case COUNT, LENGTH, TIME, VOLUME, MASS, MASS_CONCENTRATION, AMOUNT_CONCENTRATION, FRACTION, MOLAR_MASS,
                    TEMPERATURE, ACIDITY, VISCOSITY, SURFACE_TENSION, DENSITY, FILM_THICKNESS -> false;
        };
    }

    private Optional<Quantity> error(Code code, Place place, String what, String remedy) {
        return error(code, place, what, remedy, Optional.empty());
    }

    private Optional<Quantity> error(Code code, Place place, String what, String remedy, Optional<String> mended) {
        var problem = Problem.error(code, place, what, remedy);
        problems.add(mended.flatMap(word::replacedBy).map(problem::with).orElse(problem));
        return Optional.empty();
    }
}
