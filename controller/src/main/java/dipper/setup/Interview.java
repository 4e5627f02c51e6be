package dipper.setup;

import dipper.coater.Board;
import dipper.coater.Fault;
import dipper.coater.Outcome;
import dipper.coater.Survey;
import dipper.grbl.Reply;
import dipper.rig.Rig;
import dipper.setup.Findings.Remark;
import dipper.setup.HomingDirection.Found;
import dipper.setup.Waiting.Next;
import dipper.time.Clock;
import dipper.time.Inbox;
import dipper.units.Length;
import dipper.units.Speed;
import dipper.yaml.Revision.Change;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What only a person and a board together can tell: whether each switch reaches the board, which way Z homes, what happens without power. Nothing moves
 * but one small move of Z, and that only when a person has said yes and everything that could make it larger agrees with the rig.
 */
public final class Interview {

    /** Large enough to be seen from a step away, small against the room that is asked for. */
    private static final Length WAY = Length.ofMillimetres(3);
    private static final Speed SLOW = Speed.ofMillimetresPerSecond(2);
    private static final int HARD_LIMITS = 21;

    private final Survey survey;
    private final Contacts contacts;
    private final Inbox<Incoming> inbox;
    private final Waiting waiting;
    private final Technician technician;
    private final List<String> checked = new ArrayList<>();
    private final List<Remark> remarks = new ArrayList<>();
    private final List<String> notChecked = new ArrayList<>();
    private final List<Change> answers = new ArrayList<>();
    private Optional<Found> direction = Optional.empty();
    private Optional<Fault> broken = Optional.empty();

    /** The panel is opened only when something is to be moved: a machine whose panel cannot be read yet can be looked at all the same. */
    public Interview(Survey survey, Contacts contacts, Inbox<Incoming> inbox, Clock clock, Technician technician) {
        this.survey = survey;
        this.contacts = contacts;
        this.inbox = inbox;
        this.waiting = new Waiting(survey, inbox, clock);
        this.technician = technician;
    }

    /** Opens the line and lets the board tell of itself; nothing moves. Ends in Connected or Failed. */
    public Outcome read() {
        return waiting.outcome(survey.read(), _ -> {
        });
    }

    /** Asks everything there is to ask; the board was read. What was seen of the direction before, and still holds, is not tried again. */
    public Interviewed with(Findings found, Optional<HomingDirection> known) {
        switches(found.rig(), found.board());
        if (known.filter(direction -> direction.found() == Found.UPWARD).isEmpty()) {
            direction(found);
        }
        answers(found.rig());
        return new Interviewed(checked, remarks, notChecked, direction, answers, broken);
    }

    private void switches(Rig rig, Board board) {
        if (isLocked() || !board.isSet(HARD_LIMITS, 0)) {
            pressed('Z', "Z", "Z's home switch");
            pressed('X', Findings.wantsYWithX(rig) ? "XY" : "X", "X's home switch");
        } else {
            notChecked.add("whether each home switch reaches the board: it is not locked, as it would be with homing on"
                    + " ($22), and a pressed switch would raise an alarm; mend the settings first");
        }
    }

    /** A board that waits to be homed tells its inputs, and raises no alarm about them. */
    private boolean isLocked() {
        return survey.latest().filter(report -> report.state() == Reply.State.ALARM).isPresent();
    }

    private void pressed(char axis, String wanted, String named) {
        var before = closed();
        if (!before.isEmpty()) {
            notChecked.add("whether " + named + " reaches the board: " + before + " is closed already");
            return;
        }
        technician.ask("Press %s by hand and hold it (Enter leaves it out) … ".formatted(named));
        if (!until(() -> !closed().isEmpty())) {
            notChecked.add("whether %s reaches the board%s".formatted(named, broken.isPresent() ? "" : ": left out"));
            return;
        }
        judge(axis, wanted, named, closed());
        technician.tell("");
        technician.ask("The board sees %s. Let it go … ".formatted(closed()));
        if (!until(() -> closed().isEmpty()) && !isOpenNow()) {
            remarks.add(new Remark(named + " stays closed", "look at the switch, its cable, and $5", List.of()));
        }
        technician.tell("");
    }

    private void judge(char axis, String wanted, String named, String closed) {
        if (closed.equals(wanted)) {
            checked.add("%s reaches the board as %s".formatted(named, closed));
        } else if (closed.indexOf(axis) < 0) {
            remarks.add(new Remark("%s reaches the board as %s".formatted(named, closed), "swap the switches' cables",
                    List.of()));
        } else if (wanted.length() > 1) {
            remarks.add(new Remark("the rig says switches: Y with X, and %s closes %s alone".formatted(named, closed),
                    "wire the Y switch input in parallel with X's, or homing ends in ALARM:9", List.of()));
        } else {
            remarks.add(new Remark("%s closes %s".formatted(named, closed),
                    "part the inputs, or write switches: Y with X where that is meant", List.of()));
        }
    }

    private String closed() {
        return survey.latest().map(Findings::closedLimits).orElse("");
    }

    /** By the next report: what was said last may be from before the hand went away. */
    private boolean isOpenNow() {
        while (broken.isEmpty()) {
            switch (waiting.next()) {
                case Next.FromMachine(var outcome) -> ended(outcome);
                case Next.News _ -> {
                    return closed().isEmpty();
                }
                case Next.FromPerson _ -> {
                    // The board is waited for.
                }
            }
        }
        return true;
    }

    private interface Condition {
        boolean holds();
    }

    /** Whether it came to hold before the person gave up, or the board did. */
    private boolean until(Condition condition) {
        while (broken.isEmpty()) {
            if (condition.holds()) {
                return true;
            }
            switch (waiting.next()) {
                case Next.FromMachine(var outcome) -> ended(outcome);
                case Next.FromPerson _ -> {
                    return false;
                }
                case Next.News _ -> {
                    // The condition is looked at again.
                }
            }
        }
        return false;
    }

    private void ended(Outcome outcome) {
        if (outcome instanceof Outcome.Failed(var fault)) {
            broken = Optional.of(fault);
        }
    }

    private void direction(Findings found) {
        var hindrance = hindrance(found);
        if (hindrance.isPresent()) {
            notChecked.add("which way Z homes: " + hindrance.get());
            return;
        }
        technician.tell(
                "Which way does Z home? That must be known before the first homing: a holder that goes down breaks beakers.");
        technician.tell(
                "Z is told to go down by %s and back, slowly. Take the beakers away, see that the holder has 10 mm free"
                        .formatted(WAY));
        technician.tell(
                "above and below, and keep a hand at the power or the emergency stop. Enter breaks the move off.");
        if (says("Move Z now? [y/N] ", "y", "n").filter("y"::equals).isEmpty()) {
            notChecked.add("which way Z homes: left out");
            return;
        }
        if (isGuarded() && moved(WAY.negated())) {
            var seen = says("Which way did the holder go first? (down, up, neither) ", "down", "up", "neither");
            moved(WAY);
            seen.ifPresent(word -> judge(word, found.board()));
        }
    }

    private Optional<String> hindrance(Findings found) {
        if (broken.isPresent()) {
            return Optional.of("the board no longer answers");
        }
        if (found.differing() > 0) {
            return Optional.of("mend the settings first, or the move might be another than meant");
        }
        return closed().isEmpty() ? Optional.empty() : Optional.of("a limit input is closed");
    }

    private boolean isGuarded() {
        var lost = contacts.guard(survey, inbox);
        lost.ifPresent(why -> {
            remarks.add(new Remark(why.what(), why.remedy(), List.of()));
            notChecked.add("which way Z homes: nothing moves while the panel cannot be read");
        });
        return lost.isEmpty();
    }

    private boolean moved(Length by) {
        contacts.begins();
        var barred = contacts.barred();
        barred.ifPresent(why -> notChecked.add("which way Z homes: " + why));
        var moved = barred.isEmpty() && nudged(by);
        contacts.endsHeld();
        return moved;
    }

    private boolean nudged(Length by) {
        var outcome = waiting.outcome(survey.nudge(by, SLOW), deed -> {
            if (!(deed instanceof Incoming.Touched)) {
                survey.brake();
            }
        });
        if (outcome instanceof Outcome.Failed(var fault)) {
            remarks.add(new Remark("Z was to move by %s: %s".formatted(by, fault.what()), fault.remedy(), List.of()));
            return false;
        }
        return true;
    }

    private void judge(String seen, Board board) {
        switch (seen) {
            case "down" -> {
                direction = Optional.of(Found.UPWARD);
                checked.add("Z homes upward");
            }
            case "up" -> {
                direction = Optional.of(Found.DOWNWARD);
                remarks.add(new Remark(
                        "Z turns the wrong way: homing would drive the holder down. Do not home this machine yet",
                        "send, then check once more", List.of(HomingDirection.turnedRound(board))));
            }
            default -> remarks.add(new Remark("the board made its steps, and Z did not move",
                    "look at the motor's driver: its power, its enable input ($4), its cable", List.of()));
        }
    }

    private void answers(Rig rig) {
        if (rig.z().withoutPower().isEmpty()) {
            asks("Does Z stay where it is when its motor has no power? A lead screw mostly does, a belt does not. (yes, no; Enter leaves it out) ",
                    List.of("axes", "Z", "holds without power"), "yes", "no");
        }
        if (rig.emergencyStop().isEmpty()) {
            asks("What does the emergency stop cut? (motor power, everything, nothing; Enter leaves it out) ",
                    List.of("emergency stop", "cuts"), "motor power", "everything", "nothing");
        }
    }

    private void asks(String question, List<String> key, String... words) {
        var said = says(question, words);
        said.ifPresentOrElse(word -> answers.add(new Change(key, word)),
                () -> notChecked.add(String.join(": ", key) + " (left out; the rig file may say it)"));
    }

    /** One of these words, asked for until it is one; nothing for an empty line, or when nobody answers. */
    private Optional<String> says(String question, String... words) {
        while (broken.isEmpty()) {
            technician.ask(question);
            var line = line();
            if (line.isEmpty()) {
                return Optional.empty();
            }
            var typed = line.get().strip().toLowerCase(Locale.ROOT);
            var meant = List.of(words).stream().filter(word -> word.equals(typed) || isShort(typed, word, words))
                    .findFirst();
            if (typed.isEmpty() || meant.isPresent()) {
                return meant;
            }
        }
        return Optional.empty();
    }

    /** A beginning that no other of the words has. */
    private static boolean isShort(String typed, String word, String... words) {
        return !typed.isEmpty() && word.startsWith(typed)
                && List.of(words).stream().filter(other -> other.startsWith(typed)).count() == 1;
    }

    private Optional<String> line() {
        while (broken.isEmpty()) {
            switch (waiting.next()) {
                case Next.FromMachine(var outcome) -> ended(outcome);
                case Next.FromPerson(Incoming.Typed(var typed)) -> {
                    return Optional.of(typed);
                }
                case Next.FromPerson(Incoming.NobodyThere _) -> {
                    return Optional.empty();
                }
                case Next.FromPerson(Incoming.Pressed _), Next.FromPerson(Incoming.Touched _), Next.News _ -> {
                    // A line is waited for.
                }
            }
        }
        return Optional.empty();
    }
}
