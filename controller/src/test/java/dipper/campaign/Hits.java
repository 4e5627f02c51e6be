package dipper.campaign;

/** How often each mishap has struck in each state; for one thread, and then added up. */
final class Hits {

    private final int[][] table = new int[Mishap.values().length][State.values().length];

    void add(Mishap mishap, State state) {
        table[mishap.ordinal()][state.ordinal()]++;
    }

    void add(Hits others) {
        for (var mishap : Mishap.values()) {
            for (var state : State.values()) {
                table[mishap.ordinal()][state.ordinal()] += others.of(mishap, state);
            }
        }
    }

    int of(Mishap mishap, State state) {
        return table[mishap.ordinal()][state.ordinal()];
    }
}
