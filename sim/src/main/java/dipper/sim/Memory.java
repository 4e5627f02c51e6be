package dipper.sim;

import java.util.Arrays;

/** What outlives power: settings, work offsets, startup lines, the build's own words. */
final class Memory {

    static final int G28 = 6;
    static final int G30 = 7;

    private final Settings settings;
    private final double[][] offsets = new double[8][Motor.COUNT];
    private final String[] startup = {"", ""};
    private String info = "";

    Memory(Settings settings) {
        this.settings = settings.copy();
    }

    Settings settings() {
        return settings;
    }

    /** G54 to G59 from 0 on, then {@link #G28}, {@link #G30}. */
    double[] offset(int index) {
        return offsets[index];
    }

    void store(int index, double[] values) {
        System.arraycopy(values, 0, offsets[index], 0, Motor.COUNT);
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
