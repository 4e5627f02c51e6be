package dipper.sim;

import dipper.panel.Sense;
import dipper.rig.PanelInput;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a teacher or a test says to a virtual coater, and the one line that it answers: {@code ok ...}, or {@code error: ...} with what would be right. */
final class ControlLine {

    static final String HELP =
            "ok stat | limit x|y|z on|off|auto | stall x|y|z | release x|y|z | swap x|y|z | slip x|y|z MM | sag MM | pace x|y|z PERCENT"
                    + " | drop BYTES | flip | mute | unmute | power | reset | lid open|closed | press estop|hold|resume | release estop | panel | unplug | plug | diary [NUMBER] | help";

    private static final int MOST_DROPPED = 100_000;
    private static final double FARTHEST = 1_000;
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,6}(\\.\\d{1,6})?");
    private static final String NO_PANEL =
            "error: there is no panel; start the simulator with --panel tcp:127.0.0.1:4003";
    private static final String NO_ANSWER = "error: the board gave no answer within 2 s; ask again";

    private final BoardServer server;
    private final DiaryLog diary;
    private final Optional<PanelServer> panel;

    /** {@code panel}: whose contacts are touched. */
    ControlLine(BoardServer server, DiaryLog diary, Optional<PanelServer> panel) {
        this.server = server;
        this.diary = diary;
        this.panel = panel;
    }

    String answer(String line) {
        var words = line.strip().toLowerCase(Locale.ROOT).split("\\s+", -1);
        return switch (words[0]) {
            case "help", "" -> HELP;
            case "stat" -> alone(words, () -> ask((board, now) -> "ok " + board.describe(now) + "; line: "
                    + server.cable().describe() + "; diary: " + diary.count()));
            case "limit" -> limit(words);
            case "stall" -> axis(words, 2, (board, now, motor) -> board.stall(motor, now));
            case "swap" -> axis(words, 2, (board, now, motor) -> board.swap(motor, now));
            case "slip" -> slip(words);
            case "sag" -> sag(words);
            case "pace" -> pace(words);
            case "drop" -> drop(words);
            case "flip" -> alone(words, () -> act((_, _) -> server.cable().flip()));
            case "mute" -> alone(words, () -> act((_, _) -> server.cable().mute()));
            case "unmute" -> alone(words, () -> act((_, _) -> server.cable().unmute()));
            case "power" -> alone(words, () -> act(VirtualBoard::power));
            case "reset" -> alone(words, () -> act(VirtualBoard::pressReset));
            case "lid" -> lid(words);
            case "press" -> press(words);
            case "release" -> words.length == 2 && words[1].equals("estop")
                    ? touch(PanelInput.EMERGENCY_STOP, Sense.RESTING)
                    : axis(words, 2, (board, now, motor) -> board.release(motor, now));
            case "panel" -> alone(words, () -> panel.map(PanelServer::describe).orElse(NO_PANEL));
            case "unplug" -> alone(words, () -> {
                server.unplug();
                return "ok";
            });
            case "plug" -> alone(words, () -> {
                server.plugIn();
                return "ok";
            });
            case "diary" -> diary(words);
            default -> "error: \"" + shortened(words[0]) + "\" is not understood; help lists what is";
        };
    }

    private interface Act {

        void on(VirtualBoard board, long now);
    }

    private interface AxisAct {

        void on(VirtualBoard board, long now, Motor motor);
    }

    private interface Answer {

        String get();
    }

    private static String alone(String[] words, Answer answer) {
        return words.length == 1 ? answer.get() : "error: nothing follows " + words[0];
    }

    private String ask(BoardServer.Question question) {
        return server.ask(question).orElse(NO_ANSWER);
    }

    private String act(Act act) {
        return ask((board, now) -> {
            act.on(board, now);
            return "ok";
        });
    }

    private String axis(String[] words, int count, AxisAct act) {
        var motor = words.length == count ? motor(words[1]) : Optional.<Motor>empty();
        return motor.map(one -> act((board, now) -> act.on(board, now, one)))
                .orElse("error: " + words[0] + " wants one of the axes x, y, z, as in \"" + words[0] + " z\"");
    }

    private static Optional<Motor> motor(String word) {
        return switch (word) {
            case "x" -> Optional.of(Motor.X);
            case "y" -> Optional.of(Motor.Y);
            case "z" -> Optional.of(Motor.Z);
            default -> Optional.empty();
        };
    }

    private String limit(String[] words) {
        var input = switch (words.length == 3 ? words[2] : "") {
            case "on" -> Optional.of(LimitInput.ON);
            case "off" -> Optional.of(LimitInput.OFF);
            case "auto" -> Optional.of(LimitInput.AUTO);
            default -> Optional.<LimitInput>empty();
        };
        return input.isEmpty()
                ? "error: limit wants an axis and on, off or auto, as in \"limit z on\""
                : axis(words, 3, (board, now, motor) -> board.limit(motor, input.get(), now));
    }

    private String lid(String[] words) {
        return switch (words.length == 2 ? words[1] : "") {
            case "open" -> lid(Sense.ACTING, Lid.OPEN);
            case "closed" -> lid(Sense.RESTING, Lid.CLOSED);
            default -> "error: lid wants open or closed, as in \"lid open\"";
        };
    }

    /** The panel's, where that has one; else the board's door input. */
    private String lid(Sense sense, Lid lid) {
        return panel.filter(touched -> touched.has(PanelInput.LID)).map(touched -> touched.touch(PanelInput.LID, sense))
                .orElseGet(() -> act((board, now) -> board.lid(lid, now)));
    }

    /** Buttons are let go of at once. */
    private String press(String[] words) {
        return switch (words.length == 2 ? words[1] : "") {
            case "estop" -> touch(PanelInput.EMERGENCY_STOP, Sense.ACTING);
            case "hold" -> tap(PanelInput.HOLD);
            case "resume" -> tap(PanelInput.RESUME);
            default -> "error: press wants estop, hold or resume, as in \"press estop\"";
        };
    }

    private String tap(PanelInput button) {
        var pressed = touch(button, Sense.ACTING);
        return pressed.equals("ok") ? touch(button, Sense.RESTING) : pressed;
    }

    private String touch(PanelInput input, Sense now) {
        return panel.map(touched -> touched.touch(input, now)).orElse(NO_PANEL);
    }

    private String slip(String[] words) {
        var millimetres = number(words, 2, -FARTHEST, FARTHEST);
        return millimetres.isEmpty()
                ? "error: slip wants an axis and up to 1000 mm either way, as in \"slip z -3\""
                : axis(words, 3,
                        (board, now, motor) -> board.slip(motor, board.steps(motor, millimetres.get()), now, 0));
    }

    private String sag(String[] words) {
        return number(words, 1, 0, FARTHEST).map(millimetres -> act((board, now) -> board.sag(millimetres, now)))
                .orElse("error: sag wants how far Z drops, up to 1000 mm, as in \"sag 3\"");
    }

    private String pace(String[] words) {
        var percent = number(words, 2, 1, 1_000);
        return percent.isEmpty()
                ? "error: pace wants an axis and 1 to 1000 percent, as in \"pace z 90\""
                : axis(words, 3, (board, now, motor) -> board.pace(motor, percent.get() / 100, now));
    }

    private String drop(String[] words) {
        return number(words, 1, 1, MOST_DROPPED).filter(bytes -> bytes == Math.rint(bytes))
                .map(bytes -> act((_, _) -> server.cable().drop(bytes.intValue())))
                .orElse("error: drop wants how many bytes, 1 to 100000, as in \"drop 5\"");
    }

    private String diary(String[] words) {
        if (words.length == 1) {
            return ask((board, now) -> {
                board.settle(now);
                return "ok " + diary.count();
            });
        }
        return number(words, 1, 1, 999_999).filter(number -> number == Math.rint(number))
                .map(number -> ask((board, now) -> {
                    board.settle(now);
                    return diary.line(number.longValue());
                })).orElse("error: diary wants the number of an entry, from 1 on, or nothing to count them");
    }

    private static Optional<Double> number(String[] words, int at, double least, double most) {
        if (words.length != at + 1 || !NUMBER.matcher(words[at]).matches()) {
            return Optional.empty();
        }
        return Optional.of(Double.parseDouble(words[at])).filter(number -> number >= least && number <= most);
    }

    private static String shortened(String word) {
        var printable = word.replaceAll("[^ -~]", ".");
        return printable.length() > 20 ? printable.substring(0, 20) + "…" : printable;
    }
}
