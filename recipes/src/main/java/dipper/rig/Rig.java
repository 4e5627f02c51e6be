package dipper.rig;

import dipper.units.Count;
import dipper.units.Length;
import dipper.units.Time;
import dipper.units.Volume;
import java.util.List;
import java.util.Optional;

/**
 * The machine, format version 1.
 *
 * @param holderTop height of the holder above the deck when Z stands at machine 0
 * @param safeHeight of whatever hangs lowest, above the deck, whenever X moves
 * @param approach above the liquid: fast down to there, immersion speed from there; withdrawal speed up to there
 * @param drainHeight above the liquid, where it drains
 * @param floorClearance least distance of the lowest point from the beaker's floor
 * @param loadingPlace x of the place where people stand, from the X home switch
 * @param pendantDrop what hangs from each pellet when it has drained, beside the film on its faces
 * @param homeZEvery after how many counted units Z is homed on the way, unless the recipe says otherwise; 0 for never
 * @param handshake assumed for one verified move while no board has been measured
 * @param emergencyStop what it cuts; empty where nobody has said
 * @param panel empty where there is none
 */
public record Rig(String name, Axis x, Axis z, Length holderTop, Length safeHeight, Length approach, Length drainHeight,
        Length floorClearance,
        Length loadingPlace, List<Slot> slots, List<Station> stations, List<Service> services, Wiring wiring,
        Tolerances tolerances, Volume pendantDrop, Count homeZEvery, Time handshake,
        Optional<EmergencyStop> emergencyStop, Optional<PanelWiring> panel) {

    public Rig {
        slots = List.copyOf(slots);
        stations = List.copyOf(stations);
        services = List.copyOf(services);
    }

    public Optional<Service> service(String name) {
        return services.stream().filter(service -> service.name().equals(name)).findFirst();
    }

    /** Whether where the axes stand is lost when the emergency stop is pressed; so too where nobody has said what it cuts. */
    public boolean losesPositionInEmergency() {
        return emergencyStop.map(EmergencyStop::losesPosition).orElse(true);
    }

    /** Machine Z at which a pellet with that hanging length has its lowest point at that height above the deck. */
    public Length machineZ(Length height, Length hanging) {
        return height.plus(hanging).minus(holderTop);
    }

    /** At which height above the deck a thing with that hanging length has its lowest point, where Z stands there. */
    public Length height(Length machineZ, Length hanging) {
        return machineZ.plus(holderTop).minus(hanging);
    }

    /** Where both axes stand after homing, in machine coordinates. */
    public Length homedX() {
        return x.machine(wiring.pullOff());
    }

    public Length homedZ() {
        return z.machine(wiring.pullOff());
    }
}
