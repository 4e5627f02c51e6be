package dipper.coater;

import dipper.coater.Outcome.Position;
import dipper.grbl.Reply.Report;
import dipper.grbl.Reply.State;
import java.util.Optional;

/** Between motions, e.g. in a dwell: asks once a second whether the coater still stands where it was left. */
final class Standing implements Exchange {

    private static final long PERIOD = 1_000_000_000L;

    private final Context context;
    /** Where it stands; empty while it is not homed, when any place will do and an alarm is usual. */
    private final Optional<Position> place;
    private final long since;

    private Standing(Context context, Optional<Position> place, long since) {
        this.context = context;
        this.place = place;
        this.since = since;
    }

    static Standing at(Context context, Position place, long since) {
        return new Standing(context, Optional.of(place), since);
    }

    static Standing unhomed(Context context, long since) {
        return new Standing(context, Optional.empty(), since);
    }

    Optional<Position> place() {
        return place;
    }

    @Override
    public Optional<End> on(Heard heard, long now) {
        var reply = heard.reply();
        if (reply instanceof Report report) {
            return report.state() == State.ALARM && place.isEmpty() ? Optional.empty() : judge(report);
        }
        var surprise = Faults.surprise(reply, context.brake());
        if (surprise.isEmpty()) {
            context.wire().noise(reply);
        }
        return surprise.flatMap(End::failed);
    }

    private Optional<End> judge(Report report) {
        var surprise = place.isEmpty()
                ? Faults.surpriseAtRest(report, context.brake())
                : Faults.surprise(report, context.brake());
        if (surprise.isPresent()) {
            return End.failed(surprise.get());
        }
        if (!Context.hasPlace(report)) {
            context.wire().noise(report);
            return Optional.empty();
        }
        var found = Context.place(report);
        return place.isEmpty() || (report.state() == State.IDLE && context.near(place.get(), found))
                ? Optional.empty()
                : End.failed(new Fault.OffTarget(place.get(), found,
                        "The coater stood at X " + place.get().x() + ", Z " + place.get().z()
                                + " and moved to X " + found.x() + ", Z " + found.z()
                                + ", which this run did not ask for.",
                        "Another program may send to the board: close it. Confirm the deck, then stop and home."));
    }

    @Override
    public Optional<End> onTime(long now) {
        if (now >= context.silentAt()) {
            return End.failed(Faults.silent("answer ?", context.deadlines().report(), context.wire()));
        }
        if (now >= nextAsking()) {
            context.wire().ask();
        }
        return Optional.empty();
    }

    @Override
    public long wake() {
        return Math.min(nextAsking(), context.silentAt());
    }

    private long nextAsking() {
        return Math.max(since, context.wire().asked() == Wire.NEVER ? since : context.wire().asked()) + PERIOD;
    }
}
