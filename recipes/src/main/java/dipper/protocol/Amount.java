package dipper.protocol;

/** How many whole units, and how many of a next one's layers: 30, 7.5, or 7 + 2 of 4. */
public record Amount(int whole, int layers, int of) {

    public boolean isWhole() {
        return layers == 0;
    }

    /** Whether it is one and nothing more, for the choice between "bilayer" and "bilayers". */
    public boolean isOne() {
        return whole == 1 && isWhole();
    }

    /** As the field writes it: the half of a unit of two layers is .5. */
    @Override
    public String toString() {
        if (isWhole()) {
            return Integer.toString(whole);
        }
        return of == 2 ? whole + ".5" : whole + " + " + layers + " of " + of;
    }
}
