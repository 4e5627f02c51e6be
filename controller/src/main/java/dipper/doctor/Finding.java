package dipper.doctor;

import java.util.Optional;

/**
 * What was found about one thing.
 *
 * @param about in a word or two: "clock", "port /dev/ttyUSB0"
 * @param remedy what to do, with the very command where there is one
 */
public record Finding(String about, Verdict verdict, String what, Optional<String> remedy) {

    public static Finding fine(String about, String what) {
        return new Finding(about, Verdict.FINE, what, Optional.empty());
    }

    public static Finding mend(String about, String what, String remedy) {
        return new Finding(about, Verdict.MEND, what, Optional.of(remedy));
    }

    static Finding notLookedAt(String about, String why) {
        return new Finding(about, Verdict.NOT_LOOKED_AT, why, Optional.empty());
    }

    public static Finding notLookedAt(String about, String why, String remedy) {
        return new Finding(about, Verdict.NOT_LOOKED_AT, why, Optional.of(remedy));
    }
}
