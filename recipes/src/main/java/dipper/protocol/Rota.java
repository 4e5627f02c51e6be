package dipper.protocol;

import dipper.batch.Amount;
import dipper.batch.Amount.Counted;
import dipper.batch.Beaker;
import dipper.recipe.CountedUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Which beaker is next where a solution stands in several, and which have served their time; followed while a protocol is read, so one for each
 * reading. What beakers have served goes on from pass to pass.
 */
final class Rota {

    /** How much has been served since the count began; a unit counts for a beaker that was used while it was made. */
    private static final class Service {

        private final Goal every;
        private long served;
        private boolean isUsed;

        Service(Amount every, List<CountedUnit> declared) {
            this.every = Goal.of(every, declared);
        }

        void immersed() {
            isUsed = true;
            served += every.counted() instanceof Counted.Immersions ? 1 : 0;
        }

        void passed(Tally since, Tally now) {
            var more = every.in(now) - every.in(since);
            if (isUsed && more > 0) {
                served += more;
                isUsed = false;
            }
        }

        boolean isOver() {
            return served >= every.amount().whole();
        }

        void beginsAnew() {
            served = 0;
            isUsed = false;
        }
    }

    /** The beakers of one solution, and which of them is next. */
    private static final class Turn {

        private final List<Integer> stations;
        private final Service service;
        private int next;

        Turn(List<Integer> stations, Service service) {
            this.stations = stations;
            this.service = service;
        }

        int station() {
            return stations.get(next);
        }

        void goesOnWhenOver() {
            if (service.isOver()) {
                next = (next + 1) % stations.size();
                service.beginsAnew();
            }
        }
    }

    private final Map<String, Turn> turns = new LinkedHashMap<>();
    private final Map<Integer, Service> services = new LinkedHashMap<>();
    private final Map<String, Beaker> single = new LinkedHashMap<>();
    private final List<Beaker> beakers;
    private Map<String, Integer> stations;

    Rota(List<Beaker> beakers, Map<String, Amount> inTurn, List<CountedUnit> declared) {
        this.beakers = beakers;
        for (var beaker : beakers) {
            single.putIfAbsent(beaker.solution(), beaker);
            beaker.replaceEvery()
                    .ifPresent(every -> services.put(beaker.station(), new Service(every, declared)));
        }
        inTurn.forEach((solution, every) -> turns.put(solution,
                new Turn(beakers.stream().filter(beaker -> beaker.solution().equals(solution)).map(Beaker::station)
                        .toList(), new Service(every, declared))));
        this.stations = next();
    }

    /** Whether there is nothing to follow. */
    boolean isIdle() {
        return turns.isEmpty() && services.isEmpty();
    }

    /** For each solution that stands in several beakers, the station of the next. */
    Map<String, Integer> turns() {
        return stations;
    }

    /** The station of the beaker that is next for that solution; 0 where it stands in none. */
    int stationOf(String solution) {
        var turn = turns.get(solution);
        return turn == null ? onlyStationOf(solution) : turn.station();
    }

    /** The station of the beaker that was next for that solution in that scene. */
    int stationOf(String solution, Scene scene) {
        return scene.turn(solution).orElseGet(() -> onlyStationOf(solution));
    }

    private int onlyStationOf(String solution) {
        var beaker = single.get(solution);
        return beaker == null ? 0 : beaker.station();
    }

    /** The pellets have been in that solution once more. */
    void immersed(String solution) {
        if (isIdle()) {
            return;
        }
        var service = services.get(stationOf(solution));
        if (service != null) {
            service.immersed();
        }
        var turn = turns.get(solution);
        if (turn != null) {
            turn.service.immersed();
            if (turn.service.every.counted() instanceof Counted.Immersions) {
                turn.goesOnWhenOver();
                stations = next();
            }
        }
    }

    /** A pause: what has been completed since the last one counts for the beakers that were used for it. */
    void passed(Tally since, Tally now) {
        services.values().forEach(service -> service.passed(since, now));
        turns.values().forEach(turn -> {
            turn.service.passed(since, now);
            turn.goesOnWhenOver();
        });
        stations = next();
    }

    /** Whether a beaker that is next has served and is used again: that makes a stop. */
    boolean calls(Predicate<Beaker> isUsedAgain) {
        return overdue(isUsedAgain).stream().anyMatch(beaker -> stationOf(beaker.solution()) == beaker.station());
    }

    /** Beakers that have served, of those that are used again, whether next or not: at a stop they are all replaced. */
    List<Beaker> overdue(Predicate<Beaker> isUsedAgain) {
        return beakers.stream()
                .filter(beaker -> services.containsKey(beaker.station()) && services.get(beaker.station()).isOver())
                .filter(isUsedAgain).toList();
    }

    /** Those beakers, now fresh. */
    List<Beaker> replaced(List<Beaker> fresh) {
        fresh.forEach(beaker -> services.get(beaker.station()).beginsAnew());
        return fresh;
    }

    private Map<String, Integer> next() {
        var next = new LinkedHashMap<String, Integer>();
        turns.forEach((solution, turn) -> next.put(solution, turn.station()));
        return next;
    }
}
