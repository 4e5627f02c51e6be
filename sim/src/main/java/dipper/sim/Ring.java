package dipper.sim;

/** The receive ring: 128 bytes; what does not fit is dropped without a word. */
final class Ring {

    static final int SIZE = 128;

    private final byte[] bytes = new byte[SIZE];
    private int first;
    private int count;

    void put(byte one) {
        if (count < SIZE) {
            bytes[(first + count) % SIZE] = one;
            count++;
        }
    }

    boolean empty() {
        return count == 0;
    }

    byte take() {
        var one = bytes[first];
        first = (first + 1) % SIZE;
        count--;
        return one;
    }

    int free() {
        return SIZE - count;
    }

    void clear() {
        count = 0;
    }
}
