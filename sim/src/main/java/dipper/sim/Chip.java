package dipper.sim;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.Consumer;

/** The board's insides that its rooms share: what the firmware keeps in its global variables. */
final class Chip {

    final Latency latency;
    final Memory memory;
    final Gantry gantry;
    final Planner planner;
    final Drive drive;
    final Homing homing;
    final Outgoing out;
    final Ring ring;
    final Set<Request> requests = EnumSet.noneOf(Request.class);
    final Overrides overrides = new Overrides();
    final StatusReport report;
    Modal modal;
    State state;
    Pause pause = Pause.NONE;
    /** The alarm that has not been sounded to its end, or 0. */
    int alarm;
    /** While it is open, the board begins nothing, and its homing is refused. */
    Lid lid = Lid.CLOSED;
    /** Which axes have been homed since power came. */
    final Set<Motor> homed = EnumSet.noneOf(Motor.class);
    /** The spindle output's speed; 0 when off. */
    float spindle;
    /** The coolant output as the number behind M. */
    int coolant = 9;
    /** Until when the processor is busy or waits. */
    long busyUntil;
    /** Until when a report is being composed; another one asked for meanwhile is forgotten. */
    long reportingUntil;
    /** Whether the main loop has something to look at. */
    boolean awake;
    /** Since its banner was last due and until it comes, it hears nothing. */
    boolean booting;

    Chip(Latency latency, Settings settings, Gantry gantry, Consumer<byte[]> sink) {
        this.latency = latency;
        this.memory = new Memory(settings);
        this.ring = new Ring(memory.dialect().ring());
        this.gantry = gantry;
        gantry.obeys(memory.settings()::directionMask);
        this.planner = new Planner(memory.settings());
        this.drive = new Drive(planner, gantry, latency);
        this.homing = new Homing(memory.settings(), planner, drive, gantry);
        this.out = new Outgoing(latency, sink);
        this.report = new StatusReport(this);
        this.modal = new Modal(memory);
        this.state = memory.settings().homing() ? State.ALARM : State.IDLE;
    }

    Settings settings() {
        return memory.settings();
    }

    Firmware firmware() {
        return settings().firmware();
    }

    void busy(long until) {
        busyUntil = Math.max(busyUntil, until);
        awake = true;
    }

    void say(String text, long now) {
        out.send(text, now);
        busy(out.roomAt());
    }

    void outputsOff() {
        spindle = 0;
        coolant = 9;
        report.tellOverrides();
    }

    /** Takes the parser's idea of the place from the step counters. */
    void syncPosition(long now) {
        for (var i = 0; i < Motor.COUNT; i++) {
            modal.position[i] = drive.position(i, now) / (double) settings().stepsPerMillimetre(i);
        }
    }

    /** After $1 ms the motors are let go, and the processor waits for it; 255 keeps them, except in an alarm or asleep. */
    void idleMotors(long now) {
        if ((settings().idleLock() != 255 || alarm != 0 || state == State.SLEEP) && state != State.HOME) {
            busy(now + settings().idleLock() * 1_000_000L);
        }
    }
}
