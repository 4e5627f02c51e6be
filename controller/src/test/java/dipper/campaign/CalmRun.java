package dipper.campaign;

import dipper.plan.Plan;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/** What a run of the plan is like that nothing strikes: how often it is in each state and how long, and how deep its pellets go. */
final class CalmRun {

    private final Map<State, Integer> entries = new EnumMap<>(State.class);
    private final Map<State, Long> nanos = new EnumMap<>(State.class);
    private final Map<Integer, Map<Integer, Long>> depths = new HashMap<>();
    private long duration;

    /** Of a run that is yet to be seen. */
    private CalmRun() {}

    static CalmRun of(Plan plan) {
        var calm = new CalmRun();
        var run = FaultyRun.calm(plan, calm);
        run.run();
        if (!run.violations().isEmpty()) {
            throw new IllegalStateException("a calm run: " + run.violations());
        }
        calm.duration = run.now();
        return calm;
    }

    void was(State state, long lasted) {
        entries.merge(state, 1, Integer::sum);
        nanos.merge(state, lasted, Long::sum);
    }

    void immersed(int slot, int station, long lowest) {
        depths.computeIfAbsent(slot, _ -> new HashMap<>()).merge(station, lowest, Math::max);
    }

    int entries(State state) {
        return entries.getOrDefault(state, 0);
    }

    /** How long that state usually lasts, ns; those that a calm run never enters are given what is usual for them. */
    long length(State state) {
        var times = entries(state);
        return times > 0 ? nanos.get(state) / times : switch (state) {
            case STOPPING -> 400_000_000L;
            case PAUSED -> 600_000_000_000L;
            case RECOVERING -> 60_000_000_000L;
            case CONNECTING, HOMING, HANDSHAKE, TRAVEL, APPROACH, LOWER, DWELL, ARMED, LIFT, CLEAR, DRAIN, RISE, STAY,
                    LOAD, PERSON, DETOUR ->
                    30_000_000_000L;
        };
    }

    /** Heights of that slot's lowest point at full depth, nm, by station. */
    Map<Integer, Long> depths(int slot) {
        return depths.getOrDefault(slot, Map.of());
    }

    long duration() {
        return duration;
    }
}
