package dipper.run;

import dipper.record.Recorded;
import dipper.record.RunEvent;
import dipper.run.Standing.Instants;
import java.util.List;

/** Whether the pellets were left in a bath or in air, and since when, as a record has it. */
sealed interface Wetness {

    /** Nothing was ever wetted. */
    record Untouched() implements Wetness {
    }

    /** On their way into that bath, or in it. */
    record InBath(String key, Instants since) implements Wetness {
    }

    /** On their way out of that bath, or in air. */
    record InAir(String key, Instants since) implements Wetness {
    }

    static Wetness of(List<Recorded> events) {
        Wetness wetness = new Untouched();
        for (var recorded : events) {
            if (recorded.event() instanceof RunEvent.StepStarted(var key, var _, var armed)) {
                wetness = after(wetness, key, armed.isPresent(), recorded);
            } else if (recorded.event() instanceof RunEvent.StepDone(var key, var _) && key.endsWith(":lift")) {
                wetness = new InAir(key, Instants.of(recorded));
            }
        }
        return wetness;
    }

    /** A lift that is only armed has not begun; what has begun is done by the board itself, whatever becomes of the host. */
    private static Wetness after(Wetness before, String key, boolean armed, Recorded recorded) {
        if (key.endsWith(":lower")) {
            return new InBath(key, Instants.of(recorded));
        }
        return key.endsWith(":lift") && !armed ? new InAir(key, Instants.of(recorded)) : before;
    }
}
