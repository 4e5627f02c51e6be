package dipper.forecast;

import dipper.yaml.Place;
import java.util.List;

/**
 * How far one layer's solution is diluted before the next layer's bath: 1 to so many, at the first pass and the last. The rinses load up, so the last
 * is the worst. At least 1:10^6 is wanted (Decher and Schlenoff, Multilayer Thin Films, chapter 1).
 *
 * @param rinses between the two, in order
 * @param place of the recipe's step into the second
 */
public record Dilution(String from, String to, List<String> rinses, double first, double last, long passes,
        Place place) {

    public static final double WANTED = 1e6;

    public Dilution {
        rinses = List.copyOf(rinses);
    }
}
