package dipper.sim;

/** The override bytes' effect, in percent. */
final class Overrides {

    private int feed = 100;
    private int rapid = 100;
    private int spindle = 100;

    int feed() {
        return feed;
    }

    int rapid() {
        return rapid;
    }

    int spindle() {
        return spindle;
    }

    void reset() {
        feed = 100;
        rapid = 100;
        spindle = 100;
    }

    /** Takes a byte from 0x90 to 0x9D; says whether anything changed. */
    boolean take(int code) {
        var before = feed * 1_000_000 + rapid * 1000 + spindle;
        switch (code) {
            case 0x90 -> feed = 100;
            case 0x91 -> feed = within(feed + 10);
            case 0x92 -> feed = within(feed - 10);
            case 0x93 -> feed = within(feed + 1);
            case 0x94 -> feed = within(feed - 1);
            case 0x95 -> rapid = 100;
            case 0x96 -> rapid = 50;
            case 0x97 -> rapid = 25;
            case 0x99 -> spindle = 100;
            case 0x9A -> spindle = within(spindle + 10);
            case 0x9B -> spindle = within(spindle - 10);
            case 0x9C -> spindle = within(spindle + 1);
            case 0x9D -> spindle = within(spindle - 1);
            default -> {
            }
        }
        return before != feed * 1_000_000 + rapid * 1000 + spindle;
    }

    private static int within(int percent) {
        return Math.min(200, Math.max(10, percent));
    }
}
