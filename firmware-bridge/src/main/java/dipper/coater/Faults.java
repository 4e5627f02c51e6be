package dipper.coater;

import dipper.grbl.Meaning;
import dipper.grbl.Reply;
import dipper.grbl.Reply.Report;
import dipper.link.LinkLost;
import java.util.Optional;

/** The words of faults. */
final class Faults {

    private static final String STOP_AND_HOME = "Look at the coater, confirm the deck, then stop and home.";

    private Faults() {}

    static Fault alarm(int number) {
        var meaning = Meaning.ofAlarm(number);
        return new Fault.Alarm(number, "ALARM:" + number + ": " + meaning.what() + ".", meaning.remedy());
    }

    static Fault refused(int number, Wire wire) {
        var meaning = Meaning.ofError(number);
        var line = wire.lastLine().text();
        return new Fault.Refused(number,
                "The board refused \"" + line + "\" with error:" + number + ": " + meaning.what() + ".",
                meaning.remedy(),
                line + " -> error:" + number);
    }

    static Fault restarted(String banner, Brake brake) {
        return brake.isPulled()
                ? new Fault.Braked("The brake reset the board; the position is lost.", STOP_AND_HOME)
                : new Fault.Restarted("The board restarted by itself (\"" + banner + "\"); its position is unknown.",
                        "Was its reset button or an emergency stop pressed? Else check its power supply and cables. "
                                + STOP_AND_HOME);
    }

    static Fault linkGone(LinkLost lost) {
        return new Fault.LinkGone(lost.what(), lost.remedy());
    }

    /** Nothing that could be read as the answer came in time: silence, or an answer that noise has spoilt. */
    static Fault silent(String waitedFor, long nanoseconds, Wire wire) {
        var limit = " within " + nanoseconds / 1_000_000 + " ms";
        return wire.garbled(nanoseconds)
                .<Fault>map(text -> new Fault.Garbled(
                        "The board did not " + waitedFor + limit + " in words that can be read; \"" + text + "\" came.",
                        "Noise on the line: check the cable, its shield and its length, then stop; where the coater stands is asked anew."))
                .orElseGet(() -> new Fault.Silent(
                        "The board did not " + waitedFor + limit + " (" + wire.evidence() + ").",
                        "Look at the coater. A board in alarm is silent until it is reset. Check cable and power, then stop, or connect again."));
    }

    static Fault overdue(String what, long nanoseconds) {
        return new Fault.Overdue(
                "The board did not " + what + " within " + nanoseconds / 1_000_000 + " ms, though it answers.",
                "It is slower than its settings say: look whether something brakes the axis, and whether another program changed the board's speed. Then stop.");
    }

    static Fault braked() {
        return new Fault.Braked("The brake holds the coater.", "When it is safe, stop; the position is kept.");
    }

    static Fault notBegun(String what, String remedy) {
        return new Fault.NotBegun(what, remedy);
    }

    /** What a report means while nothing of ours can be moving. */
    static Optional<Fault> surpriseAtRest(Report report, Brake brake) {
        return report.state() == Reply.State.RUN
                ? Optional.of(new Fault.Held("The board moves, and not for this run: another program sends to it.",
                        "Close the other program, then connect again."))
                : surprise(report, brake);
    }

    /** What a reply means while nothing of the kind is expected; empty where it is harmless. */
    static Optional<Fault> surprise(Reply reply, Brake brake) {
        return switch (reply) {
            case Reply.Alarm alarm -> Optional.of(alarm(alarm.number()));
            case Reply.Banner banner -> Optional.of(restarted(banner.text(), brake));
            case Report report -> surprise(report, brake);
            case Reply.Message message when isDoor(message) -> Optional.of(doorOpen());
            case Reply.Ok _, Reply.Refused _, Reply.Setting _, Reply.Offset _, Reply.Version _, Reply.Options _, Reply.Modal _, Reply.Message _, Reply.Told _, Reply.Unknown _ ->
                    Optional.empty();
        };
    }

    /** Said once, when it opens; while it is open the board reads no line, so that nothing else would be heard of it before a deadline. */
    static boolean isDoor(Reply.Message message) {
        return message.text().equals("Check Door");
    }

    static Fault doorOpen() {
        return new Fault.Held("The board's safety door is open.", "Close it, then stop; the position is kept.");
    }

    private static Optional<Fault> surprise(Report report, Brake brake) {
        return switch (report.state()) {
            case IDLE, RUN -> Optional.empty();
            case HOLD -> Optional.of(brake.isPulled()
                    ? braked()
                    : new Fault.Held("The board is held, and not by this run: somebody pressed hold, or noise did.",
                            "Stop; the position is kept."));
            case DOOR -> Optional.of(doorOpen());
            case SLEEP -> Optional.of(new Fault.Held("The board sleeps; its motors are without power.", STOP_AND_HOME));
            case JOG, HOME, CHECK, TOOL -> Optional.of(new Fault.Held(
                    "The board says " + report.state().word()
                            + ", which this run did not ask for: another program sends to it.",
                    "Close the other program, then stop and home."));
            case ALARM -> Optional.of(new Fault.Alarm(Math.max(0, report.sub()),
                    "The board is locked by an alarm whose number was not heard; the position is lost.",
                    STOP_AND_HOME));
        };
    }
}
