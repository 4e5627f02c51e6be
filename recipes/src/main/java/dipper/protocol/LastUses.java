package dipper.protocol;

import dipper.batch.Beaker;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.function.ToIntFunction;

/** The last treatment in each beaker, by station, counted from 1 without the batch's stops: what is never used again need not be replaced. */
record LastUses(Map<Integer, Long> byStation) {

    /** Nothing is known, so nothing is replaced. */
    static final LastUses UNKNOWN = new LastUses(Map.of());

    static LastUses of(Iterator<Treatment> treatments, ToIntFunction<Treatment> station) {
        var last = new HashMap<Integer, Long>();
        var number = 0L;
        while (treatments.hasNext()) {
            var treatment = treatments.next();
            if (!(treatment.action() instanceof Action.Stop)) {
                number++;
                if (treatment.action().bath().isPresent()) {
                    last.put(station.applyAsInt(treatment), number);
                }
            }
        }
        return new LastUses(Map.copyOf(last));
    }

    boolean isUsedAfter(Beaker beaker, long treatments) {
        return byStation.getOrDefault(beaker.station(), 0L) > treatments;
    }
}
