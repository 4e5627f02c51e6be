package dipper.campaign;

import dipper.coater.Coater;
import dipper.link.Link;
import dipper.panel.Panel;
import dipper.plan.Plan;
import dipper.plan.PlannedStep;
import dipper.record.Counts;
import dipper.record.Ledger;
import dipper.record.Recorded;
import dipper.record.RunEvent;
import dipper.record.RunEvent.Measurement;
import dipper.record.RunEvent.StepDone;
import dipper.record.RunEvent.StepStarted;
import dipper.record.RunState;
import dipper.run.Guard;
import dipper.run.Happening;
import dipper.run.Resumption;
import dipper.time.Inbox;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** Rules that are wrong in one point each, as a person in a hurry might write them. */
enum Defects implements Rules {

    /** A step's beginning is acknowledged before it is on the disk, which it reaches with the next event. */
    COMMIT_AFTER_THE_BYTE {

        @Override
        public Ledger ledger(KeptLedger kept) {
            return new Ledger() {

                private Optional<Recorded> owed = Optional.empty();

                @Override
                public Recorded append(RunEvent event) {
                    owed.ifPresent(kept::commit);
                    owed = Optional.empty();
                    if (event instanceof StepStarted) {
                        owed = Optional.of(kept.dated(event));
                        return owed.get();
                    }
                    return kept.append(event);
                }
            };
        }
    },

    /** A layer counts as soon as its dwell has begun. */
    COUNT_AT_THE_START_OF_THE_DWELL {

        @Override
        public Counts counts(RunState state) {
            return state.open().stream().filter(key -> key.endsWith(":dwell")).findFirst()
                    .map(dwell -> state.counts().plus(new StepDone(dwell, new Measurement.Waited(0, 0))))
                    .orElse(state.counts());
        }
    },

    /** A run goes on behind the treatment that it was in. */
    RESUME_AT_THE_NEXT_STEP {

        @Override
        public Resumption resumption(Plan plan, Resumption right) {
            var first = right.rest().iterator().next().treatment();
            Iterable<PlannedStep> rest = () -> StreamSupport.stream(right.rest().spliterator(), false)
                    .dropWhile(step -> first.isPresent() && step.treatment().equals(first)).iterator();
            return new Resumption(right.plan(), right.soFar(), right.resumed(), right.judged(), right.confirmed(), rest,
                    right.lastPassage());
        }
    },

    /** Homing begins with X. */
    X_BEFORE_Z {

        @Override
        public Link line(Link line) {
            return new XBeforeZ(line);
        }
    },

    /** Nobody listens to the panel. */
    DEAF_TO_THE_PANEL {

        @Override
        public Guard guard(Panel panel) {
            return Guard.none();
        }
    },

    /** A stop at once waits until the conductor takes it out of the inbox. */
    BRAKE_THROUGH_THE_QUEUE {

        @Override
        public void abort(Coater coater, Inbox<Happening> inbox) {
            inbox.post(new Happening.Braked("campaign", dipper.run.Urgency.ABORT));
        }
    };
}
