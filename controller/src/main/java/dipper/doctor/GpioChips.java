package dipper.doctor;

import java.util.List;
import java.util.Optional;

/** The pins that a panel hangs on. */
final class GpioChips {

    private GpioChips() {}

    static Finding of(Machine machine) {
        var chips = machine.names("/dev", "gpiochip").stream().map(name -> "/dev/" + name).toList();
        var closed = chips.stream().filter(chip -> !machine.canUse(chip)).toList();
        return judged(chips, closed, closed.stream().findFirst().flatMap(machine::group), PiPower.model(machine));
    }

    /**
     * Of other computers it is not known whether a panel is to hang on them.
     *
     * @param closed those that this account may not use, and the group of the first
     * @param pi the model, where it is a Raspberry Pi
     */
    static Finding judged(List<String> chips, List<String> closed, Optional<String> group, Optional<String> pi) {
        if (chips.isEmpty()) {
            return Finding.notLookedAt("GPIO", "no /dev/gpiochip* here; only a panel needs one");
        }
        if (!closed.isEmpty() && pi.isEmpty()) {
            return Finding.notLookedAt("GPIO", "this account may not use its pins; only a panel needs them");
        }
        return closed.isEmpty()
                ? Finding.fine("GPIO", String.join(", ", chips) + " may be used")
                : Finding.mend("GPIO", "may not be used: " + String.join(", ", closed),
                        "sudo usermod -aG %s $USER, then log out and in again; only a panel needs it"
                                .formatted(group.filter(name -> !name.equals("root")).orElse("gpio")));
    }
}
