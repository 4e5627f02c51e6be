package dipper.coater;

import dipper.grbl.RealTime;

/** The one way past every queue, safe from any thread: it holds no lock and writes one byte, and latches until a stop is asked for. */
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

    /** While homing the board ignores a hold and obeys only a reset. Called before the homing line is written. */
    void biteByReset() {
        bite = RealTime.RESET;
    }

    /**
     * Called after a homing line was written: a brake pulled in between, or while the line was on its way, has bitten by a hold that homing ignores, so it
     * bites once more.
     */
    void biteAgainIfPulled() {
        if (pulled) {
            wire.now(bite);
        }
    }

    void biteByHold() {
        bite = RealTime.HOLD;
    }
}
