package dipper.campaign;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** What a seed has in store for a run: which mishaps strike it, when, and how they go; a function of the seed. */
final class Faults {

    /** Every pair of a mishap and a state in which it can strike; each run is aimed at one, in turn. */
    static final List<Cell> CELLS = Stream.of(Mishap.values())
            .flatMap(mishap -> Stream.of(State.values()).filter(mishap::isPossibleIn)
                    .map(state -> new Cell(mishap, state)))
            .toList();

    private static final State[] SUDDEN = {State.HOMING, State.TRAVEL, State.APPROACH, State.LOWER, State.DWELL,
        State.ARMED, State.LIFT, State.CLEAR, State.DRAIN, State.RISE, State.STAY, State.LOAD};
    private static final Mishap[] ENDS = {Mishap.KILLED, Mishap.UNPLUGGED, Mishap.BANNER, Mishap.KILLED_AFTER_COMMIT,
        Mishap.ALARM, Mishap.ABORT, Mishap.STOP};

    record Cell(Mishap mishap, State state) {
    }

    /** That mishap, when that state is entered for the n-th time, that part of the state's usual length later. */
    record Strike(Mishap mishap, State state, int entry, double fraction) {
    }

    private final Random random;
    private final List<Strike> strikes = new ArrayList<>();

    Faults(long seed, CalmRun calm) {
        this.random = new Random(seed * 0x9E3779B97F4A7C15L);
        var aim = CELLS.get((int) Math.floorMod(seed, (long) CELLS.size()));
        provoke(aim, calm);
        strikes.add(strike(aim, calm));
        while (random.nextInt(3) == 0 && strikes.size() < 4) {
            strikes.add(strike(CELLS.get(random.nextInt(CELLS.size())), calm));
        }
    }

    /** States that a calm run never enters need a reason. */
    private void provoke(Cell aim, CalmRun calm) {
        switch (aim.state()) {
            case RECOVERING -> strikes.add(strike(new Cell(one(ENDS), one(SUDDEN)), calm));
            case DETOUR -> strikes.add(strike(
                    new Cell(random.nextBoolean() ? Mishap.STOP : Mishap.PAUSE,
                            random.nextBoolean() ? State.DWELL : State.TRAVEL),
                    calm));
            case PAUSED -> {
                var how = random.nextBoolean() ? Mishap.PAUSE : Mishap.PAUSE_AT_ONCE;
                strikes.add(strike(new Cell(how, one(SUDDEN)), calm));
            }
            case STOPPING -> strikes.add(strike(new Cell(Mishap.ABORT, one(SUDDEN)), calm));
            case ARMED -> {
                if (aim.mishap().strikesCommits()) {
                    strikes.add(new Strike(Mishap.STOP, State.ARMED, entry(State.ARMED, calm), 0.1));
                }
            }
            case CONNECTING, HOMING, HANDSHAKE, TRAVEL, APPROACH, LOWER, DWELL, LIFT, CLEAR, DRAIN, RISE, STAY, LOAD,
                    PERSON -> {
                if ((aim.mishap() == Mishap.ABORT || aim.mishap() == Mishap.PAUSE_AT_ONCE) && random.nextBoolean()) {
                    // Asked for while the conductor's thread is in the ledger.
                    strikes.add(new Strike(Mishap.SLOW_COMMIT, aim.state(), entry(aim.state(), calm), 0));
                }
            }
        }
    }

    private Strike strike(Cell cell, CalmRun calm) {
        var entry = strikes.isEmpty() ? entry(cell.state(), calm) : sameOr(cell.state(), calm);
        // The first commit of a state comes as it is entered, the last as it is left.
        var atOnce = cell.mishap().strikesCommits() && random.nextBoolean();
        return new Strike(cell.mishap(), cell.state(), entry, atOnce ? 0 : random.nextDouble());
    }

    /** What was provoked is met where it was. */
    private int sameOr(State state, CalmRun calm) {
        return strikes.getLast().state() == state ? strikes.getLast().entry() : entry(state, calm);
    }

    private int entry(State state, CalmRun calm) {
        return 1 + random.nextInt(Math.max(1, calm.entries(state)));
    }

    private <T> T one(T[] of) {
        return of[random.nextInt(of.length)];
    }

    List<Strike> strikes() {
        return List.copyOf(strikes);
    }

    /** For everything else that is left to chance. */
    Random random() {
        return random;
    }
}
