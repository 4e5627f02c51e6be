package dipper.plan;

import dipper.plan.Command.Home;
import dipper.plan.Command.HomeZ;
import dipper.plan.Command.MoveX;
import dipper.plan.Command.MoveZ;
import dipper.plan.Command.Wait;
import dipper.protocol.Movement;
import dipper.protocol.Passage;
import dipper.rig.Rig;
import dipper.rig.Service;
import dipper.rig.Station;
import dipper.rig.Wiring;
import dipper.units.Length;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The motion from where the holder stands, leg by leg, in the one order there is: Z up, then X, then Z down. Remembers where each leg ends; a leg
 * that would not move is left out.
 */
final class Route {

    /** One leg: what it is, and its command. */
    record Leg(Phase phase, Command command) {
    }

    private final Rig rig;
    private final Length homesFrom;
    private Heights heights;
    private Length x;
    private Length z;
    private List<Leg> legs = new ArrayList<>();

    /** {@code homesFrom} is the safe height of whatever hangs lowest in the whole run. */
    Route(Rig rig, Heights heights, Length homesFrom, Length x, Length z) {
        this.rig = rig;
        this.heights = heights;
        this.homesFrom = homesFrom;
        this.x = x;
        this.z = z;
    }

    /** The legs laid since the last call. */
    List<Leg> taken() {
        var taken = legs;
        legs = new ArrayList<>();
        return taken;
    }

    /** From here on something else hangs. */
    Route carries(Heights others) {
        heights = others;
        return this;
    }

    Route into(Station station, Passage passage) {
        travel(Phase.TRAVEL, station.x());
        fast(Phase.APPROACH, heights.approach(station), z.compareTo(heights.approach(station)) > 0);
        return z(Phase.LOWER, new MoveZ(heights.immersed(station, passage.depth()), passage.immersion(),
                Optional.of(heights.crossing(station, passage.depth(), passage.immersion()))));
    }

    /** That way of going in, less deep where the beaker is too shallow for it: a rest may be another beaker than the passage was planned for. */
    Passage asDeepAsFits(Passage passage, Station station) {
        return passage.noDeeperThan(heights.deepest(station));
    }

    /** To where a service stands; nowhere for one without a place. */
    Route to(Service service) {
        service.spot().ifPresentOrElse(spot -> {
            travel(Phase.TRAVEL, spot.x());
            fast(Phase.APPROACH, heights.at(spot.height()), true);
        }, this::rise);
        return this;
    }

    /** Where homing leaves the axes. */
    Route home() {
        x = rig.homedX();
        z = rig.homedZ();
        return add(Phase.HOME, new Home());
    }

    /** How the holder moves in a dwell that begins where the route stands; nothing where the stroke is nothing. */
    Optional<Agitation> agitation(Optional<Movement> movement) {
        return movement.filter(moves -> moves.stroke().compareTo(Length.ZERO) > 0)
                .flatMap(moves -> Strokes.speed(moves, rig)
                        .map(speed -> new Agitation(z, z.minus(moves.stroke()), speed, moves.period())));
    }

    Route outOf(Station station, Passage passage) {
        z(Phase.LIFT,
                new MoveZ(heights.approach(station), passage.withdrawal(),
                        Optional.of(heights.crossing(station, passage.depth(), passage.withdrawal()))));
        fast(Phase.CLEAR, heights.drain(station), z.compareTo(heights.drain(station)) < 0);
        return passage.drain().nanoseconds() > 0 ? add(Phase.DRAIN, new Wait(passage.drain())) : this;
    }

    Route rise() {
        return fast(Phase.RISE, heights.safe(), z.compareTo(heights.safe()) < 0);
    }

    /** Z to its switch, on the way: always from the same height, whatever hangs by then, so that the times it takes can be compared. */
    Route homeZ() {
        z(Phase.POISE, new MoveZ(homesFrom, rig.z().maxSpeed(), Optional.empty()));
        if (rig.wiring().homing() == Wiring.Homing.Y_WITH_X && !x.equals(rig.homedX())) {
            x = rig.homedX();
            add(Phase.HOMEWARD, new MoveX(x, rig.x().maxSpeed()));
        }
        z = rig.homedZ();
        return add(Phase.HOMING, new HomeZ(homesFrom));
    }

    Route toLoadingPlace() {
        return travel(Phase.LOAD, rig.loadingPlace());
    }

    Route add(Phase phase, Command command) {
        legs.add(new Leg(phase, command));
        return this;
    }

    /** Whether the holder stands so low over that station that the pellets are in its liquid or just above it. */
    boolean isIn(Station station) {
        return x.equals(rig.x().machine(station.x())) && z.compareTo(heights.approach(station)) < 0;
    }

    private Route travel(Phase phase, Length fromSwitch) {
        var target = rig.x().machine(fromSwitch);
        if (target.equals(x)) {
            return this;
        }
        rise();
        x = target;
        return add(phase, new MoveX(target, rig.x().maxSpeed()));
    }

    private Route fast(Phase phase, Length to, boolean needed) {
        return needed ? z(phase, new MoveZ(to, rig.z().maxSpeed(), Optional.empty())) : this;
    }

    private Route z(Phase phase, MoveZ move) {
        if (move.to().equals(z)) {
            return this;
        }
        z = move.to();
        return add(phase, move);
    }
}
