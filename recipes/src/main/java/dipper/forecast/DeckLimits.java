package dipper.forecast;

import dipper.batch.DeckRules;
import dipper.batch.DeckRules.Stay;
import dipper.plan.Plan;
import dipper.rig.Station;
import dipper.units.Length;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What may stand where: a station holds one beaker, some solutions stay, some are no neighbours, the pellets must reach their depth, and beakers that
 * hold the same are taken in turn by station, so they keep their order.
 */
final class DeckLimits {

    private final List<String> solutions;
    private final List<Station> stations;
    private final DeckRules rules;
    private final boolean[][] allowed;
    private final boolean[][] apart;
    /** Each beaker's station in the file. */
    private final int[] turn;

    DeckLimits(Plan plan, DeckRules rules, Stations standing, List<Station> stations) {
        var beakers = standing.all();
        var reach = new ReachFold(plan, standing);
        Walk.through(plan, Handshake.NONE, List.of(reach));
        this.solutions = beakers.stream().map(each -> each.beaker().solution()).toList();
        this.stations = stations;
        this.rules = rules;
        this.turn = beakers.stream().mapToInt(each -> each.station().number()).toArray();
        allowed = new boolean[beakers.size()][stations.size()];
        apart = new boolean[beakers.size()][beakers.size()];
        for (var beaker = 0; beaker < beakers.size(); beaker++) {
            for (var at = 0; at < stations.size(); at++) {
                allowed[beaker][at] = stays(solutions.get(beaker), stations.get(at))
                        && isAsGood(stations.get(at), beakers.get(beaker).station(), reach, plan);
            }
            for (var other = 0; other < beakers.size(); other++) {
                apart[beaker][other] = areApart(solutions.get(beaker), solutions.get(other));
            }
        }
    }

    /** No other solution goes where one stays; and one that stays goes nowhere else, but for beakers of it beyond those that stay. */
    private boolean stays(String solution, Station station) {
        var pins = rules.stays().stream().filter(stay -> stay.solution().equals(solution)).map(Stay::station).toList();
        var beakers = solutions.stream().filter(solution::equals).count();
        return pins.contains(station.number()) || (beakers > pins.size()
                && rules.stays().stream().noneMatch(stay -> stay.station() == station.number()));
    }

    private boolean areApart(String one, String other) {
        return rules.apart().stream().anyMatch(pair -> (pair.one().equals(one) && pair.other().equals(other))
                || (pair.one().equals(other) && pair.other().equals(one)));
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
                    || (apart[beaker][other] && Math.abs(stationOf[other] - station) == 1)
                    || isOutOfTurn(beaker, station, other, stationOf[other]))) {
                return false;
            }
        }
        return true;
    }

    /** Of two beakers that hold the same. */
    private boolean isFirst(int one, int other) {
        return turn[one] < turn[other];
    }

    private boolean isOutOfTurn(int one, int oneAt, int other, int otherAt) {
        return solutions.get(one).equals(solutions.get(other)) && isFirst(one, other) != (stations.get(oneAt)
                .number() < stations.get(otherAt).number());
    }

    /** Whether every beaker may stand where it stands, and what stays is there. */
    boolean allow(int[] stationOf) {
        for (var beaker = 0; beaker < stationOf.length; beaker++) {
            if (!allow(beaker, stationOf[beaker], stationOf)) {
                return false;
            }
        }
        return keepsStays(stationOf);
    }

    /** Of a whole arrangement. */
    boolean keepsStays(int[] stationOf) {
        return rules.stays().stream().filter(stay -> solutions.contains(stay.solution()))
                .allMatch(stay -> IntStream.range(0, stationOf.length)
                        .anyMatch(beaker -> solutions.get(beaker).equals(stay.solution())
                                && stations.get(stationOf[beaker]).number() == stay.station()));
    }
}
