package dipper.campaign;

import dipper.ShippedPlans;
import dipper.plan.Plan;
import dipper.time.SystemClock;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;

/**
 * {@code controller/campaign 1..10000}: prints seeds per second, how often each mishap struck in each state, and every violation with the line that
 * replays it and the end of its trace; a single seed is told line by line. Ends with 1 on a violation, or where a campaign of 10 000 seeds or more
 * leaves a possible cell empty.
 */
final class CampaignCommand {

    private static final long NO_EMPTY_CELLS_FROM = 10_000;
    private static final int SHOWN = 20;
    private static final int TRACE = 25;
    private static final String PANEL = """
            emergency stop: {cuts: motor power}
            panel: {emergency stop: GPIO17, lid: GPIO27, hold button: GPIO22, resume button: GPIO23}
            """;

    private CampaignCommand() {}

    public static void main(String[] arguments) {
        if (List.of(arguments).equals(List.of("kills"))) {
            System.exit(RealKills.run());
        }
        var seeds = arguments.length == 1 ? arguments[0].split("\\.\\.", -1) : new String[0];
        switch (seeds.length) {
            case 1 -> System.exit(replay(Long.parseLong(seeds[0])));
            case 2 -> System.exit(run(Long.parseLong(seeds[0]), Long.parseLong(seeds[1])));
            default -> {
                System.err.println("give seeds, as in 1..10000, one seed to be told its run, or kills");
                System.exit(2);
            }
        }
    }

    /** The paper's recipe with five bilayers, as it ships. */
    static Plan plan() {
        return ShippedPlans.assignedOn(
                ShippedPlans.text("latp-paa-peo-30.yaml").replace("bilayers: {is: 30", "bilayers: {is: 5"),
                ShippedPlans.text("dr3-like.yaml") + PANEL);
    }

    private static int replay(long seed) {
        var verdict = new Campaign(plan()).traced(seed, System.out::println);
        System.out.println("seed " + seed + ": " + verdict.strikes());
        verdict.violations().forEach(violation -> System.out.println("  " + violation));
        return verdict.isGood() ? 0 : 1;
    }

    private static int run(long first, long last) {
        var campaign = new Campaign(plan());
        var threads = Runtime.getRuntime().availableProcessors();
        var clock = new SystemClock();
        var since = clock.nanos();
        var processor = processorNanos();
        var done = new AtomicLong();
        var bad = campaign.run(first, last, threads, () -> tell(done.incrementAndGet(), last - first + 1));
        var seconds = (clock.nanos() - since) / 1e9;
        var used = (processorNanos() - processor) / 1e9;
        System.out.println(String.format(Locale.ROOT,
                "%d seeds in %.1f s on %d threads: %.0f seeds/s; %.1f s of processor time, %.0f seeds a second of it",
                done.get(),
                seconds, threads, done.get() / seconds, used, done.get() / used));
        table(campaign.hits());
        bad.stream().limit(SHOWN).forEach(verdict -> show(verdict, campaign));
        System.out.println("violations: %d of %d seeds".formatted(bad.size(), done.get()));
        var empty = done.get() < NO_EMPTY_CELLS_FROM ? List.of() : empty(campaign.hits());
        if (!empty.isEmpty()) {
            System.out.println("possible, and never struck: " + empty);
        }
        return bad.isEmpty() && empty.isEmpty() ? 0 : 1;
    }

    private static void tell(long done, long of) {
        if (done % 1_000 == 0) {
            System.err.println(done + " of " + of);
        }
    }

    private static long processorNanos() {
        return ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class).getProcessCpuTime();
    }

    private static List<Faults.Cell> empty(Hits hits) {
        return Faults.CELLS.stream().filter(cell -> hits.of(cell.mishap(), cell.state()) == 0).toList();
    }

    private static void table(Hits hits) {
        var head = new StringBuilder(" ".repeat(21));
        for (var state : State.values()) {
            head.append(String.format(Locale.ROOT, "%11s", word(state)));
        }
        System.out.println(head);
        for (var mishap : Mishap.values()) {
            var row = new StringBuilder(String.format(Locale.ROOT, "%-21s", word(mishap)));
            for (var state : State.values()) {
                row.append(String.format(Locale.ROOT, "%11s",
                        mishap.isPossibleIn(state) ? hits.of(mishap, state) : "-"));
            }
            System.out.println(row);
        }
    }

    private static String word(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** The violation, what replays it, and how it came to it. */
    private static void show(Verdict verdict, Campaign campaign) {
        System.out.println();
        System.out.println("seed " + verdict.seed() + ": " + verdict.strikes());
        verdict.violations().stream().limit(3).forEach(violation -> System.out.println("  " + violation));
        System.out.println("  controller/campaign " + verdict.seed());
        var trace = new ArrayList<String>();
        campaign.traced(verdict.seed(), trace::add);
        var found = (int) trace.stream().takeWhile(line -> !line.contains("VIOLATION")).count();
        trace.subList(Math.max(0, found - TRACE), Math.min(trace.size(), found + 1))
                .forEach(line -> System.out
                        .println("  | " + (line.length() > 200 ? line.substring(0, 200) + "…" : line)));
    }
}
