package dipper.doctor;

import dipper.doctor.Programs.Said;

/** Whether the network keeps the wall clock; a Raspberry Pi forgets the hour when it is switched off. */
final class ClockKept {

    private ClockKept() {}

    static Finding of(Machine machine) {
        return machine.programs().run("timedatectl", "show").map(ClockKept::judged)
                .orElseGet(
                        () -> Finding.notLookedAt("clock", "no timedatectl here, or it does not answer: not looked at",
                                "see that the hour and the day are right before a run"));
    }

    static Finding judged(Said said) {
        if (said.exit() != 0) {
            return Finding.notLookedAt("clock",
                    "timedatectl cannot tell: " + said.text().lines().findFirst().orElse(""),
                    "see that the hour and the day are right before a run");
        }
        if (said.text().contains("NTPSynchronized=yes")) {
            return Finding.fine("clock", "kept by the network");
        }
        return said.text().contains("NTP=yes")
                ? Finding.mend("clock", "is to be kept by the network, and has not heard from it yet",
                        "wait a minute; else see to the network: timedatectl timesync-status tells more")
                : Finding.mend("clock",
                        "is not kept by the network, so the hours in the record are this computer's own",
                        "sudo timedatectl set-ntp true, or set the hour by hand before each run");
    }
}
