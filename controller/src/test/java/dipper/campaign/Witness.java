package dipper.campaign;

import dipper.record.Recorded;
import dipper.record.RunEvent;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Remembers what the ledger acknowledged, and which steps are begun by it: every acknowledged event survives, and nothing moves unrecorded. */
final class Witness {

    private static final Set<String> WAITS = Set.of("dwell", "drain", "dry", "stay", "person");

    private final List<Recorded> acknowledged = new ArrayList<>();
    private final Set<String> moving = new HashSet<>();
    private Optional<Recorded> latest = Optional.empty();

    void acknowledged(Recorded recorded) {
        acknowledged.add(recorded);
        latest = Optional.of(recorded);
        switch (recorded.event()) {
            case RunEvent.StepStarted(var key, var _, var _) -> {
                if (!WAITS.contains(key.substring(key.lastIndexOf(':') + 1))) {
                    moving.add(key);
                }
            }
            case RunEvent.StepDone(var key, var _) -> moving.remove(key);
            case RunEvent.StepDisarmed(var key) -> moving.remove(key);
            case RunEvent.RunResumed _ -> moving.clear();
            case RunEvent.RunOpened _, RunEvent.DeckConfirmed _, RunEvent.StepFailed _, RunEvent.StepCut _, RunEvent.PersonAsked _, RunEvent.PelletTakenOut _, RunEvent.PelletHung _, RunEvent.BeakerReplaced _, RunEvent.StopRequested _, RunEvent.RunChanged _, RunEvent.PelletLost _, RunEvent.StartPostponed _, RunEvent.Remarked _, RunEvent.ExposureFound _, RunEvent.Decided _, RunEvent.DeviationNoted _, RunEvent.RunClosed _ -> {
                // Neither begins nor ends a motion.
            }
        }
    }

    /** What is wrong with that motion's line being written now, if anything is. */
    Optional<String> moves(String line) {
        return moving.isEmpty()
                ? Optional
                        .of("\"" + line.strip() + "\" was written while no motion is recorded as begun; the latest is "
                                + latest.map(recorded -> recorded.event().toString()).orElse("nothing"))
                : Optional.empty();
    }

    /** What another process finds; whatever was acknowledged must be there, as it was. A commit that nobody heard of may be there too. */
    List<String> reads(List<Recorded> events) {
        var lost = new ArrayList<String>();
        for (var i = 0; i < acknowledged.size(); i++) {
            if (i >= events.size() || !events.get(i).equals(acknowledged.get(i))) {
                lost.add("an acknowledged event is lost: " + acknowledged.get(i).event());
                break;
            }
        }
        acknowledged.clear();
        acknowledged.addAll(events);
        return lost;
    }
}
