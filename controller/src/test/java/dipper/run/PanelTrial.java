package dipper.run;

import static org.assertj.core.api.Assertions.assertThat;

import dipper.ShippedPlans;
import dipper.panel.Sense;
import dipper.plan.Plan;
import dipper.record.Recorded;
import dipper.record.RunEvent;
import dipper.record.RunEvent.Choice;
import dipper.record.RunEvent.DeckConfirmed;
import dipper.record.RunEvent.DeviationNoted;
import dipper.record.RunEvent.RunResumed;
import dipper.record.RunEvent.StepFailed;
import dipper.record.RunEvent.StepStarted;
import dipper.rig.PanelInput;
import dipper.run.Standing.Instants;
import dipper.sim.VirtualPanel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The demonstration on a rig with a panel, and hands at it. */
final class PanelTrial {

    static final String PANEL = """
            emergency stop: {cuts: motor power}
            panel:
              emergency stop: GPIO17
              lid: GPIO27
              hold button: GPIO22
              resume button: GPIO23
              stack light: {red: GPIO5, amber: GPIO6, green: GPIO13}
              buzzer: GPIO19
              relays: {R1: GPIO16, R2: GPIO20}
            """;
    static final String RIG = ShippedPlans.text("bench.yaml");
    static final Plan PLAN = ShippedPlans.demo(ShippedPlans.text("demo.yaml"), RIG + PANEL);
    static final double SETTLED = 0.021;

    static String asking() {
        return ShippedPlans.text("demo.yaml").stripTrailing() + "\n  - person: Look.\n";
    }

    /** One that waits for an hour waits in vain. */
    static Rehearsal rehearsal(Plan plan) {
        return new Rehearsal(plan).at(3_600, () -> {
            throw new AssertionError("nothing goes on any more");
        });
    }

    static VirtualPanel panel(Rehearsal run) {
        return run.virtual.panel().orElseThrow();
    }

    static void press(Rehearsal run, PanelInput input) {
        panel(run).touch(input, Sense.ACTING);
        run.virtual.clock().at(run.virtual.clock().nanos() + 200_000_000L,
                () -> panel(run).touch(input, Sense.RESTING));
    }

    static boolean setsInMotion(String line) {
        return line.startsWith("> G53") || line.startsWith("> $H");
    }

    static List<StepFailed> failures(Rehearsal run) {
        return run.events.stream().map(Recorded::event).filter(StepFailed.class::isInstance)
                .map(StepFailed.class::cast).toList();
    }

    static List<String> started(Rehearsal run) {
        return run.events.stream().map(Recorded::event).filter(StepStarted.class::isInstance)
                .map(event -> ((StepStarted) event).key()).toList();
    }

    static List<String> deviations(Rehearsal run) {
        return run.events.stream().map(Recorded::event).filter(DeviationNoted.class::isInstance)
                .map(DeviationNoted.class::cast).map(noted -> noted.kind() + ": " + noted.what()).toList();
    }

    /** So long into that step. */
    static void during(Rehearsal run, String key, double later, Runnable action) {
        Predicate<RunEvent> such = event -> event instanceof StepStarted(var begun, var _, var _) && begun.equals(key);
        var ledger = run.ledger();
        var seen = new ArrayList<RunEvent>();
        run.recordedIn(event -> {
            if (such.test(event) && seen.isEmpty()) {
                seen.add(event);
                var waits = event instanceof StepStarted(var _, var _, var armed)
                        ? armed.map(until -> (until - run.virtual.clock().nanos()) / 1e9).orElse(0.0)
                        : 0.0;
                run.at(run.virtual.clock().nanos() / 1e9 + waits + later, action);
            }
            return ledger.append(event);
        });
    }

    static void goesOnAfterPauses(Rehearsal run) {
        run.resumes = () -> new Requests(run.coater, run.inbox).resume("ada", () -> Resumption.of(run.plan, run.events,
                new RunResumed("panel", "", "sim:", "virtual", run.plan.hash(), Optional.empty()),
                Optional.of(new Resumption.Decision(Choice.REPEAT, "ada", "")), new DeckConfirmed("panel"),
                Instants.now(run.virtual.clock())));
    }

    static void assertCountsHold(Rehearsal run) {
        var baths = TankPattern.baths(run.immersions(), run::solutionAt, 1.97);
        var seen = TankPattern.count(baths, "PEI|PAA|PEO");
        var received = run.state().counts().ofHanging();
        // What still hangs in its bath has not ended there, and has had its time where its dwell is done.
        var still =
                run.endsIn().map(run::solutionAt).filter(List.of("PEI", "PAA", "PEO")::contains).isPresent() ? 1 : 0;
        assertThat(received.certain().layers()).isLessThanOrEqualTo(seen + still);
        assertThat(received.possible().layers()).isGreaterThanOrEqualTo(seen);
    }

    private PanelTrial() {}
}
