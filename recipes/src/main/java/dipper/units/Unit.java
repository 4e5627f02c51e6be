package dipper.units;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A unit as people write it: its preferred symbol, its dimension, and how many base units it is, as a fraction, since a minute divides badly.
 *
 * @param offset how many base units lie below its zero
 */
record Unit(String symbol, Dimension dimension, long inBase, long per, long offset) {

    private static final Map<String, Unit> BY_SPELLING = new LinkedHashMap<>();

    static {
        add(Dimension.LENGTH, 1, "nm");
        add(Dimension.LENGTH, 1_000, "µm", "um", "μm");
        add(Dimension.LENGTH, 1_000_000, "mm");
        add(Dimension.LENGTH, 10_000_000, "cm");
        add(Dimension.LENGTH, 1_000_000_000, "m");
        add(Dimension.TIME, 1_000_000, "ms");
        add(Dimension.TIME, 1_000_000_000, "s", "sec", "secs", "second", "seconds");
        add(Dimension.TIME, 60_000_000_000L, "min", "mins", "minute", "minutes");
        add(Dimension.TIME, 3_600_000_000_000L, "h", "hr", "hrs", "hour", "hours");
        add(Dimension.TIME, 86_400_000_000_000L, "d", "day", "days");
        add(Dimension.SPEED, 1, "nm/s");
        add(Dimension.SPEED, 1_000, "µm/s", "um/s", "μm/s");
        add(Dimension.SPEED, 1_000_000, "mm/s");
        add(Dimension.SPEED, 10_000_000, "cm/s");
        add(Dimension.SPEED, 1_000_000_000, "m/s");
        perMinute(1_000, "µm/min", "um/min", "μm/min");
        perMinute(1_000_000, "mm/min");
        perMinute(10_000_000, "cm/min");
        add(Dimension.ACCELERATION, 1_000_000, "mm/s²", "mm/s2", "mm/s^2");
        add(Dimension.VOLUME, 1, "nL", "nl");
        add(Dimension.VOLUME, 1_000, "µL", "uL", "μL", "ul", "µl", "μl");
        add(Dimension.VOLUME, 1_000_000, "mL", "ml");
        add(Dimension.VOLUME, 1_000_000_000, "L", "l");
        add(Dimension.MASS_CONCENTRATION, 1_000_000, "g/L", "g/l", "mg/mL", "mg/ml");
        add(Dimension.MASS_CONCENTRATION, 1_000, "mg/L", "mg/l", "µg/mL", "ug/mL", "μg/mL", "µg/ml", "ug/ml", "μg/ml");
        add(Dimension.AMOUNT_CONCENTRATION, 1_000_000_000, "M", "mol/L", "mol/l");
        add(Dimension.AMOUNT_CONCENTRATION, 1_000_000, "mM", "mmol/L", "mmol/l");
        add(Dimension.AMOUNT_CONCENTRATION, 1_000, "µM", "uM", "μM");
        add(Dimension.FRACTION, 10_000, "%", "wt %", "wt%", "vol %", "vol%");
        add(Dimension.MOLAR_MASS, 1, "mg/mol");
        add(Dimension.MOLAR_MASS, 1_000, "g/mol", "Da");
        add(Dimension.MOLAR_MASS, 1_000_000, "kg/mol", "kDa");
        add(Dimension.MASS, 1, "ng");
        add(Dimension.MASS, 1_000, "µg", "ug", "μg");
        add(Dimension.MASS, 1_000_000, "mg");
        add(Dimension.MASS, 1_000_000_000, "g");
        add(Dimension.MASS, 1_000_000_000_000L, "kg");
        BY_SPELLING.put("°C", new Unit("°C", Dimension.TEMPERATURE, 1_000, 1, 273_150));
        BY_SPELLING.put("℃", BY_SPELLING.get("°C"));
        BY_SPELLING.put("ºC", BY_SPELLING.get("°C"));
        add(Dimension.TEMPERATURE, 1_000, "K");
        add(Dimension.RESOLUTION, 1_000, "steps/mm");
        add(Dimension.VISCOSITY, 1_000_000, "mPa·s", "mPa s", "cP");
        add(Dimension.VISCOSITY, 1_000_000_000, "Pa·s", "Pa s");
        add(Dimension.SURFACE_TENSION, 1_000_000, "mN/m");
        add(Dimension.SURFACE_TENSION, 1_000_000_000, "N/m");
        add(Dimension.DENSITY, 1_000, "kg/m³", "kg/m3", "kg/m^3");
        add(Dimension.DENSITY, 1_000_000, "g/cm³", "g/cm3", "g/cm^3", "g/mL", "g/ml");
    }

    private static void add(Dimension dimension, long inBase, String... spellings) {
        put(new Unit(spellings[0], dimension, inBase, 1, 0), spellings);
    }

    private static void perMinute(long inBase, String... spellings) {
        put(new Unit(spellings[0], Dimension.SPEED, inBase, 60, 0), spellings);
    }

    private static void put(Unit unit, String... spellings) {
        for (var spelling : spellings) {
            BY_SPELLING.put(spelling, unit);
        }
    }

    /** The same measure with base units that are that much finer. */
    Unit finer(Dimension finerDimension, long times) {
        return new Unit(symbol, finerDimension, inBase * times, per, offset * times);
    }

    /** The unit of that spelling, or null. */
    static Unit spelled(String spelling) {
        return BY_SPELLING.get(spelling);
    }

    static List<String> spellings() {
        return List.copyOf(BY_SPELLING.keySet());
    }
}
