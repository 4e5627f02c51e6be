package dipper.forecast;

import dipper.forecast.Arrangement.Cost;
import java.util.List;

/**
 * Which beaker stands best on which station: so that wet pellets pass over other layers' beakers as rarely as can be, and motion then takes least.
 *
 * @param beakers in the order of the stations that they move to
 * @param drips passes of wet pellets over another layer's beaker, in the file's order and in the best
 * @param motion of the run, in s, in the same two orders
 * @param looked how many arrangements, whole ones and beginnings of some, were looked at
 */
public record BestDeck(List<Moved> beakers, FileOrder fileOrder, Change drips, Change motion, long looked,
        Proof proof) {

    /** A beaker, the station where the file has it, and the one where it should be. */
    public record Moved(String solution, int from, int to) {
    }

    /** The same in the file's order and in the best. */
    public record Change(double file, double best) {
    }

    /** Whether the file's own order keeps to the rules; where it does not, the best that does may be worse. */
    public enum FileOrder {
        KEEPS_TO_RULES, BREAKS_RULES
    }

    public enum Proof {
        /** No arrangement that keeps to the rules is better. */
        PROVEN,
        /** The limit of arrangements was reached: the best that was found. */
        FOUND
    }

    public BestDeck {
        beakers = List.copyOf(beakers);
    }

    static Change drips(Cost file, Cost best) {
        return new Change(file.drips(), best.drips());
    }

    static Change motion(Cost file, Cost best) {
        return new Change(file.seconds(), best.seconds());
    }
}
