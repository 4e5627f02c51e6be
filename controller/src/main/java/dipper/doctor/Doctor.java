package dipper.doctor;

import dipper.link.serial.SerialPorts;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** Goes through all examinations of this computer, each bounded in time. */
public final class Doctor {

    private static final long SECONDS = 8;

    private Doctor() {}

    /**
     * A line for each thing that a run depends on.
     *
     * @param data where the ledger is, or will be
     * @param now by the wall clock, in the time zone that Dipper prints
     */
    public static List<Finding> examine(Path data, ZonedDateTime now) {
        var machine = new Machine(Path.of("/"), new BoundedPrograms());
        var findings = new ArrayList<Finding>();
        findings.addAll(bounded("Java", JavaInUse::look));
        findings.addAll(bounded("memory", () -> List.of(Memory.of(machine))));
        findings.addAll(bounded("data folder", () -> List.of(DataRoom.of(data))));
        findings.addAll(bounded("serial ports", () -> Ports.of(machine, SerialPorts.list())));
        findings.addAll(bounded("rival programs", () -> Rivals.of(machine)));
        findings.addAll(bounded("clock", () -> List.of(ClockKept.of(machine))));
        findings.addAll(bounded("time zone", () -> List.of(Zone.judged(now))));
        findings.addAll(bounded("sleep", () -> List.of(Sleep.of(machine))));
        findings.addAll(bounded("power", () -> List.of(PiPower.of(machine))));
        findings.addAll(bounded("GPIO", () -> List.of(GpioChips.of(machine))));
        return findings;
    }

    /** What a file system or a driver that hangs would else keep waiting for ever. */
    public static List<Finding> bounded(String about, Supplier<List<Finding>> examination) {
        var task = new FutureTask<>(examination::get);
        Thread.ofPlatform().daemon().name("doctor " + about).start(task);
        try {
            return task.get(SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException hangs) {
            task.cancel(true);
            return List.of(Finding.notLookedAt(about, "it did not answer within %d s".formatted(SECONDS),
                    "see whether a disk, a driver or a network folder hangs"));
        } catch (ExecutionException failed) {
            throw new IllegalStateException("the examination of " + about, failed.getCause());
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException("nobody interrupts a command", interrupted);
        }
    }
}
