package dipper.sim;

import java.util.Arrays;

/** What outlives power: settings, work offsets, startup lines, the build's own words. */
final class Memory {

    static final int G28 = 9;
    static final int G30 = 10;

    private final Settings settings;
    private final double[][] offsets = new double[11][Motor.COUNT];
    private final String[] startup = {"", ""};
    private String info = "";
    private Condition condition = Condition.GOOD;

    private enum Condition {
        GOOD, SPOILT
    }

    Memory(Settings settings) {
        this.settings = settings.copy();
    }

    Settings settings() {
        return settings;
    }

    /** G54 to G59, G59.1 to G59.3 from 0 on, then {@link #G28}, {@link #G30}. */
    double[] offset(int index) {
        return offsets[index];
    }

    void store(int index, double[] values) {
        System.arraycopy(values, 0, offsets[index], 0, Motor.COUNT);
    }

    Firmware.Dialect dialect() {
        return settings.firmware().dialect();
    }

    /** Nobody has ever written to it, or it cannot be read: what power finds then is the factory's. */
    void spoil() {
        condition = Condition.SPOILT;
    }

    /** Puts what cannot be read back to what the factory gave; says whether it had to. */
    boolean mend() {
        if (condition == Condition.GOOD) {
            return false;
        }
        condition = Condition.GOOD;
        settings.restoreFactory();
        clearOffsets();
        clearTexts();
        return true;
    }

    String startup(int index) {
        return startup[index];
    }

    int startupLines() {
        return startup.length;
    }

    void startup(int index, String line) {
        startup[index] = line;
    }

    String info() {
        return info;
    }

    void info(String text) {
        info = text;
    }

    void clearOffsets() {
        for (var offset : offsets) {
            Arrays.fill(offset, 0);
        }
    }

    void clearTexts() {
        Arrays.fill(startup, "");
        info = "";
    }
}
