package dipper.grbl;

/** Single bytes that the board obeys at once, between and inside lines, and never acknowledges. */
public enum RealTime {
    REPORT('?'), HOLD('!'), RESUME('~'), RESET(0x18), JOG_CANCEL(0x85);

    private final byte code;

    RealTime(int code) {
        this.code = (byte) code;
    }

    /** A fresh array, ready for a link. */
    public byte[] bytes() {
        return new byte[] {code};
    }
}
