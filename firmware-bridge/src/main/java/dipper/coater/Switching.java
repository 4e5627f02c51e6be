package dipper.coater;

import dipper.coater.Outcome.Measured;
import dipper.coater.Outcome.Position;
import dipper.grbl.GrblLine;
import dipper.grbl.Reply;
import dipper.plan.Command.SwitchOutput;
import java.util.Optional;

/** Switches one output: its word, and the ok that a board gives when it has obeyed. The axes stand meanwhile. */
final class Switching implements Exchange {

    private final Context context;
    private final SwitchOutput wanted;
    private final Position place;
    private final long begun;

    Switching(Context context, SwitchOutput wanted, GrblLine word, Position place, long now) {
        this.wanted = wanted;
        this.context = context;
        this.place = place;
        this.begun = now;
        context.outputs().written(wanted);
        context.wire().line(word);
    }

    @Override
    public Optional<End> on(Heard heard, long now) {
        var reply = heard.reply();
        return switch (reply) {
            case Reply.Ok _ -> obeyed(heard.at(), now);
            case Reply.Refused refused -> End.failed(Faults.refused(refused.number(), context.wire()));
            case Reply.Alarm _, Reply.Banner _, Reply.Report _ ->
                    Faults.surprise(reply, context.brake()).flatMap(End::failed);
            case Reply.Setting _, Reply.Offset _, Reply.Version _, Reply.Options _, Reply.Modal _, Reply.Message _, Reply.Told _, Reply.Unknown _ -> {
                context.wire().noise(reply);
                yield Optional.empty();
            }
        };
    }

    private Optional<End> obeyed(long at, long now) {
        context.outputs().obeyed(wanted);
        return Optional.of(
                new End(new Outcome.Done(Measured.still(begun, at, place)), Standing.at(context, place, now)));
    }

    @Override
    public Optional<End> onTime(long now) {
        return now < wake()
                ? Optional.empty()
                : End.failed(Faults.silent("acknowledge \"" + context.wire().lastLine() + "\"",
                        context.deadlines().answer(), context.wire()));
    }

    @Override
    public long wake() {
        return begun + context.deadlines().answer();
    }
}
