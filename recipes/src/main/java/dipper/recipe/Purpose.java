package dipper.recipe;

import java.util.Locale;

/**
 * Why a holder goes into a bath: to adsorb a layer (one that may count, or one that the recipe says does not), to rinse, to be treated; or to rehearse
 * the way into a layer's or a treatment's bath, which does nothing that counts.
 */
public enum Purpose {
    LAYER, UNCOUNTED_LAYER, RINSE, DIP, REHEARSAL;

    private final String word = name().toLowerCase(Locale.ROOT).replace('_', ' ');

    /** The recipe's verb. */
    public String verb() {
        return switch (this) {
            case LAYER, UNCOUNTED_LAYER -> "layer";
            case RINSE, DIP, REHEARSAL -> word();
        };
    }

    /** Its own word, which records keep. */
    public String word() {
        return word;
    }

    public boolean isLayer() {
        return verb().equals(LAYER.verb());
    }
}
