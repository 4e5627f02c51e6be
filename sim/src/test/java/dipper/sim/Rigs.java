package dipper.sim;

import dipper.rig.Axis;
import dipper.rig.Axis.HomeEnd;
import dipper.rig.Rig;
import dipper.rig.Slot;
import dipper.rig.Station;
import dipper.rig.Tolerances;
import dipper.rig.Wiring;
import dipper.rig.Wiring.Homing;
import dipper.units.Acceleration;
import dipper.units.Count;
import dipper.units.Length;
import dipper.units.Resolution;
import dipper.units.Speed;
import dipper.units.Time;
import dipper.units.Volume;
import java.util.List;
import java.util.Optional;

/** A small coater with two stations and two slots: surface 30 mm, rim 40 mm, floor 2 mm above the deck. */
final class Rigs {

    private Rigs() {}

    static Rig bench(Homing homing) {
        return bench(homing, HomeEnd.HIGH);
    }

    static Rig bench(Homing homing, HomeEnd xEnd) {
        return new Rig("bench", axis(280, 100, 1000, 80, xEnd), axis(100, 20, 100, 400, HomeEnd.HIGH), mm(150), mm(48),
                mm(3), mm(6), mm(3), mm(10),
                List.of(new Slot(1, mm(50)), new Slot(2, mm(48))), List.of(station(1, 40), station(2, 80)), List.of(),
                new Wiring(homing, mm(2), Speed.ofMillimetresPerSecond(20), Speed.ofMillimetresPerSecond(2)),
                Tolerances.USUAL, new Volume(50_000), new Count(0), Time.ofMillis(30),
                Optional.empty(), Optional.empty());
    }

    private static Axis axis(long travel, long speed, long acceleration, long steps, HomeEnd end) {
        return new Axis(mm(travel), Speed.ofMillimetresPerSecond(speed), new Acceleration(acceleration * 1_000_000),
                new Resolution(steps * 1000), end, Optional.empty());
    }

    private static Station station(int number, long x) {
        return new Station(number, mm(x), mm(40), mm(2), mm(30), new Volume(10_000_000), mm(21));
    }

    static Length mm(long millimetres) {
        return Length.ofMillimetres(millimetres);
    }
}
