package dipper.sim;

/** A coordinate as it was written last: axes mostly stand, and what stands is written as before. */
final class Spelled {

    private final Text text = new Text();
    private float number = Float.NaN;
    private int decimals;
    private byte[] spelling = {};

    byte[] of(float wanted, int places) {
        if (wanted != number || places != decimals) {
            number = wanted;
            decimals = places;
            spelling = text.decimal(wanted, places).taken();
        }
        return spelling;
    }
}
