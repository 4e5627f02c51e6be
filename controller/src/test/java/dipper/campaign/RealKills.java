package dipper.campaign;

import dipper.time.SystemClock;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

/** {@code controller/campaign kills}: fifty SIGKILLs at random moments, ten coaters beside each other; ends with 1 where a record and its tank disagree. */
final class RealKills {

    private static final int COATERS = 10;
    private static final int KILLS = 5;

    private RealKills() {}

    static int run() {
        var clock = new SystemClock();
        var since = clock.nanos();
        var wrong = new ArrayList<String>();
        try (var pool = Executors.newFixedThreadPool(COATERS)) {
            var all = new ArrayList<Callable<List<String>>>();
            for (var seed = 1; seed <= COATERS; seed++) {
                var own = seed;
                all.add(() -> killed(own));
            }
            for (var one : pool.invokeAll(all)) {
                wrong.addAll(one.get());
            }
        } catch (InterruptedException | ExecutionException bug) {
            throw new IllegalStateException(bug);
        }
        wrong.forEach(System.out::println);
        System.out.println(String.format(Locale.ROOT, "%d kills in %.0f s, %d wrong", COATERS * KILLS,
                (clock.nanos() - since) / 1e9,
                wrong.size()));
        return wrong.isEmpty() ? 0 : 1;
    }

    private static List<String> killed(long seed) throws IOException {
        var folder = Files.createTempDirectory("dipper-kills");
        try (var runs = new RealRuns(folder, seed, 14_000)) {
            return runs.ended(Collections.nCopies(KILLS, RealProcess::kill));
        }
    }
}
