package dipper.campaign;

import dipper.plan.Plan;
import dipper.protocol.Action;
import dipper.recipe.Purpose;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One immersion that the recipe asks for, as its protocol and the deck say; the judge takes nothing of motion, conductor or record for it.
 *
 * @param set how long, ns; 0 where a person ends it
 * @param purpose empty where the pellets only wait there
 */
record Bath(String solution, int station, long set, Optional<Purpose> purpose) {

    boolean isLayer() {
        return purpose.filter(Purpose::isLayer).isPresent();
    }

    /** Plain rinses and waiting places: where pellets may be brought to rest. */
    boolean isRinse() {
        return purpose.filter(why -> why != Purpose.RINSE).isEmpty();
    }

    /** In the recipe's order. */
    static List<Bath> of(Plan plan) {
        var baths = new ArrayList<Bath>();
        for (var treatment : plan.protocol()) {
            treatment.action().bath().ifPresent(solution -> {
                var station = plan.deck().stationOf(solution, treatment.scene()).number();
                baths.add(treatment.action() instanceof Action.Immerse immerse
                        ? new Bath(solution, station, immerse.dwell().time().nanoseconds(),
                                Optional.of(immerse.purpose()))
                        : new Bath(solution, station, 0, Optional.empty()));
            });
        }
        return baths;
    }
}
