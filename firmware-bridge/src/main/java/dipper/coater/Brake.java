package dipper.coater;

import dipper.grbl.GrblLine;
import dipper.grbl.RealTime;

/**
 * The one way past every queue, safe from any thread: it holds no lock and writes one byte, and latches until a stop is asked for. While it is pulled,
 * every line that would set something in motion is followed by its byte.
 */
final class Brake {

    private final Wire wire;
    private volatile RealTime bite = RealTime.HOLD;
    private volatile boolean pulled;

    Brake(Wire wire) {
        this.wire = wire;
    }

    void pull() {
        pulled = true;
        wire.now(bite);
    }

    boolean isPulled() {
        return pulled;
    }

    void release() {
        pulled = false;
    }

    /**
     * Writes a line of motion. A brake pulled just before has bitten too early: homing ignores a hold, and some boards ignore one while they stand. So it
     * bites once more behind the line; pulled after this look, its own byte is behind the line already.
     */
    void line(GrblLine line) {
        wire.line(line);
        if (pulled) {
            wire.now(bite);
        }
    }

    /** While homing the board ignores a hold and obeys only a reset. Called before the homing line is written. */
    void biteByReset() {
        bite = RealTime.RESET;
    }

    /** A jog is broken off by a byte of its own, and the board then stands Idle. */
    void biteByJogCancel() {
        bite = RealTime.JOG_CANCEL;
    }

    void biteByHold() {
        bite = RealTime.HOLD;
    }
}
