package dipper.campaign;

import dipper.coater.Coater;
import dipper.link.Link;
import dipper.panel.Panel;
import dipper.plan.Plan;
import dipper.record.Counts;
import dipper.record.Ledger;
import dipper.record.RunState;
import dipper.run.Guard;
import dipper.run.Happening;
import dipper.run.Requests;
import dipper.run.Resumption;
import dipper.time.Inbox;

/** The product's rules, as the campaign comes by them; a test puts a faulty one in the place of a right one, to see that the judge finds it. */
interface Rules {

    /** As they are. */
    Rules RIGHT = new Rules() {
    };

    /** Through which the conductor records. */
    default Ledger ledger(KeptLedger kept) {
        return kept;
    }

    /** Over which the coater speaks to the board. */
    default Link line(Link line) {
        return line;
    }

    default Counts counts(RunState state) {
        return state.counts();
    }

    default Resumption resumption(Plan plan, Resumption right) {
        return right;
    }

    /** What stands between a panel and motion. */
    default Guard guard(Panel panel) {
        return new Guard(panel);
    }

    default void abort(Coater coater, Inbox<Happening> inbox) {
        new Requests(coater, inbox).abort("campaign");
    }
}
