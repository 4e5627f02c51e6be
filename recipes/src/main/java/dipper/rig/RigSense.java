package dipper.rig;

import dipper.units.Length;
import dipper.yaml.Code;
import dipper.yaml.Fields;
import dipper.yaml.Fix;
import dipper.yaml.Place;
import dipper.yaml.Problems;
import dipper.yaml.Words;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether a rig's numbers can be true of one machine, and let it move without touching a beaker. */
record RigSense(Rig rig, Fields top, Fields heights, Fields homing, Map<Integer, RigReader.Placed<Station>> stations,
        List<RigReader.Placed<Service>> services, Problems problems) {

    void check() {
        stations.values().forEach(placed -> station(placed.value(), placed.fields()));
        inOnePlace();
        services.forEach(this::service);
        alongX("the loading place", rig.loadingPlace(), top.place("loading place"));
        safeHeightClears();
        isSensed();
        safeHeightWithinReach();
        if (rig.approach().compareTo(rig.drainHeight()) > 0) {
            problems.error(Code.APPROACH_ABOVE_DRAIN, heights.place("approach"),
                    "the approach height, " + rig.approach() + ", lies above the drain height, "
                            + rig.drainHeight(),
                    "write at most " + rig.drainHeight() + ", or raise drain",
                    new Fix.Replace(heights.place("approach"), rig.drainHeight().toString()));
        }
        if (rig.wiring().locate().compareTo(rig.wiring().seek()) > 0) {
            problems.error(Code.HOMING_SPEEDS, homing.place("locate"),
                    "the switch is located at " + rig.wiring().locate() + ", faster than it is sought at "
                            + rig.wiring().seek(),
                    "write at most " + rig.wiring().seek(),
                    new Fix.Replace(homing.place("locate"), rig.wiring().seek().toString()));
        }
    }

    private void station(Station station, Fields fields) {
        alongX("station " + station.number(), station.x(), fields.place("x"));
        if (station.level().compareTo(station.floor()) <= 0 || station.level().compareTo(station.rim()) > 0) {
            problems.error(Code.LEVEL_OUTSIDE_BEAKER, fields.place("level"),
                    "the liquid level, " + station.level() + ", is not between the floor, "
                            + station.floor() + ", and the rim, " + station.rim(),
                    "write its height above the deck");
        }
    }

    private void inOnePlace() {
        var numbers = new HashMap<Length, Integer>();
        stations.values().forEach(placed -> {
            var station = placed.value();
            var before = numbers.putIfAbsent(station.x(), station.number());
            if (before != null) {
                problems.error(Code.STATIONS_IN_ONE_PLACE, placed.fields().place("x"),
                        "station %d is at %s, where station %d is".formatted(station.number(), station.x(), before),
                        "measure both from the home switch, or take one of them out");
            }
        });
    }

    private void service(RigReader.Placed<Service> placed) {
        var service = placed.value();
        service.spot().ifPresent(spot -> {
            alongX("the service " + Words.quoted(service.name()), spot.x(), placed.fields().place("x"));
            outOfReach(spot.height()).ifPresent(slot -> problems.error(Code.SERVICE_OUT_OF_REACH,
                    placed.fields().place("height"),
                    "Z cannot bring the pellet in slot " + slot.number() + " to " + spot.height()
                            + " above the deck; it reaches from " + height(lowestZ(), slot) + " to "
                            + height(rig.homedZ(), slot),
                    "write a height within that"));
        });
    }

    /** A panel that sees the lid and not the emergency stop would let a run go on whose motors had no power meanwhile. */
    private void isSensed() {
        if (rig.panel().filter(panel -> !panel.inputs().containsKey(PanelInput.EMERGENCY_STOP)).isPresent()
                && rig.emergencyStop().filter(EmergencyStop::losesPosition).isPresent()) {
            problems.warning(Code.NOT_SENSED, top.place("panel"),
                    "the emergency stop cuts " + rig.emergencyStop().get() + ", and this panel does not sense it",
                    "wire a second contact of it to a pin, and write e.g. emergency stop: GPIO17 under panel:");
        }
    }

    private void alongX(String what, Length x, Place place) {
        var nearest = rig.wiring().pullOff();
        var farthest = rig.x().travel();
        if (x.compareTo(nearest) < 0 || x.compareTo(farthest) > 0) {
            problems.error(Code.OUTSIDE_TRAVEL, place,
                    what + " is at " + x + ", and X reaches from " + nearest + " (its pull-off) to " + farthest
                            + " (its travel)",
                    "write the distance from the home switch");
        }
    }

    /** Something above the deck that the lowest point must stay above while X moves. */
    private record Obstacle(String what, Length height, Place place) {
    }

    private Stream<Obstacle> obstacles(RigReader.Placed<Station> placed) {
        var station = placed.value();
        var draining = station.level().plus(rig.drainHeight());
        return Stream.of(
                new Obstacle("the rim of station " + station.number(), station.rim(), placed.fields().place("rim")),
                new Obstacle("the drain height over station " + station.number(), draining,
                        placed.fields().place("level")));
    }

    /** One problem, about the highest obstacle: raised above that, the safe height clears them all. */
    private void safeHeightClears() {
        var highest = stations.values().stream().flatMap(this::obstacles)
                .max((one, other) -> one.height().compareTo(other.height()));
        highest.filter(obstacle -> obstacle.height().compareTo(rig.safeHeight()) >= 0)
                .ifPresent(obstacle -> problems.error(Code.SAFE_HEIGHT_TOO_LOW,
                        heights.place("safe"),
                        "the safe height, " + rig.safeHeight() + ", does not clear " + obstacle.what()
                                + ", which is at " + obstacle.height(),
                        "write more than " + obstacle.height() + ", or correct line " + obstacle.place().line()));
    }

    /** The holder must carry its longest and its shortest pellet to the safe height; one problem is enough to show which numbers disagree. */
    private void safeHeightWithinReach() {
        outOfReach(rig.safeHeight())
                .ifPresent(slot -> problems.error(Code.SAFE_HEIGHT_OUT_OF_REACH, heights.place("safe"),
                        "Z cannot bring the pellet in slot " + slot.number()
                                + " to the safe height, " + rig.safeHeight() + "; it reaches from "
                                + height(lowestZ(), slot) + " to " + height(rig.homedZ(), slot),
                        "correct safe, holder at top, hanging or the travel of Z"));
    }

    /** A slot whose pellet's lowest point cannot come to that height above the deck. */
    private Optional<Slot> outOfReach(Length height) {
        return rig.slots().stream().filter(slot -> {
            var machineZ = rig.machineZ(height, slot.hanging());
            return machineZ.compareTo(rig.homedZ()) > 0 || machineZ.compareTo(lowestZ()) < 0;
        }).findFirst();
    }

    private Length lowestZ() {
        return rig.z().travel().negated();
    }

    private Length height(Length machineZ, Slot slot) {
        return rig.height(machineZ, slot.hanging());
    }
}
