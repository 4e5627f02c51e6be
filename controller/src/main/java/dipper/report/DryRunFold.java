package dipper.report;

import dipper.forecast.Handshake;
import dipper.forecast.Timing;
import dipper.record.Recorded;
import dipper.record.RunEvent.PersonAsked;
import dipper.record.RunEvent.StepDone;
import dipper.record.RunEvent.StepStarted;
import dipper.units.Time;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** What a run's events say about time, folded as they come: from the first step of the plan to the last, and when people were asked. */
public final class DryRunFold {

    /** A question to a person, that long after the run was begun. */
    public record Question(double afterSeconds, String message) {
    }

    /** One pass of the run: when it begins, after the run was begun, and how long it lasts, its loading included. */
    public record PassTime(int number, double beginsSeconds, double seconds) {
    }

    private static final String BEFORE_THE_PLAN = "start:";
    private static final Pattern IN_PASS = Pattern.compile("p(\\d+)/.*");

    private OptionalLong opened = OptionalLong.empty();
    private OptionalLong first = OptionalLong.empty();
    private long last;
    private final List<Question> questions = new ArrayList<>();
    private final List<Long> passes = new ArrayList<>();

    public void add(Recorded recorded) {
        if (opened.isEmpty()) {
            opened = OptionalLong.of(recorded.nanos());
        }
        if (recorded.event() instanceof StepStarted(var key, var _, var _) && first.isEmpty()
                && !key.startsWith(BEFORE_THE_PLAN)) {
            first = OptionalLong.of(recorded.nanos());
        }
        if (recorded.event() instanceof StepStarted(var key, var _, var _) && begins(key, passes.size() + 1)) {
            passes.add(recorded.nanos());
        }
        if (recorded.event() instanceof StepDone) {
            last = recorded.nanos();
        }
        if (recorded.event() instanceof PersonAsked(var _, var message)) {
            questions.add(new Question((recorded.nanos() - opened.getAsLong()) / 1e9, message));
        }
    }

    /** From the first step of the plan begun to the last one done, in seconds. */
    public double planSeconds() {
        return first.isPresent() ? (last - first.getAsLong()) / 1e9 : 0;
    }

    /** What the run took beyond that, shared out over its moves. */
    public Handshake handshake(Timing planned) {
        var beyond = Math.max(0, planSeconds() - planned.total());
        return Handshake.assumed(new Time(Math.round(beyond * 1e9 / Math.max(1, planned.moves()))));
    }

    /** From the record's first event to the plan's first step: homing, and measuring the handshake. */
    public double homingSeconds() {
        return first.isPresent() ? (first.getAsLong() - opened.orElseThrow()) / 1e9 : 0;
    }

    /** The passes, where a batch has several. */
    public List<PassTime> passes() {
        var times = new ArrayList<PassTime>();
        for (var i = 0; i < passes.size(); i++) {
            var end = i + 1 < passes.size() ? passes.get(i + 1) : last;
            times.add(new PassTime(i + 1, (passes.get(i) - opened.orElseThrow()) / 1e9,
                    (end - passes.get(i)) / 1e9));
        }
        return times;
    }

    private static boolean begins(String key, int pass) {
        var matcher = IN_PASS.matcher(key);
        return matcher.matches() && Integer.parseInt(matcher.group(1)) == pass;
    }

    public List<Question> questions() {
        return questions;
    }
}
