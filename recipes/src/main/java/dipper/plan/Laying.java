package dipper.plan;

import dipper.plan.Command.Ask;
import dipper.plan.Command.Exposure;
import dipper.plan.Command.Wait;
import dipper.protocol.Action;
import dipper.protocol.Passage;
import dipper.protocol.Protocol;
import dipper.protocol.Treatment;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/** Lays the legs of one treatment at a time, looking one treatment ahead: two in the same beaker need no rise, and a stay none at all. */
final class Laying implements Iterator<PlannedStep> {

    private final Iterator<Treatment> treatments;
    private final Deck deck;
    private final Route route;
    private final ArrayDeque<PlannedStep> laid = new ArrayDeque<>();
    private Optional<Treatment> next;
    private boolean ended;

    Laying(Protocol protocol, Deck deck, Route route) {
        this.treatments = protocol.iterator();
        this.deck = deck;
        this.route = route;
        this.next = following();
    }

    @Override
    public boolean hasNext() {
        while (laid.isEmpty() && !ended) {
            next.ifPresentOrElse(this::layNext, this::layEnd);
        }
        return !laid.isEmpty();
    }

    @Override
    public PlannedStep next() {
        if (!hasNext()) {
            throw new NoSuchElementException("the plan is at its end");
        }
        return laid.remove();
    }

    private Optional<Treatment> following() {
        return treatments.hasNext() ? Optional.of(treatments.next()) : Optional.empty();
    }

    private void layNext(Treatment treatment) {
        next = following();
        lay(treatment.action());
        laid.addAll(steps(treatment.key().path(), Optional.of(treatment), route.taken()));
    }

    private void layEnd() {
        ended = true;
        laid.addAll(steps("end", Optional.empty(), route.rise().toLoadingPlace().taken()));
    }

    private void lay(Action action) {
        switch (action) {
            case Action.Immerse(var purpose, var solution, var dwell, var passage, var _, var _) -> {
                var station = deck.stationOf(solution);
                route.into(station, passage);
                route.add(Phase.DWELL, new Wait(dwell, Optional.of(new Exposure(purpose, solution, station.number()))));
                leave(solution, passage);
            }
            case Action.Stay(var solution, var passage, var _) -> {
                route.into(deck.stationOf(solution), passage);
                route.add(Phase.STAY,
                        new Ask("The pellets rest in " + solution + ". Confirm to lift them out" + whatFollows()));
                route.outOf(deck.stationOf(solution), passage).rise().toLoadingPlace();
            }
            case Action.Dry(var time, var _, var _) -> route.rise().add(Phase.DRY, new Wait(time, Optional.empty()));
            case Action.Ask(var message, var _) -> route.rise().toLoadingPlace().add(Phase.PERSON, new Ask(message));
        }
    }

    private void leave(String solution, Passage passage) {
        if (next.filter(treatment -> treatment.action() instanceof Action.Stay stay && stay.solution().equals(solution))
                .isPresent()) {
            return;
        }
        route.outOf(deck.stationOf(solution), passage);
        if (next.filter(
                treatment -> treatment.action() instanceof Action.Immerse again && again.solution().equals(solution))
                .isEmpty()) {
            route.rise();
        }
    }

    private String whatFollows() {
        return next.map(
                treatment -> treatment.action() instanceof Action.Ask(var message, var _) ? "; then: " + message : ".")
                .orElse(".");
    }

    /** From wherever the route stands to a solution; see {@link Plan#detour}. */
    static Iterable<PlannedStep> detour(int number, Deck deck, Route route, Passage passage, String solution) {
        deck.beakers().stream().map(beaker -> deck.stationOf(beaker.solution())).filter(route::isIn).findFirst()
                .ifPresent(station -> route.outOf(station, passage));
        return steps("detour " + number, Optional.empty(), route.into(deck.stationOf(solution), passage).taken());
    }

    private static List<PlannedStep> steps(String path, Optional<Treatment> treatment, List<Route.Leg> legs) {
        return legs.stream()
                .map(leg -> new PlannedStep(path + ":" + leg.phase(), leg.phase(), treatment, leg.command())).toList();
    }
}
