package dipper.recipe;

import java.util.Locale;

/** Where the holder is while a person does what is asked: it stays on the coater, or the person takes it off. */
public enum Meanwhile {
    STAYS, LEAVES;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
