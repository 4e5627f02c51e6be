package dipper.plan;

import dipper.plan.Command.Ask;
import dipper.plan.Command.Exposure;
import dipper.plan.Command.Switch;
import dipper.plan.Command.Switched;
import dipper.plan.Command.Wait;
import dipper.protocol.Action;
import dipper.protocol.Errand;
import dipper.protocol.Passage;
import dipper.protocol.Protocol;
import dipper.protocol.Scene;
import dipper.protocol.StepKey;
import dipper.protocol.Treatment;
import dipper.recipe.Stirring;
import dipper.rig.Rig;
import dipper.rig.Service;
import dipper.rig.Station;
import dipper.units.Time;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/** Lays the legs of one treatment at a time, looking one treatment ahead: two in the same beaker need no rise, and a stay none at all. */
final class Laying implements Iterator<PlannedStep> {

    private static final String LEAVES = "The holder may be taken off now. ";
    private static final String RETURNED =
            "Does the holder hang in its place again, every pellet in its slot, and the deck stand as before?"
                    + " The coater homes next: first Z upward, then X.";

    private final Protocol protocol;
    private final Iterator<Treatment> treatments;
    private final Rig rig;
    private final Deck deck;
    private final Route route;
    private final HomingOnTheWay homing;
    private final ArrayDeque<PlannedStep> laid = new ArrayDeque<>();
    private Optional<Treatment> next;
    private Stirring stirring = Stirring.OFF;
    private boolean ended;

    Laying(Protocol protocol, Deck deck, Rig rig, Route route, HomingOnTheWay homing) {
        this.protocol = protocol;
        this.treatments = protocol.iterator();
        this.rig = rig;
        this.deck = deck;
        this.route = route;
        this.homing = homing;
        this.next = following();
    }

    /** Passes over what comes before that treatment, as done; homing on the way counts it. Throws IllegalArgumentException where there is no such treatment. */
    Laying startingWith(StepKey first) {
        while (!next.orElseThrow(() -> new IllegalArgumentException("no treatment has the key " + first)).key()
                .equals(first)) {
            homing.isDueBefore(next.get().action());
            next = following();
        }
        return this;
    }

    /** Passes over that treatment and what comes before it, as done just now. Throws IllegalArgumentException where there is no such treatment. */
    Laying startingBehind(StepKey done) {
        startingWith(done);
        var last = next.orElseThrow();
        homing.isDueBefore(last.action());
        stirring = stirring(last.action());
        next = following();
        return this;
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
        route.carries(heights(treatment.scene()));
        if (homing.isDueBefore(treatment.action())) {
            route.homeZ();
        }
        stir(stirring(treatment.action()));
        lay(treatment.action(), treatment.scene());
        laid.addAll(steps(treatment.key().path(), Optional.of(treatment), route.taken()));
    }

    private void layEnd() {
        ended = true;
        stir(Stirring.OFF);
        laid.addAll(end(route));
    }

    /** Stirrers run from before the pellets go into a stirred bath until they are out of the last one in a row. */
    private static Stirring stirring(Action action) {
        return action.way().map(Passage::stirring).orElse(Stirring.OFF);
    }

    private void stir(Stirring wanted) {
        if (wanted == stirring) {
            return;
        }
        stirring = wanted;
        var phase = wanted == Stirring.ON ? Phase.STIR : Phase.STILL;
        var to = wanted == Stirring.ON ? Switched.ON : Switched.OFF;
        rig.service(Stirring.SERVICE).ifPresent(service -> turn(service, phase, to));
    }

    private void turn(Service service, Phase phase, Switched to) {
        service.output().ifPresent(output -> route.add(phase, Switch.of(service.name(), output, to)));
    }

    private void lay(Action action, Scene scene) {
        switch (action) {
            case Action.Immerse(var purpose, var solution, var dwell, var passage, var _, var _, var _) -> {
                var station = deck.stationOf(solution, scene);
                route.into(station, passage);
                route.add(Phase.DWELL,
                        new Command.Dwell(dwell.time(), dwell.atMost(),
                                new Exposure(purpose, solution, station.number()),
                                route.agitation(dwell.movement())));
                leave(station, passage);
            }
            case Action.Stay(var solution, var passage, var _) -> {
                var station = deck.stationOf(solution, scene);
                route.into(station, passage);
                route.add(Phase.STAY,
                        new Ask("The pellets rest in " + solution + ". Confirm to lift them out" + whatFollows()));
                route.outOf(station, passage).rise().toLoadingPlace();
            }
            case Action.Dry(var service, var time, var _, var _) ->
                    service.flatMap(rig::service).ifPresentOrElse(at -> dry(at, time),
                            () -> route.rise().add(Phase.DRY, new Wait(time)));
            case Action.Ask ask -> ask(ask);
            case Action.Stop stop -> stop(stop, scene);
        }
    }

    private void dry(Service service, Time time) {
        route.to(service);
        turn(service, Phase.ON, Switched.ON);
        route.add(Phase.DRY, new Wait(time));
        turn(service, Phase.OFF, Switched.OFF);
        route.rise();
    }

    /** Hands on the holder can push the axes off their steps, so after it has been away they are homed anew; what homing on the way then takes, too. */
    private void ask(Action.Ask ask) {
        route.rise().toLoadingPlace();
        switch (ask.holder()) {
            case STAYS ->
                    route.add(Phase.PERSON, new Ask(ask.message(), List.of(), ask.allowed(), ask.record()));
            case LEAVES -> {
                route.add(Phase.PERSON, new Ask(LEAVES + ask.message(), List.of(), ask.allowed(), ask.record()))
                        .add(Phase.RETURN, new Ask(RETURNED)).home();
                if (homing.isWanted()) {
                    route.homeZ();
                }
            }
        }
    }

    private void stop(Action.Stop stop, Scene scene) {
        stop.refuge().ifPresent(refuge -> {
            var station = deck.stationOf(refuge.solution(), scene);
            route.into(station, refuge.passage());
            route.add(Phase.STAY, errands(StopWords.inRefuge(stop, refuge.solution()), stop.meanwhile()));
            if (stop.atLoadingPlace().isEmpty()) {
                leave(station, refuge.passage());
            } else {
                route.outOf(station, refuge.passage());
            }
        });
        if (!stop.atLoadingPlace().isEmpty()) {
            // Whoever hangs something longer needs the room for it before it hangs.
            next.ifPresent(following -> route.carries(heights(scene).over(heights(following.scene()))));
            route.rise().toLoadingPlace()
                    .add(Phase.PERSON, errands(StopWords.atLoadingPlace(stop), stop.atLoadingPlace()));
        }
    }

    /** With the lot of each new filling, to be typed in. */
    private static Ask errands(String message, List<Errand> errands) {
        return new Ask(message, errands, Time.ZERO, errands.stream().filter(Errand.Replace.class::isInstance)
                .map(errand -> ((Errand.Replace) errand).lot()).toList());
    }

    /** Out of a bath, unless the next step waits in the same one; and up, unless the next goes into it again. */
    private void leave(Station station, Passage passage) {
        var again = next.filter(treatment -> station.equals(entered(treatment).orElse(null))).map(Treatment::action);
        var stays = again.filter(action -> switch (action) {
            case Action.Stay _, Action.Stop _ -> true;
            case Action.Immerse _, Action.Dry _, Action.Ask _ -> false;
        });
        if (stays.isEmpty()) {
            route.outOf(station, passage);
            if (again.isEmpty()) {
                route.rise();
            }
        }
    }

    private Optional<Station> entered(Treatment treatment) {
        return treatment.action().bath().map(solution -> deck.stationOf(solution, treatment.scene()));
    }

    private Heights heights(Scene scene) {
        return Planner.heights(protocol, deck, rig, scene);
    }

    private String whatFollows() {
        return next.map(
                treatment -> treatment.action() instanceof Action.Ask ask ? "; then: " + ask.message() : ".")
                .orElse(".");
    }

    /** From wherever the route stands to a solution; see {@link Plan#detour}. */
    static Iterable<PlannedStep> detour(int number, Deck deck, Route route, Scene scene, Passage passage,
            String solution) {
        var goal = deck.stationOf(solution, scene);
        if (route.isIn(goal)) {
            return List.of();
        }
        deck.stations().stream().filter(route::isIn).findFirst().ifPresent(station -> route.outOf(station, passage));
        return steps("detour " + number, Optional.empty(),
                route.into(goal, route.asDeepAsFits(passage, goal)).taken());
    }

    static List<PlannedStep> end(Route route) {
        return steps("end", Optional.empty(), route.rise().toLoadingPlace().taken());
    }

    static List<PlannedStep> reference(Route route) {
        return steps("start", Optional.empty(), route.homeZ().taken());
    }

    private static List<PlannedStep> steps(String path, Optional<Treatment> treatment, List<Route.Leg> legs) {
        return legs.stream()
                .map(leg -> new PlannedStep(path + ":" + leg.phase(), leg.phase(), treatment, leg.command())).toList();
    }
}
