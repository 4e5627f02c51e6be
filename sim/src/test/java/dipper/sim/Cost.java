package dipper.sim;

import dipper.link.Arrival;
import dipper.rig.Wiring.Homing;
import dipper.time.Inbox;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Set;

/** What a dry run pays for its reports: prints the time of eight hours of dips with a report each second. Not part of the tests. */
final class Cost {

    private Cost() {}

    public static void main(String[] arguments) {
        for (var round = 0; round < 3; round++) {
            var start = System.nanoTime();
            var reports = run();
            var took = System.nanoTime() - start;
            System.out.printf("%d reports in %.3f s, %.2f us each%n", reports, took / 1e9, took / 1e3 / reports);
        }
    }

    private static int run() {
        var entries = new int[1];
        var coater = new VirtualCoater(Rigs.bench(Homing.SINGLE_AXIS), Set.of(1, 2), OnOpen.RESETS, Instant.EPOCH,
                _ -> entries[0]++);
        Inbox<Arrival> inbox = coater.inbox();
        coater.link().open(inbox::post);
        var reports = 0;
        var clock = coater.clock();
        inbox.next(clock.nanos() + 3 * Bed.S);
        coater.link().write("$H\n".getBytes(StandardCharsets.US_ASCII));
        drain(inbox, clock.nanos() + 20 * Bed.S);
        for (var dip = 0; dip < 133; dip++) {
            for (var line : new String[] {"G53 G0 X-40\n", "G4 P0\n", "G53 G1 Z-80 F600\n", "G4 P0\n"}) {
                coater.link().write(line.getBytes(StandardCharsets.US_ASCII));
                drain(inbox, clock.nanos() + 8 * Bed.S);
            }
            for (var second = 0; second < 300; second++) {
                coater.link().write(new byte[] {'?'});
                reports++;
                drain(inbox, clock.nanos() + Bed.S);
            }
            coater.link().write("G53 G1 Z-2 F600\n".getBytes(StandardCharsets.US_ASCII));
            drain(inbox, clock.nanos() + 10 * Bed.S);
        }
        return reports;
    }

    private static void drain(Inbox<Arrival> inbox, long until) {
        var going = true;
        while (going) {
            going = inbox.next(until).isPresent();
        }
    }
}
