package dipper.forecast;

import dipper.plan.Command;
import dipper.plan.Plan;
import dipper.protocol.Scene;
import dipper.protocol.Treatment;
import java.util.List;
import java.util.function.Consumer;

/** Goes through a plan once, in time, and tells every step to each of those that fold them. */
final class Walk {

    private Walk() {}

    static double through(Plan plan, Handshake handshake, List<Consumer<Moment>> folds) {
        var pace = new Timing.Pace(plan.rig(), handshake);
        var x = plan.rig().homedX();
        var z = plan.rig().homedZ();
        var now = 0.0;
        var scene = Scene.FIRST;
        for (var step : plan) {
            scene = step.treatment().map(Treatment::scene).orElse(scene);
            var moment = new Moment(step, scene, now, pace.of(step), x, z);
            folds.forEach(fold -> fold.accept(moment));
            now = moment.ends();
            switch (step.command()) {
                case Command.HomeZ _ -> z = plan.rig().homedZ();
                case Command.MoveX(var to, var _) -> x = to;
                case Command.MoveZ(var to, var _, var _) -> z = to;
                case Command.Home _ -> {
                    x = plan.rig().homedX();
                    z = plan.rig().homedZ();
                }
                case Command.Switch _, Command.Wait _, Command.Dwell _, Command.Ask _ -> {
                }
            }
        }
        return now;
    }
}
