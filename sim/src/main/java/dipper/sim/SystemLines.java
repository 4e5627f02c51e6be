package dipper.sim;

import java.util.List;
import java.util.Set;

/** Lines that begin with {@code $}. */
final class SystemLines {

    private static final String HELP = "[HLP:$$ $# $G $I $N $x=val $Nx=line $J=line $SLP $C $X $H ~ ! ? ctrl-x]";

    private final Chip chip;
    private final Interrupts interrupts;
    private final StoredLines stored;
    private final Listings listings;

    SystemLines(Chip chip, Interrupts interrupts) {
        this.chip = chip;
        this.interrupts = interrupts;
        this.stored = new StoredLines(chip, interrupts);
        this.listings = new Listings(chip);
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
                chip.out.send(chip.modal.describe(chip.firmware().dialect()), now);
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
            case '#' -> line.length() > 2 ? refuse(Code.INVALID_STATEMENT) : listings.offsets(now);
            case 'H' -> home(line);
            case 'S' -> sleep(line);
            case 'I' -> line.length() == 2 ? listings.identity(now) : stored.info(line, now);
            case 'R' -> stored.restore(line, now);
            case 'N' -> line.length() == 2 ? listings.startup(now) : stored.startup(line, now);
            default -> stored.setting(line, now);
        };
    }

    private Verdict home(String line) {
        if (!chip.settings().homing()) {
            return refuse(Code.HOMING_DISABLED);
        }
        if (chip.lid == Lid.OPEN) {
            return refuse(Code.CHECK_DOOR);
        }
        if (line.length() == 2) {
            return does(new Deed.Home(chip.firmware().homing(chip.settings())), new Deed.Startup());
        }
        var single = line.length() == 3 && "XYZ".indexOf(line.charAt(2)) >= 0;
        if (single && chip.firmware().homesSingleAxes(chip.settings())) {
            return does(new Deed.Home(List.of(Set.of(Motor.valueOf(line.substring(2))))));
        }
        return switch (chip.firmware().dialect().singleAxes()) {
            case BY_SETTING -> refuse(single ? Code.HOMING_DISABLED : Code.INVALID_STATEMENT);
            case UNKNOWN, KNOWN -> {
                // The firmware has gone over into homing by now and stays there: everything else is refused until a reset.
                chip.state = State.HOME;
                yield refuse(Code.INVALID_STATEMENT);
            }
        };
    }

    /** Obeyed only after its ok. */
    private Verdict sleep(String line) {
        if (!line.equals("$SLP")) {
            return refuse(Code.INVALID_STATEMENT);
        }
        chip.requests.add(Request.SLEEP);
        return Verdict.OK;
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
