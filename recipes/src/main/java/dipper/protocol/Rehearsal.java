package dipper.protocol;

import dipper.batch.Amount;
import dipper.batch.Beaker;
import dipper.batch.Pass;
import dipper.recipe.Meanwhile;
import dipper.recipe.Purpose;
import dipper.recipe.WhenInDoubt;
import dipper.units.Time;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Shortens a protocol to one that shows every motion of it once: each loop is gone through once, or as often as beakers that take turns need until each
 * of them has been visited; what only waits takes {@link #LONGEST_WAIT} at most, and never longer than it would. Depths, speeds and the order of
 * stations are as they were. A layer's or a treatment's immersion becomes one for {@link Purpose#REHEARSAL}, so that nothing which counts layers can
 * count it; nothing hangs that could leave early, and no beaker wears out.
 */
final class Rehearsal {

    static final Time LONGEST_WAIT = Time.ofSeconds(2);

    /** Steps, and how often they go into each solution that stands in several beakers. */
    private record Walked(List<Course> steps, Map<String, Long> visits) {
    }

    /** How many beakers take turns for a solution, where several do. */
    private final Map<String, Long> turns;
    private final IdentityHashMap<List<Course>, Walked> bodies = new IdentityHashMap<>();

    private Rehearsal(Map<String, Long> turns) {
        this.turns = turns;
    }

    /** The passes, shortened; between two of them a person is asked, as where pellets are changed. */
    static List<Load> of(List<Load> loads, List<Beaker> beakers, Set<String> inTurn) {
        var rehearsal = new Rehearsal(beakers.stream().map(Beaker::solution).filter(inTurn::contains)
                .collect(Collectors.groupingBy(solution -> solution, Collectors.counting())));
        return loads.stream().map(load -> rehearsal.load(load, loads.size())).toList();
    }

    static Beaker unreplaced(Beaker beaker) {
        return new Beaker(beaker.station(), beaker.solution(), beaker.lot(), beaker.volume(), beaker.pH(),
                beaker.prepared(), Optional.empty(), beaker.place());
    }

    /** Beakers take turns from one immersion to the next. */
    static Map<String, Amount> turns(Map<String, Amount> inTurn) {
        var turns = new HashMap<String, Amount>();
        inTurn.forEach((solution, amount) -> turns.put(solution, new Amount(1, 0, 1, "immersion", amount.place())));
        return turns;
    }

    private Load load(Load load, int passes) {
        var steps = new ArrayList<>(walked(load.steps()).steps());
        if (load.number() < passes) {
            steps.add(new Course.One(new Action.Ask(
                    "Pass %d of %d is rehearsed. In a run, its pellets come out here and those of pass %d are hung."
                            .formatted(load.number(), passes, load.number() + 1),
                    Meanwhile.STAYS, Time.ZERO, List.of(), load.pass().place())));
        }
        return new Load(load.number(), load.prefix(),
                new Pass(List.of(), load.pass().set(), load.pass().place()), load.settings(), load.parameters(), steps,
                Map.of());
    }

    /** A body that many loops share is walked once. */
    private Walked walked(List<Course> steps) {
        var known = bodies.get(steps);
        if (known == null) {
            known = anew(steps);
            bodies.put(steps, known);
        }
        return known;
    }

    private Walked anew(List<Course> steps) {
        var shortened = new ArrayList<Course>();
        var visits = new HashMap<String, Long>();
        for (var step : steps) {
            switch (step) {
                case Course.One(var action) -> {
                    shortened.add(new Course.One(shortened(action)));
                    action.bath().filter(turns::containsKey)
                            .ifPresent(solution -> visits.merge(solution, 1L, Long::sum));
                }
                case Course.Loop(var times, var body, var _) -> {
                    var round = walked(body);
                    var rounds = Math.min(times, rounds(round));
                    shortened.add(Course.Loop.of(rounds, round.steps()));
                    round.visits().forEach((solution, once) -> visits.merge(solution, rounds * once, Long::sum));
                }
            }
        }
        return new Walked(List.copyOf(shortened), Map.copyOf(visits));
    }

    /** Until each beaker that takes turns in this loop has had one. */
    private long rounds(Walked body) {
        return body.visits().entrySet().stream()
                .mapToLong(visit -> Math.ceilDiv(turns.get(visit.getKey()), Math.max(1, visit.getValue())))
                .max().orElse(1);
    }

    private static Action shortened(Action action) {
        return switch (action) {
            case Action.Immerse(var purpose, var solution, var dwell, var passage, var rest, var _, var place) ->
                    new Action.Immerse(purpose == Purpose.RINSE ? Purpose.RINSE : Purpose.REHEARSAL, solution,
                            shortened(dwell), shortened(passage), rest, WhenInDoubt.ASK, place);
            case Action.Dry(var service, var time, var rest, var place) ->
                    new Action.Dry(service, atMost(LONGEST_WAIT, time), rest, place);
            case Action.Stay(var solution, var passage, var place) ->
                    new Action.Stay(solution, shortened(passage), place);
            // Nothing was made that could be measured.
            case Action.Ask(var message, var holder, var allowed, var _, var place) ->
                    new Action.Ask(message, holder, atMost(LONGEST_WAIT, allowed), List.of(), place);
            case Action.Stop stop -> stop;
        };
    }

    /** Where the holder is moved in the bath, a whole period has its time before the last two seconds, in which it stands. Water may last longer than a layer. */
    private static Dwell shortened(Dwell dwell) {
        var needed = dwell.movement()
                .map(movement -> movement.period().plus(LONGEST_WAIT).plus(LONGEST_WAIT)).orElse(LONGEST_WAIT);
        return new Dwell(atMost(needed, dwell.time()), Optional.empty(), dwell.movement());
    }

    private static Passage shortened(Passage passage) {
        return new Passage(passage.immersion(), passage.withdrawal(), atMost(LONGEST_WAIT, passage.drain()),
                passage.depth(), passage.stirring());
    }

    private static Time atMost(Time longest, Time time) {
        return time.compareTo(longest) > 0 ? longest : time;
    }
}
