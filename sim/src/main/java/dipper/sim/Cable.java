package dipper.sim;

/** What a line does to the bytes on it: loses some, turns a bit over in one, carries nothing back. For one thread. */
final class Cable {

    interface End {

        void arrived(byte one);
    }

    private enum Back {
        CARRIED, LOST
    }

    private int losing;
    private int flipping;
    private Back back = Back.CARRIED;

    /** The next so many bytes to the board will be lost. */
    void drop(int bytes) {
        losing += bytes;
    }

    /** In the next byte to the board, one bit will turn over: the lowest, so that it stays a character. */
    void flip() {
        flipping++;
    }

    /** From now on nothing comes back from the board. */
    void mute() {
        back = Back.LOST;
    }

    void unmute() {
        back = Back.CARRIED;
    }

    void carry(byte one, End end) {
        if (losing > 0) {
            losing--;
        } else if (flipping > 0) {
            flipping--;
            end.arrived((byte) (one ^ 1));
        } else {
            end.arrived(one);
        }
    }

    boolean carriesBack() {
        return back == Back.CARRIED;
    }

    String describe() {
        return "to lose " + losing + ", to flip " + flipping + (carriesBack() ? "" : ", muted");
    }
}
