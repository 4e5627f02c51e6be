package dipper.sim;

/**
 * How long the board takes over things, in ns; all constants.
 *
 * @param perByte one byte on the line, either way
 * @param perLine to read a line
 * @param perMotion on top of that, to plan a motion
 * @param perReport to compose a status report
 * @param perStore to write to its memory
 * @param lookAhead how far ahead the steps are prepared: a hold acts only after that, {@code FS} tells the speed then
 * @param toBanner from a soft reset to the banner's first byte
 * @param boot from power or DTR to the banner's first byte
 */
public record Latency(long perByte, long perLine, long perMotion, long perReport, long perStore, long lookAhead,
        long toBanner, long boot) {

    /** An Arduino Uno at 115200 baud, with a boot loader of 1 s. */
    public static final Latency UNO =
            new Latency(86_806, 600_000, 900_000, 1_200_000, 1_000_000, 40_000_000, 800_000, 1_000_000_000);

    /** The same with another time from power or DTR to the banner. */
    public Latency booting(long nanos) {
        return new Latency(perByte, perLine, perMotion, perReport, perStore, lookAhead, toBanner, nanos);
    }
}
