package dipper.sim;

/** The receive ring; what does not fit is dropped without a word. */
final class Ring {

    private final byte[] bytes;
    private int first;
    private int count;

    Ring(int size) {
        bytes = new byte[size];
    }

    void put(byte one) {
        if (count < bytes.length) {
            bytes[(first + count) % bytes.length] = one;
            count++;
        }
    }

    boolean empty() {
        return count == 0;
    }

    byte take() {
        var one = bytes[first];
        first = (first + 1) % bytes.length;
        count--;
        return one;
    }

    int free() {
        return bytes.length - count;
    }

    void clear() {
        count = 0;
    }
}
