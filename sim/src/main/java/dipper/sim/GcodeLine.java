package dipper.sim;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The words of one line of G-code, each checked by itself and against the others of its group. */
final class GcodeLine {

    static final int G53 = 5300;
    static final double INCHES_PER_MILLIMETRE = 0.0393701;

    /** What the line's axis words belong to. */
    enum AxisUse {
        NONE, MOTION, OFFSET, TOOL_LENGTH
    }

    /** What is done once and not remembered, by its G number in hundredths; 0 for nothing. */
    int nonModal;
    AxisUse axisUse = AxisUse.NONE;
    boolean plane;
    boolean systemChosen;
    int programFlow = -1;
    final Set<String> groups = new HashSet<>();
    final Map<Character, Double> values = new HashMap<>();
    final Modal modal;

    private final Firmware.Dialect dialect;
    private final String text;
    private int at;

    GcodeLine(String text, Modal modal, Firmware.Dialect dialect) {
        this.dialect = dialect;
        this.text = text;
        this.modal = modal;
    }

    boolean has(char letter) {
        return values.containsKey(letter);
    }

    double value(char letter, double otherwise) {
        return values.getOrDefault(letter, otherwise);
    }

    boolean axisWords() {
        return has('X') || has('Y') || has('Z');
    }

    /** Reads every word; the first error's code, or 0. */
    int read(int from) {
        at = from;
        while (at < text.length()) {
            var letter = text.charAt(at++);
            if (letter < 'A' || letter > 'Z') {
                return Code.EXPECTED_LETTER;
            }
            var number = new Numeral(text, at);
            if (!number.good()) {
                return Code.BAD_NUMBER;
            }
            at = number.end();
            var code = word(letter, number.value());
            if (code != Code.OK) {
                return code;
            }
        }
        return Code.OK;
    }

    private int word(char letter, double value) {
        var hundredths = (int) Math.round(value * 100);
        return switch (letter) {
            case 'G' -> general(hundredths);
            case 'M' -> hundredths < 0 || hundredths % 100 != 0 ? Code.NOT_INTEGER : miscellaneous(hundredths / 100);
            case 'F', 'I', 'J', 'K', 'L', 'N', 'P', 'R', 'S', 'T', 'X', 'Y', 'Z' -> parameter(letter, value);
            default -> Code.UNSUPPORTED;
        };
    }

    private int parameter(char letter, double value) {
        if (letter == 'T' && value > 255) {
            return Code.TOO_LARGE;
        }
        if (has(letter)) {
            return Code.REPEATED;
        }
        if (value < 0 && "FNPST".indexOf(letter) >= 0) {
            return Code.NEGATIVE_VALUE;
        }
        values.put(letter, value);
        return Code.OK;
    }

    private int general(int hundredths) {
        return switch (hundredths) {
            case 0, 100, 200, 300 -> motion(hundredths / 100, AxisUse.MOTION);
            case 3820, 3830, 3840, 3850 -> motion(hundredths / 10, AxisUse.MOTION);
            case 8000 -> motion(80, AxisUse.NONE);
            case 1000, 2800, 3000, 9200 ->
                    axisUse != AxisUse.NONE ? Code.AXIS_CONFLICT : once(hundredths, AxisUse.OFFSET);
            case 400, 5300, 2810, 3010, 9210 -> once(hundredths, axisUse);
            case 1700, 1800, 1900 -> group("plane", () -> modal.plane = hundredths / 100);
            case 2000, 2100 -> group("units", () -> modal.units = hundredths / 100);
            case 9000, 9100 -> group("distance", () -> modal.distance = hundredths / 100);
            case 9110 -> group("arc distance", () -> {
            });
            case 9300, 9400 -> group("feed mode", () -> modal.feedMode = hundredths / 100);
            case 4000 -> group("cutter", () -> {
            });
            case 6100 -> group("control", () -> {
            });
            case 4310, 4900 -> toolLength(hundredths);
            case 5400, 5500, 5600, 5700, 5800, 5900 -> system(hundredths / 100 - 54);
            case 5910, 5920, 5930 -> dialect.systems() > 6 ? system(5 + hundredths / 10 % 10) : Code.NOT_INTEGER;
            default -> hundredths % 100 != 0 && wholeIsKnown(hundredths / 100) ? Code.NOT_INTEGER : Code.UNSUPPORTED;
        };
    }

    private static boolean wholeIsKnown(int whole) {
        return switch (whole) {
            case 0, 1, 2, 3, 4, 17, 18, 19, 20, 21, 53, 54, 55, 56, 57, 58, 59, 80, 93, 94 -> true;
            default -> false;
        };
    }

    private int motion(int number, AxisUse use) {
        if (use == AxisUse.MOTION && axisUse != AxisUse.NONE) {
            return Code.AXIS_CONFLICT;
        }
        axisUse = use == AxisUse.MOTION ? use : axisUse;
        return group("motion", () -> modal.motion = number);
    }

    private int system(int index) {
        return group("system", () -> {
            modal.system = index;
            systemChosen = true;
        });
    }

    private int once(int hundredths, AxisUse use) {
        axisUse = use;
        return group("once", () -> nonModal = hundredths);
    }

    private int toolLength(int hundredths) {
        if (axisUse != AxisUse.NONE) {
            return Code.AXIS_CONFLICT;
        }
        axisUse = AxisUse.TOOL_LENGTH;
        return group("tool length", () -> nonModalTool = hundredths);
    }

    /** G43.1 or G49 in hundredths; 0 for neither. */
    int nonModalTool;

    private int miscellaneous(int number) {
        return switch (number) {
            case 0, 1, 2, 30 -> group("program", () -> programFlow = number);
            case 3, 4, 5 -> group("spindle", () -> modal.spindle = number);
            case 7 -> switch (dialect.mist()) {
                case NONE -> Code.UNSUPPORTED;
                case BUILT_IN -> group("coolant", () -> modal.coolant = number);
            };
            case 8, 9 -> group("coolant", () -> modal.coolant = number);
            default -> Code.UNSUPPORTED;
        };
    }

    private int group(String name, Runnable effect) {
        if (!groups.add(name)) {
            return Code.MODAL_GROUP;
        }
        effect.run();
        return Code.OK;
    }
}
