package dipper.doctor;

import dipper.doctor.Programs.Said;
import java.util.Optional;

/** Whether this computer can be kept awake while a run lasts. */
final class Sleep {

    private static final String[] TARGETS =
            {"systemctl", "is-enabled", "sleep.target", "suspend.target", "hibernate.target", "hybrid-sleep.target"};
    private static final String[] INHIBIT = {"systemd-inhibit", "--what=sleep:idle:handle-lid-switch", "--who=Dipper",
        "--why=the doctor looks whether it may", "--mode=block", "true"};

    private Sleep() {}

    static Finding of(Machine machine) {
        if (!machine.exists("/run/systemd/system")) {
            return Finding.notLookedAt("sleep", "no systemd here: not looked at",
                    "see to it by hand that the computer does not sleep, and that closing a lid does nothing");
        }
        return judged(machine.programs().run(TARGETS), machine.programs().run(INHIBIT));
    }

    /** Where the targets are masked nothing can put it to sleep; else a run must be let ask that it stay awake. */
    static Finding judged(Optional<Said> targets, Optional<Said> inhibit) {
        var never = targets.map(Said::text).filter(text -> !text.isEmpty())
                .filter(text -> text.lines().limit(2).allMatch("masked"::equals));
        if (never.isPresent()) {
            return Finding.fine("sleep", "this computer never sleeps (its sleep targets are masked)");
        }
        return inhibit.filter(said -> said.exit() == 0)
                .map(_ -> Finding.fine("sleep", "a run keeps it awake, its lid closed too (systemd-inhibit)"))
                .orElseGet(() -> Finding.mend("sleep",
                        "a run may not keep it awake" + inhibit
                                .flatMap(said -> said.text().lines().findFirst()).map(line -> ": " + line).orElse(""),
                        "sudo systemctl mask sleep.target suspend.target hibernate.target hybrid-sleep.target"));
    }
}
