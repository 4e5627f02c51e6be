package dipper.grbl;

import dipper.rig.Axis;
import dipper.rig.Rig;
import dipper.rig.Wiring;
import java.util.ArrayList;
import java.util.List;

/**
 * A board's settings against the rig. X and Z are judged in full. Y has no motor on a coater, so it is judged only where it homes together with X, and
 * only for what would then disturb X: it must not be slower than X, and its own parking position must lie within its soft limits.
 */
public final class SettingsCheck {

    /** One setting that is not as the rig wants it; {@code fix} is the line to send to the board, {@code why} says what would go wrong. */
    public record Difference(int setting, String found, String wanted, String why) {

        public String fix() {
            return "$" + setting + "=" + wanted;
        }

        @Override
        public String toString() {
            return "$" + setting + " is " + found + ", wanted " + wanted + " (" + why + ")";
        }
    }

    /** Whether a board's setting is as the rig wants it. */
    public enum Verdict {
        AGREES, DIFFERS
    }

    /**
     * One setting that the rig has a word on.
     *
     * @param found as the board lists it
     * @param wanted what the rig wants, in words where it is no single number
     * @param mended what to set it to where it differs
     * @param why what would go wrong else
     */
    public record Comparison(int setting, String found, String wanted, String mended, String why, Verdict verdict) {
    }

    private static final int X = 0;
    private static final int Y = 1;
    private static final int Z = 2;
    private static final Listed THOUSANDTH = Listed.ofMillionths(1_000);

    private final Settings settings;
    private final List<Comparison> found = new ArrayList<>();

    private SettingsCheck(Settings settings) {
        this.settings = settings;
    }

    /** Every difference, in an order in which the fixes can be sent: soft limits are refused while homing is off. */
    public static List<Difference> compare(Settings settings, Rig rig) {
        return all(settings, rig).stream().filter(one -> one.verdict() == Verdict.DIFFERS)
                .map(one -> new Difference(one.setting(), one.found(), one.mended(), one.why())).toList();
    }

    /** Every setting that the rig has a word on, in an order in which fixes can be sent. */
    public static List<Comparison> all(Settings settings, Rig rig) {
        var check = new SettingsCheck(settings);
        check.exactly(1, 255, "motors stay energised; else a vertical axis may drop after a move");
        check.bit(10, 0, "reports must give machine positions");
        check.exactly(13, 0, "reports must be in mm");
        check.bit(22, 0, "homing must be on");
        check.bit(20, 0, "soft limits must be on");
        check.bit(21, 0, "hard limits must be on");
        check.exactly(32, 0, "laser mode must be off");
        check.homing(rig);
        check.axis(X, "X", rig.x());
        check.axis(Z, "Z", rig.z());
        if (rig.wiring().homing() == Wiring.Homing.Y_WITH_X) {
            check.parallel(rig);
        }
        return List.copyOf(check.found);
    }

    private void homing(Rig rig) {
        var mask = settings.number(23).map(listed -> (int) listed.whole());
        var wanted = (mask.orElse(0) & ~((1 << X) | (1 << Z))) | switch (rig.x().homeEnd()) {
            case HIGH -> 0;
            case LOW -> 1 << X;
        };
        judged(23, Integer.toString(wanted), Integer.toString(wanted), "X homes to the end that the rig says, Z upward",
                mask.isPresent() && mask.get() == wanted);
        number(24, perMinute(rig.wiring().locate().nanometresPerSecond()), "speed of homing's slow approach, mm/min");
        number(25, perMinute(rig.wiring().seek().nanometresPerSecond()), "speed of homing's search, mm/min");
        number(27, Listed.ofMillionths(rig.wiring().pullOff().nanometres()), "pull-off after homing, mm");
    }

    private void axis(int index, String name, Axis axis) {
        number(100 + index, Listed.ofMillionths(axis.stepsPerMillimetre().thousandths() * 1_000),
                name + " steps per mm");
        number(110 + index, perMinute(axis.maxSpeed().nanometresPerSecond()), name + " largest speed, mm/min");
        number(120 + index, Listed.ofMillionths(axis.acceleration().nanometresPerSecondSquared()),
                name + " acceleration, mm/s²");
        number(130 + index, Listed.ofMillionths(axis.travel().nanometres()), name + " travel, mm");
    }

    private void parallel(Rig rig) {
        var why = "Y homes together with X and would slow it";
        atLeast(110 + Y, perMinute(rig.wiring().seek().nanometresPerSecond()), why);
        atLeast(120 + Y, Listed.ofMillionths(rig.x().acceleration().nanometresPerSecondSquared()), why);
        atLeast(130 + Y, Listed.ofMillionths(rig.wiring().pullOff().nanometres()),
                "Y is parked there by homing, and every move is checked against its travel");
    }

    private void exactly(int setting, int wanted, String why) {
        number(setting, Listed.of(wanted), why);
    }

    /** Some boards keep more bits in the same setting; only this one is judged, and the others are kept by the fix. */
    private void bit(int setting, int bit, String why) {
        var value = settings.number(setting).map(listed -> (int) listed.whole()).orElse(0);
        var mended = Integer.toString(value | (1 << bit));
        var isSet = (value & (1 << bit)) != 0;
        judged(setting, isSet || value == 0 ? mended : mended + " (bit " + bit + " set)", mended, why, isSet);
    }

    private void number(int setting, Listed wanted, String why) {
        judged(setting, wanted.toString(), wanted.toString(), why, is(setting, wanted));
    }

    private void atLeast(int setting, Listed wanted, String why) {
        judged(setting, "at least " + wanted, wanted.toString(), why,
                settings.number(setting).filter(value -> value.compareTo(wanted) >= 0).isPresent());
    }

    /** Boards hold 32-bit floats and print three decimals, so one thousandth is no difference. */
    private boolean is(int setting, Listed wanted) {
        return settings.number(setting).filter(value -> value.minus(wanted).abs().compareTo(THOUSANDTH) <= 0)
                .isPresent();
    }

    private void judged(int setting, String wanted, String mended, String why, boolean agrees) {
        var value = settings.values().get(setting);
        found.add(new Comparison(setting, value == null ? "not listed" : value, wanted, mended, why,
                agrees ? Verdict.AGREES : Verdict.DIFFERS));
    }

    /** nm/s in mm/min, rounded to the three decimals that a board prints. */
    private static Listed perMinute(long nanometresPerSecond) {
        return Listed.ofMillionths((nanometresPerSecond * 60 + 500) / 1_000 * 1_000);
    }
}
