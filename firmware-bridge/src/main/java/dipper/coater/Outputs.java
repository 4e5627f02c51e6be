package dipper.coater;

import dipper.grbl.Reply;
import dipper.plan.Command.SwitchOutput;
import dipper.rig.Output;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What has become of the board's outputs, in one table. A word for on counts from its first byte, one for off from its ok. A board that greets has just
 * begun and has everything off; most alarms switch everything off too. Holds do not.
 */
final class Outputs {

    private enum State {
        ON, OFF,
        /** It was on, and the board switched it off without being asked. */
        DROPPED
    }

    private final Map<Output.OfBoard, State> states = new EnumMap<>(Output.OfBoard.class);

    void forget() {
        states.clear();
    }

    void written(SwitchOutput word) {
        switch (word.to()) {
            case ON -> states.put(word.output(), State.ON);
            case OFF -> {
                // Until its ok it is as it was.
            }
        }
    }

    void obeyed(SwitchOutput word) {
        states.put(word.output(), switch (word.to()) {
            case ON -> State.ON;
            case OFF -> State.OFF;
        });
    }

    void heard(Reply reply) {
        switch (reply) {
            case Reply.Banner _ -> drop();
            case Reply.Alarm(var number) -> {
                if (switchesOff(number)) {
                    drop();
                }
            }
            case Reply.Ok _, Reply.Refused _, Reply.Report _, Reply.Setting _, Reply.Offset _, Reply.Version _, Reply.Options _, Reply.Modal _, Reply.Message _, Reply.Told _, Reply.Unknown _ -> {
                // Nothing of this switches an output.
            }
        }
    }

    /** Limits, resets in motion and homing that failed; not a probe's (4, 5) nor the word that homing is wanted (11). */
    private static boolean switchesOff(int alarm) {
        return switch (alarm) {
            case 1, 2, 3, 6, 7, 8, 9, 10 -> true;
            default -> false;
        };
    }

    private void drop() {
        states.replaceAll((_, state) -> switch (state) {
            case ON, DROPPED -> State.DROPPED;
            case OFF -> State.OFF;
        });
    }

    Set<Output.OfBoard> dropped() {
        return states.entrySet().stream().filter(entry -> entry.getValue() == State.DROPPED).map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }
}
