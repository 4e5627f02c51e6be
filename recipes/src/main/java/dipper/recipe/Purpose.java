package dipper.recipe;

/** Why a holder goes into a bath: to adsorb a layer (which may count), to rinse, or to be treated. */
public enum Purpose {
    LAYER, RINSE, DIP;

    /** The recipe's verb. */
    public String verb() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
