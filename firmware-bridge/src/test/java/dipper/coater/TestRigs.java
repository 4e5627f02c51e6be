package dipper.coater;

import dipper.rig.Axis;
import dipper.rig.Rig;
import dipper.rig.Tolerances;
import dipper.rig.Wiring;
import dipper.units.Acceleration;
import dipper.units.Count;
import dipper.units.Length;
import dipper.units.Resolution;
import dipper.units.Speed;
import dipper.units.Time;
import dipper.units.Volume;
import java.util.List;
import java.util.Optional;

/** The two-axis coater from whose board the scenes' replies are. */
public final class TestRigs {

    private TestRigs() {}

    public static Rig yWithX() {
        return wired(Wiring.Homing.Y_WITH_X, Axis.HomeEnd.HIGH);
    }

    public static Rig wired(Wiring.Homing homing, Axis.HomeEnd xEnd) {
        var x = new Axis(mm(600), Speed.ofMillimetresPerSecond(40), new Acceleration(200_000_000L),
                new Resolution(80_000), xEnd, Optional.empty());
        var z = new Axis(mm(200), Speed.ofMillimetresPerSecond(20), new Acceleration(100_000_000L),
                new Resolution(400_000),
                Axis.HomeEnd.HIGH, Optional.empty());
        var wiring = new Wiring(homing, mm(2), Speed.ofMillimetresPerSecond(20), Speed.ofMillimetresPerSecond(2));
        return new Rig("two axes", x, z, mm(300), mm(120), mm(10), mm(10), mm(2), mm(10), List.of(), List.of(),
                List.of(), wiring,
                new Tolerances(new Length(20_000), Tolerances.USUAL.speed(), Tolerances.USUAL.homing()),
                new Volume(50_000), new Count(0), Time.ofMillis(68), Optional.empty(), Optional.empty());
    }

    static Length mm(long millimetres) {
        return Length.ofMillimetres(millimetres);
    }
}
