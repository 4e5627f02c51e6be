package dipper.coater;

import dipper.coater.Outcome.Position;
import dipper.grbl.Reply.Frame;
import dipper.grbl.Reply.Report;
import dipper.rig.Rig;
import dipper.units.Length;

/** What every exchange works with. */
record Context(Wire wire, Brake brake, Outputs outputs, Rig rig, Deadlines deadlines) {

    /** Whether a report tells the machine's position; any other is noise, since the board's report mask was verified. */
    static boolean hasPlace(Report report) {
        return report.frame() == Frame.MACHINE;
    }

    static Position place(Report report) {
        return new Position(new Length(report.x()), new Length(report.z()));
    }

    boolean near(Position one, Position other) {
        return near(one.x(), other.x()) && near(one.z(), other.z());
    }

    boolean near(Length one, Length other) {
        return one.minus(other).abs().compareTo(rig.tolerances().position()) <= 0;
    }

    /** When an asking that was not answered means silence. */
    long silentAt() {
        return after(wire.owedSince(), deadlines.report());
    }

    /** That much later; NEVER stays. */
    static long after(long instant, long delay) {
        return instant == Wire.NEVER ? Wire.NEVER : instant + delay;
    }
}
