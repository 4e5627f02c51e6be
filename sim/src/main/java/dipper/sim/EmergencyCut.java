package dipper.sim;

import dipper.rig.EmergencyStop;
import dipper.rig.Rig;

/** What a machine's emergency stop does to a virtual one. */
final class EmergencyCut {

    private EmergencyCut() {}

    /** Motors without power do not follow their steps; a board without it begins anew when it has some. */
    static void press(Rig rig, VirtualBoard board, long now) {
        switch (rig.emergencyStop().orElse(EmergencyStop.MOTOR_POWER)) {
            case MOTOR_POWER -> stall(board, now);
            case EVERYTHING -> {
                stall(board, now);
                board.power(now);
            }
            case NOTHING -> {
            }
        }
    }

    private static void stall(VirtualBoard board, long now) {
        for (var motor : Motor.values()) {
            board.stall(motor, now);
        }
    }

    static void release(VirtualBoard board, long now) {
        for (var motor : Motor.values()) {
            board.release(motor, now);
        }
    }
}
