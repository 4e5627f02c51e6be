package dipper.units;

/** What a quantity is a quantity of; each has one base unit, in which its integer is held. */
public enum Dimension {
    COUNT("a whole number", "30", ""),
    LENGTH("a length", "5 mm", "nm"),
    TIME("a time", "5 min", "ns"),
    SPEED("a speed", "2 mm/s", "nm/s"),
    ACCELERATION("an acceleration", "100 mm/s²", "nm/s²"),
    VOLUME("a volume", "50 mL", "nL"),
    MASS("a mass", "12.5 mg", "ng"),
    MASS_CONCENTRATION("a mass concentration", "0.2 g/L", "µg/L"),
    AMOUNT_CONCENTRATION("an amount concentration", "0.01 M", "nmol/L"),
    FRACTION("a fraction", "5 %", "ppm"),
    MOLAR_MASS("a molar mass", "450 kg/mol", "mg/mol"),
    TEMPERATURE("a temperature", "25 °C", "mK"),
    ACIDITY("a pH", "2.6", "thousandths"),
    RESOLUTION("a resolution", "80 steps/mm", "thousandths of a step per mm"),
    VISCOSITY("a viscosity", "1 mPa·s", "nPa·s"),
    SURFACE_TENSION("a surface tension", "72 mN/m", "nN/m"),
    DENSITY("a density", "998 kg/m³", "g/m³"),
    /** Written in the units of lengths, and held finer. */
    FILM_THICKNESS("a thickness", "2.5 nm", "pm");

    private final String article;
    private final String example;
    private final String base;

    Dimension(String article, String example, String base) {
        this.article = article;
        this.example = example;
        this.base = base;
    }

    /** In words with its article, for sentences: "a speed". */
    public String inWords() {
        return article;
    }

    /** A well-formed quantity of this dimension, for remedies: "2 mm/s". */
    public String example() {
        return example;
    }

    /** The unit in which the integer is held. */
    public String base() {
        return base;
    }
}
