package dipper.forecast;

import dipper.plan.Plan;
import dipper.rig.Station;
import dipper.units.Acceleration;
import dipper.units.Length;
import dipper.units.Speed;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What it costs to have the beakers of a plan on other stations: wet pellets over other layers' beakers first, then the motion's time. */
final class Arrangement {

    /** Compared by drips, then by seconds; what differs by less than a microsecond is alike. */
    record Cost(long drips, double seconds) {

        private static final double ALIKE = 1e-6;

        boolean isLessThan(Cost other) {
            return drips < other.drips || (drips == other.drips && seconds < other.seconds - ALIKE);
        }
    }

    static final int NOWHERE = -1;

    private final List<Traffic.Way> ways;
    private final List<Long> times;
    private final List<String> solutions;
    private final boolean[] layer;
    private final long[] stationX;
    private final long[] fixedX;
    private final double[][] vertical;
    private final double[][] travel;
    private final double shortest;

    Arrangement(Plan plan, Stations standing, Roles roles) {
        var traffic = Traffic.of(plan, standing, roles);
        var rig = plan.rig();
        var stations = stations(plan);
        ways = List.copyOf(traffic.ways().keySet());
        times = List.copyOf(traffic.ways().values());
        solutions = standing.all().stream().map(each -> each.beaker().solution()).toList();
        layer = new boolean[solutions.size()];
        for (var beaker = 0; beaker < layer.length; beaker++) {
            layer[beaker] = roles.isLayer(solutions.get(beaker));
        }
        stationX = stations.stream().mapToLong(station -> rig.x().machine(station.x()).nanometres()).toArray();
        fixedX = traffic.fixed().stream().mapToLong(Length::nanometres).toArray();
        vertical = vertical(traffic, standing, stations, plan);
        travel = travel(rig.x().maxSpeed(), rig.x().acceleration());
        shortest = shortest();
    }

    static List<Station> stations(Plan plan) {
        return plan.rig().stations().stream()
                .sorted(Comparator.comparing(station -> plan.rig().x().machine(station.x()))).toList();
    }

    private static double[][] vertical(Traffic traffic, Stations standing, List<Station> stations, Plan plan) {
        var seconds = new double[standing.all().size()][stations.size()];
        traffic.strokes().forEach((stroke, times) -> {
            var level = standing.all().get(stroke.beaker()).station().level();
            for (var at = 0; at < stations.size(); at++) {
                var shift = stations.get(at).level().minus(level);
                var from = stroke.shift() == Traffic.Shift.END ? stroke.from() : stroke.from().plus(shift);
                var to = stroke.shift() == Traffic.Shift.START ? stroke.to() : stroke.to().plus(shift);
                seconds[stroke.beaker()][at] += times * Kinematics.seconds(to.minus(from),
                        new Speed(stroke.nanometresPerSecond()), plan.rig().z().acceleration());
            }
        });
        return seconds;
    }

    /** Between every two of the stations, then the fixed places. */
    private double[][] travel(Speed speed, Acceleration acceleration) {
        var x = new ArrayList<Long>();
        for (var each : stationX) {
            x.add(each);
        }
        for (var each : fixedX) {
            x.add(each);
        }
        var seconds = new double[x.size()][x.size()];
        for (var one = 0; one < x.size(); one++) {
            for (var other = 0; other < x.size(); other++) {
                seconds[one][other] =
                        Kinematics.seconds(new Length(x.get(one) - x.get(other)), speed, acceleration);
            }
        }
        return seconds;
    }

    private double shortest() {
        var least = Double.POSITIVE_INFINITY;
        for (var at = 1; at < stationX.length; at++) {
            least = Math.min(least, travel[at - 1][at]);
        }
        return least;
    }

    int beakers() {
        return solutions.size();
    }

    String solution(int beaker) {
        return solutions.get(beaker);
    }

    /** How often the holder goes there or leaves there. */
    long visits(int beaker) {
        var visits = 0L;
        for (var way = 0; way < ways.size(); way++) {
            visits += ways.get(way).from() == beaker || ways.get(way).to() == beaker ? times.get(way) : 0;
        }
        return visits;
    }

    /** Of beakers on those stations (indices in the order of X), or at least that much where some are still {@link #NOWHERE}. */
    Cost cost(int[] stationOf) {
        var drips = 0L;
        var seconds = 0.0;
        for (var way = 0; way < ways.size(); way++) {
            var from = at(ways.get(way).from(), stationOf);
            var to = at(ways.get(way).to(), stationOf);
            if (from != NOWHERE && to != NOWHERE) {
                seconds += times.get(way) * travel[from][to];
                drips += times.get(way) * drips(ways.get(way), x(from), x(to), stationOf);
            } else {
                seconds += times.get(way) * least(from == NOWHERE ? to : from, stationOf);
            }
        }
        for (var beaker = 0; beaker < stationOf.length; beaker++) {
            seconds += stationOf[beaker] == NOWHERE ? least(vertical[beaker]) : vertical[beaker][stationOf[beaker]];
        }
        return new Cost(drips, seconds);
    }

    private int at(int place, int[] stationOf) {
        return place < stationOf.length ? stationOf[place] : stationX.length + place - stationOf.length;
    }

    private long x(int at) {
        return at < stationX.length ? stationX[at] : fixedX[at - stationX.length];
    }

    private long drips(Traffic.Way way, long from, long to, int[] stationOf) {
        if (way.wetAfter().isEmpty()) {
            return 0;
        }
        var low = Math.min(from, to);
        var high = Math.max(from, to);
        var over = 0;
        for (var beaker = 0; beaker < stationOf.length; beaker++) {
            if (layer[beaker] && stationOf[beaker] != NOWHERE && stationX[stationOf[beaker]] > low
                    && stationX[stationOf[beaker]] < high && !solutions.get(beaker).equals(way.wetAfter().get())) {
                over++;
            }
        }
        return over;
    }

    /** The shortest way from there to any station that is still free. */
    private double least(int from, int[] stationOf) {
        if (from == NOWHERE) {
            return shortest;
        }
        var least = Double.POSITIVE_INFINITY;
        for (var station = 0; station < stationX.length; station++) {
            least = isFree(station, stationOf) ? Math.min(least, travel[from][station]) : least;
        }
        return least;
    }

    private static boolean isFree(int station, int[] stationOf) {
        for (var taken : stationOf) {
            if (taken == station) {
                return false;
            }
        }
        return true;
    }

    private static double least(double[] values) {
        var least = Double.POSITIVE_INFINITY;
        for (var value : values) {
            least = Math.min(least, value);
        }
        return least;
    }
}
