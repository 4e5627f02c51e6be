package dipper.recipe;

import java.util.Locale;

/** Whether the baths are stirred while the pellets are in one; by the service of that name on the rig. */
public enum Stirring {
    ON, OFF;

    /** What the rig calls its stirrers. */
    public static final String SERVICE = "stirring";

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
