package dipper.sim;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The homing cycle: for each set of axes fast to the switches, off them, slowly back, off again, with a rest ($26) after each leg. A motor stops dead
 * at its switch. While it lasts the main loop is deaf.
 */
final class Homing {

    private static final double SEARCH = 1.5;
    private static final double LOCATE = 5;

    private enum Leg {
        SEEK, CLEAR, LOCATE, PULL_OFF;

        boolean approaches() {
            return this == SEEK || this == LOCATE;
        }
    }

    private enum Phase {
        NONE, MOVING, RESTING, DONE, FAILED
    }

    private final Settings settings;
    private final Planner planner;
    private final Drive drive;
    private final Gantry gantry;
    private Phase phase = Phase.NONE;
    private List<Set<Motor>> cycles = List.of();
    private int cycle;
    private Leg leg = Leg.SEEK;
    private final Set<Motor> searching = EnumSet.noneOf(Motor.class);
    private long restUntil;
    private int alarm;

    Homing(Settings settings, Planner planner, Drive drive, Gantry gantry) {
        this.settings = settings;
        this.planner = planner;
        this.drive = drive;
        this.gantry = gantry;
    }

    void begin(List<Set<Motor>> sets, long now) {
        cycles = sets;
        cycle = 0;
        startLeg(Leg.SEEK, now);
    }

    boolean active() {
        return phase != Phase.NONE;
    }

    boolean finished() {
        return phase == Phase.DONE || phase == Phase.FAILED;
    }

    /** The axes of its cycles. */
    Set<Motor> homed() {
        var all = EnumSet.noneOf(Motor.class);
        cycles.forEach(all::addAll);
        return all;
    }

    /** The alarm it failed with, or 0. */
    int alarm() {
        return phase == Phase.FAILED ? alarm : 0;
    }

    /** Forgets the cycle; the motors stand where they are. */
    void end(long now) {
        if (phase != Phase.NONE) {
            drive.halt(now);
            drive.takeStopped();
            gantry.unlockAll();
            phase = Phase.NONE;
        }
    }

    private void startLeg(Leg next, long now) {
        leg = next;
        phase = Phase.MOVING;
        searching.clear();
        searching.addAll(cycles.get(cycle));
        var reach = switch (leg) {
            case SEEK -> SEARCH * longestTravel();
            case LOCATE -> LOCATE * settings.pullOff();
            case CLEAR, PULL_OFF -> settings.pullOff();
        };
        var target = new double[Motor.COUNT];
        for (var i = 0; i < Motor.COUNT; i++) {
            if (searching.contains(Motor.of(i))) {
                drive.place(i, 0);
                target[i] = settings.homesLow(Motor.of(i)) == leg.approaches() ? -reach : reach;
            } else {
                target[i] = drive.position(i, now) / (double) settings.stepsPerMillimetre(i);
            }
        }
        var rate = leg == Leg.LOCATE ? settings.locateRate() : settings.seekRate();
        planner.append(Block.Kind.HOMING, target, rate * Math.sqrt(searching.size()));
        drive.start(now);
    }

    private double longestTravel() {
        var longest = 0.0;
        for (var motor : cycles.get(cycle)) {
            longest = Math.max(longest, settings.travel(motor.index()));
        }
        return longest;
    }

    long nextInstant() {
        return switch (phase) {
            case MOVING -> nextSwitch();
            case RESTING -> restUntil;
            case NONE, DONE, FAILED -> Long.MAX_VALUE;
        };
    }

    /** A leg without a step to make is over at once. */
    private long nextSwitch() {
        if (!drive.running()) {
            return Long.MIN_VALUE;
        }
        if (!leg.approaches()) {
            return Long.MAX_VALUE;
        }
        var next = Long.MAX_VALUE;
        for (var motor : searching) {
            next = Math.min(next, drive.limitAt(motor));
        }
        return next;
    }

    void advance(long now) {
        switch (phase) {
            case MOVING -> watch(now);
            case RESTING -> {
                if (now >= restUntil) {
                    goOn(now);
                }
            }
            case NONE, DONE, FAILED -> {
            }
        }
    }

    private void watch(long now) {
        drive.settle(now);
        if (leg.approaches()) {
            lockFound(now);
            if (searching.isEmpty()) {
                rest(now);
                return;
            }
        }
        if (drive.takeStopped() || !drive.running()) {
            if (leg.approaches()) {
                fail(Code.ALARM_HOMING_APPROACH);
            } else if (anyLimit()) {
                fail(Code.ALARM_HOMING_PULL_OFF);
            } else {
                rest(now);
            }
        }
    }

    private void lockFound(long now) {
        for (var motor : List.copyOf(searching)) {
            if (drive.limitAt(motor) <= now || gantry.limit(motor)) {
                gantry.lock(motor);
                searching.remove(motor);
            }
        }
    }

    private boolean anyLimit() {
        return cycles.get(cycle).stream().anyMatch(gantry::limit);
    }

    private void fail(int code) {
        alarm = code;
        phase = Phase.FAILED;
    }

    private void rest(long now) {
        drive.halt(now);
        drive.takeStopped();
        gantry.unlockAll();
        phase = Phase.RESTING;
        restUntil = now + settings.debounceNanos();
    }

    private void goOn(long now) {
        switch (leg) {
            case SEEK -> startLeg(Leg.CLEAR, now);
            case CLEAR -> startLeg(Leg.LOCATE, now);
            case LOCATE -> startLeg(Leg.PULL_OFF, now);
            case PULL_OFF -> {
                declare();
                cycle++;
                if (cycle == cycles.size()) {
                    phase = Phase.DONE;
                } else {
                    startLeg(Leg.SEEK, now);
                }
            }
        }
    }

    /** The place of the axes just homed: the pull-off away from their end of the machine's space. */
    private void declare() {
        for (var motor : cycles.get(cycle)) {
            var i = motor.index();
            var millimetres = settings.homesLow(motor) ? settings.pullOff() - settings.travel(i) : -settings.pullOff();
            drive.place(i, Math.round(millimetres * settings.stepsPerMillimetre(i)));
        }
    }
}
