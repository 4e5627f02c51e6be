package dipper.sim;

import dipper.rig.Axis;
import dipper.rig.Rig;
import dipper.rig.Wiring;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * A GRBL 1.1h board at byte level: passive, over any clock. Bytes go in with {@link #receive}, time passes in {@link #advance}, lines come out at the
 * sink, each with its end, when their last byte has passed the line. Never throws for what comes in. For one thread.
 */
public final class VirtualBoard implements Timed {

    /** Where an axis stands at first, in mm from its switch. */
    private static final double START = 10;
    /** The same for a board without a rig. */
    private static final long START_STEPS = 4;

    private final Chip chip;
    private final Interrupts interrupts;
    private final MainLoop loop;
    private final LimitWatch limits;
    private final Incoming incoming;
    private long last = Long.MIN_VALUE;
    private long next = Long.MAX_VALUE;

    private VirtualBoard(Chip chip) {
        this.chip = chip;
        this.interrupts = new Interrupts(chip);
        this.loop = new MainLoop(chip, interrupts);
        this.limits = new LimitWatch(chip, interrupts);
        this.incoming = new Incoming(chip.latency);
    }

    /** The board that this rig needs, its carriage acting on that tank; it has been on for a while and has not been homed. */
    public static VirtualBoard of(Rig rig, Tank tank, Latency latency, Consumer<byte[]> sink) {
        return of(rig, Settings.of(rig), tank, latency, sink);
    }

    /** The same with other settings in its memory than the rig needs, or with another firmware's. */
    public static VirtualBoard of(Rig rig, Settings settings, Tank tank, Latency latency, Consumer<byte[]> sink) {
        var single = rig.wiring().homing() == Wiring.Homing.SINGLE_AXIS;
        var switches = new Gantry.Switch[] {home(rig.x()),
            single ? new Gantry.Switch.None() : new Gantry.Switch.WithX(), home(rig.z())};
        var start = new long[] {start(rig.x()), 0, start(rig.z())};
        var chip = new Chip(latency, settings, new Gantry(switches, start, tank), sink);
        return new VirtualBoard(chip);
    }

    /** A stock board with three axes and a switch on each, alone; every axis stands close to its switch. */
    public static VirtualBoard of(Settings settings, Latency latency, Consumer<byte[]> sink) {
        var switches = new Gantry.Switch[Motor.COUNT];
        var start = new long[Motor.COUNT];
        for (var motor : Motor.values()) {
            var i = motor.index();
            var low = settings.homesLow(motor);
            var place = low ? -Math.round(settings.travel(i) * settings.stepsPerMillimetre(i)) : 0;
            switches[i] = new Gantry.Switch.At(place, low ? -1 : 1);
            start[i] = place + (low ? START_STEPS : -START_STEPS);
        }
        return new VirtualBoard(new Chip(latency, settings, new Gantry(switches, start, Carriage.ALONE), sink));
    }

    private static Gantry.Switch home(Axis axis) {
        return switch (axis.homeEnd()) {
            case HIGH -> new Gantry.Switch.At(0, 1);
            case LOW -> new Gantry.Switch.At(steps(axis, -axis.travel().millimetres()), -1);
        };
    }

    private static long start(Axis axis) {
        var away = Math.min(START, axis.travel().millimetres() / 2);
        return switch (axis.homeEnd()) {
            case HIGH -> steps(axis, -away);
            case LOW -> steps(axis, away - axis.travel().millimetres());
        };
    }

    private static long steps(Axis axis, double millimetres) {
        return Math.round(millimetres * axis.stepsPerMillimetre().thousandths() / 1e3);
    }

    /** Puts a byte on the line to the board; it arrives after the bytes before it. */
    public void receive(byte one, long now) {
        incoming.send(one, now);
        next = Math.min(next, Math.max(last, incoming.nextInstant()));
    }

    /** How many bytes the line takes now before its own buffer is full and drops them. */
    public int room() {
        return incoming.room();
    }

    @Override
    public long nextInstant() {
        return next;
    }

    /** Known until something is done to the board: it is asked for more often than it changes. */
    private void foresee() {
        var first = Math.min(loop.nextInstant(), Math.min(incoming.nextInstant(), chip.out.nextInstant()));
        if (chip.drive.running() || chip.homing.active()) {
            first = Math.min(first, Math.min(chip.drive.nextInstant(), chip.homing.nextInstant()));
            first = Math.min(first, limits.nextInstant());
        }
        next = first == Long.MAX_VALUE ? first : Math.max(last, first);
    }

    @Override
    public void advance(long now) {
        while (next <= now) {
            step(next);
            foresee();
        }
        last = Math.max(last, now);
    }

    private void step(long now) {
        last = now;
        if (chip.drive.running() || chip.homing.active()) {
            turnMotors(now);
        }
        while (incoming.nextInstant() <= now) {
            interrupts.received(incoming.take(), now);
        }
        chip.out.deliver(now);
        loop.run(now);
    }

    private void turnMotors(long now) {
        chip.drive.advance(now);
        chip.homing.advance(now);
        limits.advance(now);
        if (!chip.homing.active() && chip.drive.takeStopped()) {
            chip.requests.add(Request.STOPPED);
        }
        chip.awake = true;
    }

    /** Hands the carriage every step made until now, so that the tank's diary is complete. */
    public void settle(long now) {
        advance(now);
        chip.drive.settle(now);
    }

    /** The power fails and comes back, or DTR resets the board: what it was doing is over, its position is lost, its memory is kept. */
    public void power(long now) {
        settle(now);
        chip.homing.end(now);
        chip.drive.halt(now);
        for (var i = 0; i < Motor.COUNT; i++) {
            chip.drive.place(i, 0);
        }
        chip.outputsOff();
        chip.homed.clear();
        loop.mendMemory();
        incoming.clear();
        chip.out.clear(now);
        chip.reportingUntil = now;
        chip.busyUntil = now;
        chip.state = chip.settings().homing() ? State.ALARM : State.IDLE;
        loop.boot(now + chip.latency.boot());
        foresee();
    }

    /** Its reset input is pressed, as by an emergency stop that is wired to it: the same as its byte. */
    public void pressReset(long now) {
        settle(now);
        interrupts.received((byte) 0x18, now);
        foresee();
    }

    /** Somebody opens the lid, and what moves comes to rest; or closes it, and nothing begins by that. */
    public void lid(Lid lid, long now) {
        settle(now);
        if (lid == Lid.OPEN && chip.lid == Lid.CLOSED) {
            interrupts.received((byte) 0x84, now);
        }
        chip.lid = lid;
        foresee();
    }

    /** Its memory becomes unreadable: when power next comes it says so, and is as the factory made it. */
    public void spoilMemory() {
        chip.memory.spoil();
    }

    /** Somebody holds a limit input closed or open, or lets it go. */
    public void limit(Motor motor, LimitInput input, long now) {
        settle(now);
        chip.gantry.input(motor, input);
        limits.look(now);
        chip.drive.replan(now);
        foresee();
    }

    /** That motor no longer follows its steps. */
    public void stall(Motor motor, long now) {
        settle(now);
        chip.gantry.stall(motor);
        chip.drive.replan(now);
        foresee();
    }

    /** It follows again, from where it stands. */
    public void release(Motor motor, long now) {
        settle(now);
        chip.gantry.free(motor);
        chip.drive.replan(now);
        foresee();
    }

    /** Somebody plugs that motor in the other way round: it turns against what it is told. Once more, and it is as it was. */
    public void swap(Motor motor, long now) {
        settle(now);
        chip.gantry.swap(motor);
        chip.drive.replan(now);
        foresee();
    }

    /** An axis slips by so many steps within that time, unnoticed by the board. */
    public void slip(Motor motor, long steps, long now, long nanos) {
        settle(now);
        chip.gantry.slip(now, now + nanos, motor, steps);
        limits.look(now);
        chip.drive.replan(now);
        foresee();
    }

    /**
     * That motor's steps come at this part of the rate that the firmware reckons with (0.9: 10 % slow), as where the clock behind them runs slow. A
     * motion in which it turns takes longer as a whole; FS tells what was asked for, MPos counts the steps that were made. From above 0 on.
     */
    public void pace(Motor motor, double part, long now) {
        settle(now);
        chip.planner.pace(motor, part);
        chip.drive.replan(now);
        foresee();
    }

    /** Z drops by so many mm at once, its motor giving way under the weight; the board does not notice. */
    public void sag(double millimetres, long now) {
        slip(Motor.Z, -steps(Motor.Z, millimetres), now, 0);
    }

    /** In a line: state, position as the board counts it and as it is, limit inputs. */
    String describe(long now) {
        settle(now);
        var text = new StringBuilder(chip.state.word());
        var closed = new StringBuilder();
        for (var motor : Motor.values()) {
            var scale = chip.settings().stepsPerMillimetre(motor.index());
            text.append(String.format(Locale.ROOT, "; %s counted %.3f true %.3f", motor,
                    chip.drive.position(motor.index(), now) / scale, chip.gantry.position(motor) / scale));
            closed.append(chip.gantry.limit(motor) ? " " + motor : "");
        }
        return text.append("; limits closed:").append(closed.isEmpty() ? " none" : closed).toString();
    }

    /** So many mm of an axis in steps. */
    long steps(Motor motor, double millimetres) {
        return Math.round(millimetres * chip.settings().stepsPerMillimetre(motor.index()));
    }

    /** Where an axis truly is, in steps from machine zero. */
    public long truePosition(Motor motor, long now) {
        settle(now);
        return chip.gantry.position(motor);
    }

    /** What the board believes, in steps. */
    public long believedPosition(Motor motor, long now) {
        settle(now);
        return chip.drive.position(motor.index(), now);
    }
}
