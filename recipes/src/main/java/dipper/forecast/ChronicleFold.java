package dipper.forecast;

import dipper.forecast.Chronicle.Dip;
import dipper.forecast.Chronicle.Unit;
import dipper.forecast.Curve.Point;
import dipper.plan.Command;
import dipper.plan.Plan;
import dipper.protocol.Tally;
import dipper.recipe.Purpose;
import dipper.units.Length;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Writes down a run in time while it is few enough points to draw. */
final class ChronicleFold implements Consumer<Moment> {

    private final Plan plan;
    private final List<Dip> dips = new ArrayList<>();
    private final List<Point> heights = new ArrayList<>();
    private final List<Unit> units = new ArrayList<>();
    private Tally tally;
    private double unitBegan;
    private double shown;

    ChronicleFold(Plan plan) {
        this.plan = plan;
        this.tally = Tally.none(plan.protocol().counts());
    }

    @Override
    public void accept(Moment moment) {
        if (dips.size() >= Chronicle.MOST_DIPS || heights.size() >= Chronicle.MOST_HEIGHTS) {
            return;
        }
        shown = moment.ends();
        switch (moment.step().command()) {
            case Command.MoveZ(var to, var _, var _) -> {
                heights.add(new Point(moment.begins(), height(moment.z(), moment)));
                heights.add(new Point(moment.ends(), height(to, moment)));
            }
            case Command.HomeZ _ -> {
                heights.add(new Point(moment.begins(), height(moment.z(), moment)));
                heights.add(new Point(moment.ends(), height(plan.rig().homedZ(), moment)));
            }
            case Command.Dwell dwell -> dip(dwell.exposure(), moment);
            case Command.MoveX _, Command.Home _, Command.Switch _, Command.Wait _, Command.Ask _ -> {
            }
        }
    }

    private double height(Length machineZ, Moment moment) {
        return machineZ.plus(plan.rig().holderTop()).minus(plan.deck().longestHanging(moment.scene())).millimetres();
    }

    private void dip(Command.Exposure bath, Moment moment) {
        dips.add(new Dip(bath.station(), moment.begins(), moment.ends()));
        layer(bath, moment.begins());
    }

    private void layer(Command.Exposure bath, double begins) {
        var before = tally;
        tally = tally.plus(bath.purpose(), bath.solution());
        tally.units().stream().findFirst().ifPresent(progress -> {
            var isFirst = progress.unit().layers().getFirst().equals(bath.solution());
            if (isFirst && bath.purpose() == Purpose.LAYER && before.units().getFirst().begun().isEmpty()) {
                endUnit(progress.unit().name(), before.units().getFirst().complete(), begins);
                unitBegan = begins;
            }
        });
    }

    private void endUnit(String name, int number, double at) {
        if (number > 0 && units.size() < Chronicle.MOST_UNITS) {
            units.add(new Unit(name, number, unitBegan, at));
        }
    }

    Chronicle chronicle(double end) {
        tally.units().stream().findFirst()
                .ifPresent(progress -> endUnit(progress.unit().name(), progress.complete(), shown));
        return new Chronicle(dips, heights, units, end, shown);
    }
}
