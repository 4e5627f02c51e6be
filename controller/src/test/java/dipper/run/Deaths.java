package dipper.run;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dipper.ledger.MemoryLedger;
import dipper.plan.Plan;
import dipper.record.Ledger;
import dipper.record.Recorded;
import dipper.record.RunEvent;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** Runs whose process is killed at a commit. */
final class Deaths {

    private Deaths() {}

    /** The process is gone: nothing more is written, read or answered by it. */
    static final class Killed extends RuntimeException {

        private static final long serialVersionUID = 1;
    }

    /** When the process is killed: before the event is committed, just after, or in the midst of it with the board, when the power fails: the transaction is lost. */
    enum Moment {
        BEFORE_COMMIT, AFTER_COMMIT, WITH_THE_POWER
    }

    /** Every death that a run of that plan can die: a moment, and the event's number. */
    static Stream<Arguments> of(Plan plan) {
        var whole = new Rehearsal(plan);
        whole.run();
        return Stream.of(Moment.values()).flatMap(moment -> IntStream
                .rangeClosed(moment == Moment.AFTER_COMMIT ? 1 : 2, whole.events.size() - 1)
                .mapToObj(event -> Arguments.of(moment, event)));
    }

    /** A run that has died so. */
    static Rehearsal of(Plan plan, Moment moment, int event) {
        var run = new Rehearsal(plan);
        kill(run, moment, event, new MemoryLedger(run.virtual.clock()));
        assertThatThrownBy(run::run).isInstanceOf(Killed.class);
        return run;
    }

    static void kill(Rehearsal run, Moment moment, int event, Ledger good) {
        run.recordedIn(new Ledger() {

            private int appended;

            @Override
            public Recorded append(RunEvent happened) {
                appended++;
                if (appended == event && moment == Moment.AFTER_COMMIT) {
                    run.events.add(good.append(happened));
                }
                if (appended == event && moment == Moment.WITH_THE_POWER) {
                    run.virtual.board().power(run.virtual.clock().nanos());
                }
                if (appended == event) {
                    throw new Killed();
                }
                return good.append(happened);
            }
        });
    }

    /** A ledger that goes on behind what there is. */
    static Ledger behind(Rehearsal run) {
        var soFar = run.events.size();
        var good = new MemoryLedger(run.virtual.clock());
        return happened -> {
            var recorded = good.append(happened);
            return new Recorded(soFar + recorded.sequence(), recorded.wall(), recorded.nanos(), recorded.boot(),
                    recorded.who(), recorded.event());
        };
    }
}
