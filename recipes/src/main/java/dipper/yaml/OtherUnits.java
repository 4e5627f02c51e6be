package dipper.yaml;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Units as other labs, languages and programs write them: which unit of the language such a word means, too unlike to be guessed from the letters, and
 * which are units of their own, for which the nearest word would be another quantity.
 */
final class OtherUnits {

    private static final Map<String, String> SPELLINGS = Map.ofEntries(Map.entry("C", "°C"), Map.entry("degC", "°C"),
            Map.entry("deg", "°C"), Map.entry("Celsius", "°C"), Map.entry("°", "°C"), Map.entry("mms-1", "mm/s"),
            Map.entry("mms^-1", "mm/s"), Map.entry("mms⁻¹", "mm/s"), Map.entry("mmmin-1", "mm/min"),
            Map.entry("mmmin^-1", "mm/min"), Map.entry("mmmin⁻¹", "mm/min"), Map.entry("mm/m", "mm/min"),
            Map.entry("cm/m", "cm/min"), Map.entry("µm/m", "µm/min"), Map.entry("um/m", "um/min"), Map.entry("S", "s"),
            Map.entry("H", "h"), Map.entry("MIN", "min"), Map.entry("cc", "mL"), Map.entry("gL-1", "g/L"),
            Map.entry("gl-1", "g/L"), Map.entry("mgmL-1", "mg/mL"), Map.entry("molL-1", "mol/L"),
            Map.entry("%wt", "wt %"), Map.entry("%w/w", "wt %"), Map.entry("%w/v", "%"), Map.entry("w%", "wt %"),
            Map.entry("micron", "µm"), Map.entry("microns", "µm"), Map.entry("'", "min"), Map.entry("\"", "s"),
            Map.entry("molar", "M"), Map.entry("percent", "%"));

    /** German and French words, by the words of the language for them. */
    private static final Map<String, String> FOREIGN = byWord(Map.of("s", "sek sekunde sekunden seconde secondes",
            "min", "minute minuten", "h", "std stunde stunden heure heures", "d", "tag tage tagen jour jours",
            "mm", "millimeter", "wt %", "gew%", "vol %", "volumenprozent"));

    /** By what a number of the other unit would be taken for, if the nearest word were right: sixty, a thousand or more times as much. */
    private static final Pattern OTHER = Pattern.compile(
            "µs|us|ns|wks?|weeks?|months?|years?|(?:[nµumckd]?m|in)/(?:min|hr?|hour|d|day)|in/s|dm/s|km/h|pm|dm|km|Å|in|inch|inches|ft"
                    + "|[npf](?:M|mol/L)|[µun]?g/dL|mg/dL|ppm|ppb|[nµup]?g/(?:mL|m³|m3)|mol/m³|mol/m3|°F|F|K?°|[fp]g|t|lb|oz|[fp][lL]|dL|gal|µmol|mmol|mol");

    private OtherUnits() {}

    /** The unit of the language that the word means, if it is a known one. */
    static Optional<String> meant(String word) {
        var plain = word.replaceAll("[ ·.*]", "");
        return Optional.ofNullable(SPELLINGS.get(plain))
                .or(() -> Optional.ofNullable(FOREIGN.get(plain.toLowerCase(Locale.ROOT))));
    }

    /** Whether the word is a unit that the language leaves out, so that no other is meant by it. */
    static boolean isOne(String word) {
        return OTHER.matcher(word.replace(" ", "")).matches();
    }

    private static Map<String, String> byWord(Map<String, String> words) {
        var byWord = new HashMap<String, String>();
        words.forEach((unit, others) -> {
            for (var other : others.split(" ", -1)) {
                byWord.put(other, unit);
            }
        });
        return Map.copyOf(byWord);
    }
}
