package dipper.forecast;

import dipper.batch.DeckRules;
import dipper.plan.Plan;
import dipper.rig.Station;
import dipper.units.Length;
import java.util.List;

/** What may stand where: a station holds one beaker, some solutions stay, some are no neighbours, and the pellets must reach their depth. */
final class DeckLimits {

    private final boolean[][] allowed;
    private final boolean[][] apart;

    DeckLimits(Plan plan, DeckRules rules, Stations standing, List<Station> stations) {
        var beakers = standing.all();
        var reach = new ReachFold(plan, standing);
        Walk.through(plan, Handshake.NONE, List.of(reach));
        allowed = new boolean[beakers.size()][stations.size()];
        apart = new boolean[beakers.size()][beakers.size()];
        for (var beaker = 0; beaker < beakers.size(); beaker++) {
            var solution = beakers.get(beaker).beaker().solution();
            for (var at = 0; at < stations.size(); at++) {
                allowed[beaker][at] = stays(solution, stations.get(at), rules)
                        && isAsGood(stations.get(at), beakers.get(beaker).station(), reach, plan);
            }
            for (var other = 0; other < beakers.size(); other++) {
                var second = beakers.get(other).beaker().solution();
                apart[beaker][other] = rules.apart().stream().anyMatch(
                        pair -> (pair.one().equals(solution) && pair.other().equals(second))
                                || (pair.one().equals(second) && pair.other().equals(solution)));
            }
        }
    }

    private static boolean stays(String solution, Station station, DeckRules rules) {
        return rules.stays().stream().noneMatch(stay -> stay.solution().equals(solution)
                && stay.station() != station.number());
    }

    /** As deep below the surface there as here, the pellets keep off the floor and within Z's travel; and the beaker is filled as much. */
    private static boolean isAsGood(Station there, Station here, ReachFold reach, Plan plan) {
        var asDeep = there.level().minus(there.floor()).compareTo(here.level().minus(here.floor())) >= 0;
        var lowest = reach.deepest(here.number()).orElse(Length.ZERO).plus(there.level().minus(here.level()));
        var withinTravel = lowest.negated().compareTo(plan.rig().z().travel()) <= 0;
        return asDeep && withinTravel && there.volume().equals(here.volume());
    }

    /** Whether that beaker may stand there beside those that stand already. */
    boolean allow(int beaker, int station, int[] stationOf) {
        if (!allowed[beaker][station]) {
            return false;
        }
        for (var other = 0; other < stationOf.length; other++) {
            if (other != beaker && stationOf[other] != Arrangement.NOWHERE && (stationOf[other] == station
                    || (apart[beaker][other] && Math.abs(stationOf[other] - station) == 1))) {
                return false;
            }
        }
        return true;
    }

    boolean allow(int[] stationOf) {
        for (var beaker = 0; beaker < stationOf.length; beaker++) {
            if (!allow(beaker, stationOf[beaker], stationOf)) {
                return false;
            }
        }
        return true;
    }
}
