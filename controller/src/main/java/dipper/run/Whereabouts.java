package dipper.run;

import dipper.coater.Outcome.Position;
import dipper.plan.Command;
import dipper.plan.Command.Dwell;
import dipper.plan.Command.Motion;
import dipper.plan.Command.Switch;
import dipper.plan.PlannedStep;
import dipper.protocol.Passage;
import dipper.protocol.Scene;
import dipper.protocol.StepKey;
import dipper.protocol.Treatment;
import dipper.rig.Output;
import dipper.units.Time;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Where the holder is and since when, as the conductor's thread knows it from confirmed outcomes. */
final class Whereabouts {

    /** A wait whose end is the first byte of the next motion, and is recorded behind that byte. */
    sealed interface Owed {

        /** It lasts its time; the lift behind it is recorded already. */
        record Completion(String key, long since, Dwell dwell, String lift) implements Owed {
        }

        /** It has lasted its time and is recorded as done, and the pellets are still in the bath, for a person whom the batch needs. */
        record Leaving(String key, long since, Time atMost) implements Owed {
        }

        /** It is left early, for a rest. */
        record Cut(String key, long since, Time set, Optional<Time> atMost) implements Owed {
        }
    }

    private final Position home;
    private Position position;
    private long settled;
    private OptionalLong enteredLiquid = OptionalLong.empty();
    private Optional<Passage> lastPassage = Optional.empty();
    private Optional<Owed> owed = Optional.empty();
    private final Map<Output, Switch> on = new LinkedHashMap<>();
    private Scene scene = Scene.FIRST;
    private Optional<StepKey> treatment = Optional.empty();

    Whereabouts(Position home, long now) {
        this.home = home;
        this.position = home;
        this.settled = now;
    }

    Position position() {
        return position;
    }

    /** When the last step ended: for a motion, when the axes came to rest. */
    long settled() {
        return settled;
    }

    /** A motion is confirmed: it stands where it was sent, within the rig's tolerance, so the plan's own numbers are kept. */
    void arrived(Motion motion, long since) {
        position = switch (motion) {
            case Command.Home _ -> home;
            case Command.HomeZ _ -> new Position(position.x(), home.z());
            case Command.MoveX(var to, var _) -> new Position(to, position.z());
            case Command.MoveZ(var to, var _, var _) -> new Position(position.x(), to);
        };
        settled = since;
    }

    void settledAt(long now) {
        settled = now;
    }

    OptionalLong enteredLiquid() {
        return enteredLiquid;
    }

    void enteredLiquidAt(OptionalLong instant) {
        enteredLiquid = instant;
    }

    /** How the pellets last passed into a bath; empty while nothing has been wetted. */
    Optional<Passage> lastPassage() {
        return lastPassage;
    }

    /** The pellets are about to pass into a bath. */
    void lowersBy(PlannedStep step) {
        step.treatment().ifPresent(treatment -> {
            lastPassage = treatment.action().way().or(() -> lastPassage);
        });
    }

    /** Before a run went on, the pellets passed into a bath in that manner; empty where nothing was wetted. */
    void wasLoweredBy(Optional<Passage> passage) {
        lastPassage = passage;
    }

    /** What holds now: the scene of the step begun last. */
    Scene scene() {
        return scene;
    }

    /** The treatment begun last, or with which a run goes on; empty before the first. */
    Optional<StepKey> treatment() {
        return treatment;
    }

    /** A run goes on with that step; a treatment's, where any is left. */
    void goesOnWith(PlannedStep first) {
        treatment = first.treatment().map(Treatment::key);
    }

    void begins(PlannedStep step) {
        treatment = step.treatment().map(Treatment::key).or(() -> treatment);
        scene = step.treatment().map(Treatment::scene).orElse(scene);
    }

    /** An output is about to be switched on. */
    void mayBeOn(Switch wanted) {
        on.put(wanted.output(), wanted);
    }

    /** The board has said that it is. */
    void isOff(Output output) {
        on.remove(output);
    }

    /** What was to be switched on, and is not known to be off. */
    List<Switch> on() {
        return List.copyOf(on.values());
    }

    Optional<Owed> owed() {
        return owed;
    }

    void owes(Owed end) {
        owed = Optional.of(end);
    }

    /** Whether that step is recorded as begun already. */
    boolean isArmed(String key) {
        return owed.filter(end -> end instanceof Owed.Completion completion && completion.lift().equals(key))
                .isPresent();
    }

    void owesNothing() {
        owed = Optional.empty();
    }
}
