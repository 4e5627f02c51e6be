package dipper.units;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A unit as people write it: its preferred symbol, other spellings, its dimension, and how many base units it is. */
record Unit(String symbol, Dimension dimension, BigDecimal inBase, BigDecimal offset) {

    private static final Map<String, Unit> BY_SPELLING = new LinkedHashMap<>();

    static {
        add(Dimension.LENGTH, "1", "nm");
        add(Dimension.LENGTH, "1e3", "µm", "um", "μm");
        add(Dimension.LENGTH, "1e6", "mm");
        add(Dimension.LENGTH, "1e7", "cm");
        add(Dimension.LENGTH, "1e9", "m");
        add(Dimension.TIME, "1e6", "ms");
        add(Dimension.TIME, "1e9", "s", "sec", "secs", "second", "seconds");
        add(Dimension.TIME, "60e9", "min", "mins", "minute", "minutes");
        add(Dimension.TIME, "3600e9", "h", "hr", "hrs", "hour", "hours");
        add(Dimension.TIME, "86400e9", "d", "day", "days");
        add(Dimension.SPEED, "1", "nm/s");
        add(Dimension.SPEED, "1e3", "µm/s", "um/s", "μm/s");
        add(Dimension.SPEED, "1e6", "mm/s");
        add(Dimension.SPEED, "1e7", "cm/s");
        add(Dimension.SPEED, "1e9", "m/s");
        perMinute("1e3", "µm/min", "um/min", "μm/min");
        perMinute("1e6", "mm/min");
        perMinute("1e7", "cm/min");
        add(Dimension.ACCELERATION, "1e6", "mm/s²", "mm/s2", "mm/s^2");
        add(Dimension.VOLUME, "1", "nL", "nl");
        add(Dimension.VOLUME, "1e3", "µL", "uL", "μL", "ul", "µl", "μl");
        add(Dimension.VOLUME, "1e6", "mL", "ml");
        add(Dimension.VOLUME, "1e9", "L", "l");
        add(Dimension.MASS_CONCENTRATION, "1e6", "g/L", "g/l", "mg/mL", "mg/ml");
        add(Dimension.MASS_CONCENTRATION, "1e3", "mg/L", "mg/l", "µg/mL", "ug/mL", "μg/mL", "µg/ml", "ug/ml", "μg/ml");
        add(Dimension.AMOUNT_CONCENTRATION, "1e9", "M", "mol/L", "mol/l");
        add(Dimension.AMOUNT_CONCENTRATION, "1e6", "mM", "mmol/L", "mmol/l");
        add(Dimension.AMOUNT_CONCENTRATION, "1e3", "µM", "uM", "μM");
        add(Dimension.FRACTION, "1e4", "%", "wt %", "wt%", "vol %", "vol%");
        add(Dimension.MOLAR_MASS, "1", "mg/mol");
        add(Dimension.MOLAR_MASS, "1e3", "g/mol", "Da");
        add(Dimension.MOLAR_MASS, "1e6", "kg/mol", "kDa");
        add(Dimension.MASS, "1", "ng");
        add(Dimension.MASS, "1e3", "µg", "ug", "μg");
        add(Dimension.MASS, "1e6", "mg");
        add(Dimension.MASS, "1e9", "g");
        add(Dimension.MASS, "1e12", "kg");
        BY_SPELLING.put("°C", new Unit("°C", Dimension.TEMPERATURE, new BigDecimal("1e3"), new BigDecimal("273150")));
        BY_SPELLING.put("℃", BY_SPELLING.get("°C"));
        BY_SPELLING.put("ºC", BY_SPELLING.get("°C"));
        add(Dimension.TEMPERATURE, "1e3", "K");
        add(Dimension.RESOLUTION, "1e3", "steps/mm");
        add(Dimension.VISCOSITY, "1e6", "mPa·s", "mPa s", "cP");
        add(Dimension.VISCOSITY, "1e9", "Pa·s", "Pa s");
        add(Dimension.SURFACE_TENSION, "1e6", "mN/m");
        add(Dimension.SURFACE_TENSION, "1e9", "N/m");
        add(Dimension.DENSITY, "1e3", "kg/m³", "kg/m3", "kg/m^3");
        add(Dimension.DENSITY, "1e6", "g/cm³", "g/cm3", "g/cm^3", "g/mL", "g/ml");
    }

    private static void add(Dimension dimension, String inBase, String... spellings) {
        put(new Unit(spellings[0], dimension, new BigDecimal(inBase), BigDecimal.ZERO), spellings);
    }

    /** A minute divides badly, so these are rounded to the nearest base unit per second. */
    private static void perMinute(String lengthInBase, String... spellings) {
        var perSecond = new BigDecimal(lengthInBase).divide(new BigDecimal(60), java.math.MathContext.DECIMAL128);
        put(new Unit(spellings[0], Dimension.SPEED, perSecond, BigDecimal.ZERO), spellings);
    }

    private static void put(Unit unit, String... spellings) {
        for (var spelling : spellings) {
            BY_SPELLING.put(spelling, unit);
        }
    }

    /** The unit of that spelling, or null. */
    static Unit spelled(String spelling) {
        return BY_SPELLING.get(spelling);
    }

    static List<String> spellings() {
        return List.copyOf(BY_SPELLING.keySet());
    }
}
