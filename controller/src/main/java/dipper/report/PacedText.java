package dipper.report;

import dipper.plan.Command.MoveZ;
import dipper.plan.Plan;
import dipper.record.SpeedWords;
import dipper.rig.Axis;
import dipper.rig.Pacing;
import dipper.units.Speed;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** Which moves of a plan are slower than the board keeps, and in which quanta they are driven instead. */
final class PacedText {

    private PacedText() {}

    /** A line for each speed, in the order of the plan, as the rig says or as a stock board would need. */
    static List<String> lines(Plan plan) {
        var z = plan.rig().z();
        return StreamSupport.stream(plan.spliterator(), false).map(step -> step.command())
                .filter(MoveZ.class::isInstance).map(command -> ((MoveZ) command).speed()).distinct()
                .flatMap(speed -> pacing(z, speed).map(pacing -> line(z, speed, pacing)).stream()).toList();
    }

    private static String line(Axis z, Speed speed, Pacing pacing) {
        return "paced      %s %s; board from %s".formatted(speed, pacing,
                SpeedWords.rounded(z.kept().nanometresPerSecond()));
    }

    static Optional<Pacing> pacing(Axis z, Speed speed) {
        return speed.compareTo(z.kept()) < 0 ? Optional.of(Pacing.of(z, speed)) : Optional.empty();
    }
}
