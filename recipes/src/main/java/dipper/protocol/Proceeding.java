package dipper.protocol;

import dipper.batch.Beaker;
import dipper.batch.Substrate;
import dipper.protocol.Unrolling.Unrolled;
import dipper.recipe.Purpose;
import dipper.yaml.Place;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a run's treatments in order, pass by pass, and puts in the stops that the batch needs. Whatever has fallen due is done at the next pause:
 * when the rinses, dryings and questions behind a layer are done, before the next layer or dip. Memory grows with neither loops nor stops.
 */
final class Proceeding implements Iterator<Treatment> {

    private final List<Load> loads;
    private final LastUses lastUses;
    private final Rota rota;
    private final Tally none;
    private final ArrayDeque<Treatment> laid = new ArrayDeque<>();
    private Load load;
    private Unrolling steps;
    private Refuges refuges;
    private Tally tally;
    private Tally atLastPause;
    private Set<Integer> gone;
    private Scene scene;
    private Optional<Treatment> latest;
    private long done;

    Proceeding(List<Load> loads, Rota rota, LastUses lastUses, Tally none) {
        this.loads = loads;
        this.rota = rota;
        this.lastUses = lastUses;
        this.none = none;
        begin(loads.getFirst());
    }

    @Override
    public boolean hasNext() {
        while (laid.isEmpty()) {
            if (!nothingHangs() && steps.hasNext()) {
                follow(steps.next());
            } else if (load.number() < loads.size()) {
                change();
            } else {
                return false;
            }
        }
        return true;
    }

    @Override
    public Treatment next() {
        if (!hasNext()) {
            throw new NoSuchElementException("the protocol is at its end");
        }
        return laid.remove();
    }

    private void begin(Load begun) {
        load = begun;
        steps = begun.unrolled();
        refuges = new Refuges();
        tally = none;
        atLastPause = none;
        gone = Set.of();
        latest = Optional.empty();
        scene = scene();
    }

    private Scene scene() {
        return new Scene(load.number(), gone, rota.turns());
    }

    /** Without a batch, what hangs is not the protocol's to know, and stays. */
    private boolean nothingHangs() {
        return !gone.isEmpty() && gone.size() == load.pass().substrates().size();
    }

    private void follow(Unrolled following) {
        var pass = load.number();
        if (isWatching() && latest.isPresent() && endsPause(following.action())) {
            pause(latest.get(), following);
        }
        if (load.number() == pass && !nothingHangs()) {
            treat(following);
        }
    }

    /** Whether anything can fall due in this pass. */
    private boolean isWatching() {
        return !load.goals().isEmpty() || !rota.isIdle();
    }

    private static boolean endsPause(Action action) {
        return action instanceof Action.Immerse immerse && immerse.purpose() != Purpose.RINSE;
    }

    private void treat(Unrolled following) {
        var action = following.action();
        var treatment = new Treatment(following.key(), action, scene);
        laid.add(treatment);
        latest = Optional.of(treatment);
        done++;
        refuges.passed(action);
        if (isWatching()) {
            tally = tally.plus(action);
            action.bath().ifPresent(rota::immersed);
            scene = scene.turns().equals(rota.turns()) ? scene : scene();
        }
    }

    private void pause(Treatment before, Unrolled following) {
        var stationsBefore = before.scene();
        passRota();
        var leaving = load.goals().entrySet().stream()
                .filter(entry -> !gone.contains(entry.getKey().slot()) && entry.getValue().isReachedBy(tally))
                .map(entry -> entry.getKey()).toList();
        if (leaving.isEmpty() && !rota.calls(this::isUsedAgain)) {
            return;
        }
        var refuge = refuges.between(before.action(), following, steps);
        var underPellets = refuge.map(in -> rota.stationOf(in.solution(), stationsBefore));
        var replaced = rota.replaced(rota.overdue(this::isUsedAgain));
        var meanwhile = replaced.stream()
                .filter(beaker -> underPellets.filter(station -> station != beaker.station()).isPresent()).toList();
        var atLoadingPlace = new ArrayList<Errand>();
        leaving.forEach(substrate -> atLoadingPlace.add(new Errand.TakeOut(substrate)));
        replaced.stream().filter(beaker -> !meanwhile.contains(beaker))
                .forEach(beaker -> atLoadingPlace.add(new Errand.Replace(beaker)));
        leave(leaving);
        if (nothingHangs() && load.number() < loads.size()) {
            begin(loads.get(load.number()));
            hang(atLoadingPlace);
        }
        laid.add(new Treatment(before.key().behind(), new Action.Stop(refuge,
                meanwhile.stream().map(Errand.Replace::new).map(Errand.class::cast).toList(), atLoadingPlace,
                place(leaving, replaced)), stationsBefore));
    }

    /** The pass is over: what still hangs comes out, and the next is hung; the beakers go on. Where nothing hangs in either, nobody is needed. */
    private void change() {
        passRota();
        var before = scene;
        var errands = new ArrayList<Errand>();
        load.pass().substrates().stream().filter(substrate -> !gone.contains(substrate.slot()))
                .forEach(substrate -> errands.add(new Errand.TakeOut(substrate)));
        rota.replaced(rota.overdue(this::isUsedAgain)).forEach(beaker -> errands.add(new Errand.Replace(beaker)));
        begin(loads.get(load.number()));
        hang(errands);
        if (!errands.isEmpty()) {
            laid.add(new Treatment(new StepKey(load.prefix() + "0"),
                    new Action.Stop(Optional.empty(), List.of(), errands, load.pass().place()), before));
        }
    }

    private void passRota() {
        rota.passed(atLastPause, tally);
        atLastPause = tally;
        scene = scene();
    }

    private void leave(List<Substrate> leaving) {
        var without = new HashSet<>(gone);
        leaving.forEach(substrate -> without.add(substrate.slot()));
        gone = Set.copyOf(without);
        scene = scene();
    }

    private void hang(List<Errand> errands) {
        load.pass().substrates().forEach(substrate -> errands.add(new Errand.Hang(substrate)));
    }

    private boolean isUsedAgain(Beaker beaker) {
        return lastUses.isUsedAfter(beaker, done);
    }

    private static Place place(List<Substrate> leaving, List<Beaker> replaced) {
        return leaving.isEmpty() ? replaced.getFirst().place() : leaving.getFirst().place();
    }
}
