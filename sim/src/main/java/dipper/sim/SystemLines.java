package dipper.sim;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Lines that begin with {@code $}. */
final class SystemLines {

    private static final String HELP = "[HLP:$$ $# $G $I $N $x=val $Nx=line $J=line $SLP $C $X $H ~ ! ? ctrl-x]";

    private final Chip chip;
    private final Interrupts interrupts;
    private final HomingKind homing;

    /** How the board was built to home. */
    enum HomingKind {
        /** Z, then X and Y together. */
        STOCK,
        /** Z, then X; single axes on request. */
        SINGLE_AXIS
    }

    SystemLines(Chip chip, Interrupts interrupts, HomingKind homing) {
        this.chip = chip;
        this.interrupts = interrupts;
        this.homing = homing;
    }

    Verdict take(String line, long now) {
        var command = line.length() > 1 ? line.charAt(1) : ' ';
        return switch (command) {
            case ' ' -> say(HELP, now);
            case 'J' -> jog(line);
            case '$', 'G', 'C', 'X' -> line.length() > 2 ? refuse(Code.INVALID_STATEMENT) : plain(command, now);
            default -> chip.state == State.IDLE || chip.state == State.ALARM
                    ? atRest(command, line, now)
                    : refuse(Code.NOT_IDLE);
        };
    }

    private Verdict jog(String line) {
        if (chip.state != State.IDLE && chip.state != State.JOG) {
            return refuse(Code.NOT_IDLE);
        }
        if (!line.startsWith("$J=")) {
            return refuse(Code.INVALID_STATEMENT);
        }
        var reader = new GcodeReader(chip.memory);
        var verdict = reader.readJog(line, chip.modal);
        return accept(verdict, reader);
    }

    private Verdict accept(Verdict verdict, GcodeReader reader) {
        if (verdict instanceof Verdict.Accepted) {
            chip.modal = reader.state();
        }
        return verdict;
    }

    private Verdict plain(char command, long now) {
        return switch (command) {
            case '$' -> {
                if (chip.state == State.RUN || chip.state == State.HOLD) {
                    yield refuse(Code.NOT_IDLE);
                }
                chip.settings().list(chip.out, now);
                yield Verdict.OK;
            }
            case 'G' -> {
                chip.out.send(chip.modal.describe(), now);
                yield Verdict.OK;
            }
            case 'C' -> check(now);
            default -> unlock(now);
        };
    }

    private Verdict check(long now) {
        if (chip.state == State.CHECK) {
            interrupts.reset(now);
            return say("[MSG:Disabled]", now);
        }
        if (chip.state != State.IDLE) {
            return refuse(Code.NOT_IDLE);
        }
        chip.state = State.CHECK;
        return say("[MSG:Enabled]", now);
    }

    private Verdict unlock(long now) {
        if (chip.state != State.ALARM) {
            return Verdict.OK;
        }
        chip.state = State.IDLE;
        return say("[MSG:Caution: Unlocked]", now);
    }

    private Verdict atRest(char command, String line, long now) {
        return switch (command) {
            case '#' -> line.length() > 2 ? refuse(Code.INVALID_STATEMENT) : offsets(now);
            case 'H' -> home(line);
            case 'S' -> sleep(line);
            case 'I' -> info(line, now);
            case 'R' -> restore(line, now);
            case 'N' -> startup(line, now);
            default -> setting(line, now);
        };
    }

    private Verdict home(String line) {
        if (!chip.settings().homing()) {
            return refuse(Code.HOMING_DISABLED);
        }
        if (line.length() == 2) {
            var second = homing == HomingKind.STOCK ? EnumSet.of(Motor.X, Motor.Y) : EnumSet.of(Motor.X);
            return does(new Deed.Home(List.of(EnumSet.of(Motor.Z), second)), new Deed.Startup());
        }
        if (homing == HomingKind.SINGLE_AXIS && line.length() == 3 && "XYZ".indexOf(line.charAt(2)) >= 0) {
            return does(new Deed.Home(List.of(Set.of(Motor.valueOf(line.substring(2))))));
        }
        // The firmware has gone over into homing by now and stays there: everything else is refused until a reset.
        chip.state = State.HOME;
        return refuse(Code.INVALID_STATEMENT);
    }

    /** Obeyed only after its ok. */
    private Verdict sleep(String line) {
        if (!line.equals("$SLP")) {
            return refuse(Code.INVALID_STATEMENT);
        }
        chip.requests.add(Request.SLEEP);
        return Verdict.OK;
    }

    private Verdict info(String line, long now) {
        if (line.length() == 2) {
            chip.out.send("[VER:1.1h.20190830:" + chip.memory.info() + "]", now);
            return say(homing == HomingKind.STOCK ? "[OPT:V,15,128]" : "[OPT:VH,15,128]", now);
        }
        if (line.charAt(2) != '=') {
            return refuse(Code.INVALID_STATEMENT);
        }
        chip.memory.info(line.substring(3));
        return stored(now);
    }

    private Verdict stored(long now) {
        chip.busy(now + chip.latency.perStore());
        return Verdict.OK;
    }

    private Verdict restore(String line, long now) {
        switch (line) {
            case "$RST=$" -> chip.settings().restoreFactory();
            case "$RST=#" -> chip.memory.clearOffsets();
            case "$RST=*" -> {
                chip.settings().restoreFactory();
                chip.memory.clearOffsets();
                chip.memory.clearTexts();
            }
            default -> {
                return refuse(Code.INVALID_STATEMENT);
            }
        }
        interrupts.reset(now);
        return say("[MSG:Restoring defaults]", now);
    }

    private Verdict startup(String line, long now) {
        if (line.length() == 2) {
            for (var i = 0; i < chip.memory.startupLines(); i++) {
                chip.out.send("$N" + i + "=" + chip.memory.startup(i), now);
            }
            return Verdict.OK;
        }
        if (chip.state != State.IDLE) {
            return refuse(Code.NOT_IDLE);
        }
        var number = new Numeral(line, 2);
        if (!number.good()) {
            return refuse(Code.BAD_NUMBER);
        }
        if (number.end() == line.length() || line.charAt(number.end()) != '='
                || number.value() >= chip.memory.startupLines()) {
            return refuse(Code.INVALID_STATEMENT);
        }
        var block = line.substring(number.end() + 1);
        var reader = new GcodeReader(chip.memory);
        var verdict = accept(reader.read(block, chip.modal), reader);
        if (verdict instanceof Verdict.Accepted) {
            chip.memory.startup((int) number.value(), block);
            stored(now);
        }
        return verdict;
    }

    private Verdict setting(String line, long now) {
        var number = new Numeral(line, 1);
        if (!number.good()) {
            return refuse(Code.BAD_NUMBER);
        }
        if (number.end() == line.length() || line.charAt(number.end()) != '=') {
            return refuse(Code.INVALID_STATEMENT);
        }
        var value = new Numeral(line, number.end() + 1);
        if (!value.good()) {
            return refuse(Code.BAD_NUMBER);
        }
        if (value.end() < line.length() || number.value() < 0 || number.value() > 255) {
            return refuse(Code.INVALID_STATEMENT);
        }
        var code = chip.settings().store((int) number.value(), (float) value.value());
        return code == Code.OK ? stored(now) : refuse(code);
    }

    private Verdict offsets(long now) {
        for (var i = 0; i < 6; i++) {
            vector("[G" + (54 + i) + ":", chip.memory.offset(i), "]", now);
        }
        vector("[G28:", chip.memory.offset(Memory.G28), "]", now);
        vector("[G30:", chip.memory.offset(Memory.G30), "]", now);
        vector("[G92:", chip.modal.shift, "]", now);
        chip.out.send(coordinate(new Text().put("[TLO:"), chip.modal.toolLength).put(']'), now);
        vector("[PRB:", new double[Motor.COUNT], ":0]", now);
        return Verdict.OK;
    }

    private void vector(String name, double[] values, String close, long now) {
        var text = new Text().put(name);
        for (var i = 0; i < values.length; i++) {
            coordinate(i == 0 ? text : text.put(','), values[i]);
        }
        chip.out.send(text.put(close), now);
    }

    private Text coordinate(Text text, double millimetres) {
        return chip.settings().inches()
                ? text.decimal((float) (millimetres * GcodeLine.INCHES_PER_MILLIMETRE), 4)
                : text.decimal((float) millimetres, 3);
    }

    private Verdict say(String text, long now) {
        chip.out.send(text, now);
        return Verdict.OK;
    }

    private static Verdict does(Deed... deeds) {
        return new Verdict.Accepted(List.of(deeds));
    }

    private static Verdict refuse(int code) {
        return new Verdict.Refused(code);
    }
}
