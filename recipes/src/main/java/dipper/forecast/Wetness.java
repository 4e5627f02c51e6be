package dipper.forecast;

import dipper.protocol.Resting;
import dipper.yaml.Place;
import java.util.List;

/**
 * Where the pellets are wet, dry or at risk.
 *
 * @param gaps in air between two baths, longest first
 * @param interruptions what a pause or an outage during each of the recipe's lines would mean, in the order of the run; {@value #MOST} at most
 * @param drips wet pellets carried over a beaker whose layer is not theirs, most often first
 */
public record Wetness(List<Gap> gaps, List<Interruption> interruptions, List<Drip> drips) {

    static final int MOST = 200;

    /** How the time in air is spent. */
    public enum Spent {
        /** Only draining and moving. */
        ON_THE_WAY,
        /** A drying step lies in it. */
        DRYING,
        /** It lasts until a person answers; the time is without that. */
        WAITING_FOR_A_PERSON
    }

    /**
     * From the lowest point's leaving one surface to its meeting the next.
     *
     * @param slots of the pellets that hang alike
     * @param from the solution left; {@code to} the one entered, or empty text at the end of the run
     * @param seconds the longest of all passes
     * @param key of the step that ends the longest one
     * @param place of the recipe's line that ends it
     */
    public record Gap(List<Integer> slots, String from, String to, double seconds, long passes, Spent spent,
            String key, Place place) {

        public Gap {
            slots = List.copyOf(slots);
        }
    }

    /**
     * What a pause or an outage in one of the recipe's lines could strike.
     *
     * @param line the recipe's
     * @param what the step does, in words
     * @param immersed which part of the run the pellets are in that line's bath
     * @param inAir which part they are on the way into it or drying
     * @param rest where a pause or a stop would take them
     */
    public record Interruption(Place line, String what, double immersed, double inAir, Resting rest) {
    }

    /**
     * Wet pellets over another layer's beaker.
     *
     * @param wetWith the solution that the pellets come from
     * @param over the layer's solution in the beaker below
     * @param key of the first such move
     * @param place of the recipe's line on the way to which it happens first
     */
    public record Drip(String wetWith, String over, int station, long passes, String key, Place place) {
    }

    public Wetness {
        gaps = List.copyOf(gaps);
        interruptions = List.copyOf(interruptions);
        drips = List.copyOf(drips);
    }
}
