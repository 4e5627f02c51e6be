package dipper.run;

import dipper.coater.Outcome.Position;
import dipper.plan.Plan;
import dipper.plan.PlannedStep;
import dipper.record.Awaited;
import dipper.record.RunEvent.DeviationNoted;
import dipper.record.RunEvent.Remarked;
import dipper.record.RunEvent.RunChanged;
import dipper.record.RunEvent.RunClosed;
import dipper.record.RunEvent.StopRequested;
import dipper.run.Happening.ChangeWanted;
import dipper.run.Happening.GoOnWanted;
import dipper.run.Happening.LidMoved;
import dipper.run.Happening.PelletMissed;
import dipper.run.Happening.RestWanted;
import dipper.run.Happening.ResumePressed;
import dipper.run.Happening.Seen;
import dipper.run.Happening.Wished;
import dipper.run.RestWish.Weight;
import dipper.run.Turn.Over;
import java.util.Optional;

/** What all kinds of steps share while a run lasts: the bench, the journal, the holder's whereabouts, and the wish to stop. */
final class Stage {

    final Bench bench;
    final Listening listening;
    final Journal journal;
    final Whereabouts whereabouts;
    final Breakdown breakdown;
    final Interlock interlock;
    private Plan plan;
    private Optional<Plan> changed = Optional.empty();
    private Optional<RestWish> rest = Optional.empty();
    private Heading heading = Heading.PLAN;
    private String lidConfirmedBy = PanelDesk.WHO;

    /** Where the holder is going. */
    private enum Heading {
        PLAN, REST
    }

    Stage(Bench bench, Listening listening, Journal journal, Plan plan) {
        this.bench = bench;
        this.listening = listening;
        this.journal = journal;
        this.plan = plan;
        this.whereabouts =
                new Whereabouts(new Position(plan.rig().homedX(), plan.rig().homedZ()), bench.clock().nanos());
        this.breakdown = new Breakdown(bench, listening, journal, whereabouts, plan.rig());
        this.interlock = new Interlock(this);
    }

    /** Whether the run is to come to its rest from where it is now. */
    boolean restIsWanted() {
        return rest.filter(wanted -> wanted.weight() != Weight.AFTER_UNIT || journal.isBetweenUnits()).isPresent();
    }

    /** The plan that the run goes by now. */
    Plan plan() {
        return plan;
    }

    /** Another plan to go by from now on, where one is wanted. */
    Optional<Plan> takesUpChange() {
        var other = changed;
        plan = other.orElse(plan);
        changed = Optional.empty();
        return other;
    }

    void note(Wished wished) {
        switch (wished) {
            case RestWanted wanted -> note(wanted);
            case GoOnWanted wanted -> note(wanted);
            case ChangeWanted(var other, var event) -> note(other, event);
            case Seen(var remark) -> journal.append(remark);
            case LidMoved(var now) -> journal.append(new Remarked(PanelDesk.WHO, switch (now) {
                case ACTING -> "the lid was opened";
                case RESTING -> "the lid was closed";
            }));
            case ResumePressed _ -> confirmed(PanelDesk.WHO);
            case PelletMissed(var lost) -> {
                journal.append(lost);
                journal.append(new DeviationNoted("", "lost", "%s no longer hangs in slot %d%s".formatted(lost.pellet(),
                        lost.slot(), lost.reason().isEmpty() ? "" : ": " + lost.reason())));
            }
        }
    }

    /** Between asking and now the run may have passed what was to be changed: then it stays as it is, and that is said. */
    private void note(Plan other, RunChanged event) {
        var behind = whereabouts.treatment().filter(key -> other.protocol().at(key.path()).isEmpty());
        if (behind.isPresent()) {
            journal.append(new DeviationNoted(behind.get().path(), "not changed",
                    "what %s wanted was passed already".formatted(event.who())));
        } else {
            journal.append(event);
            changed = Optional.of(other);
        }
    }

    /** The weightiest wish counts; another that weighs no more changes nothing. */
    private void note(RestWanted wanted) {
        if (isNew(RestWish.of(wanted.wish()))) {
            journal.append(new StopRequested(wanted.who(), wanted.wish().kind()));
        }
    }

    private boolean isNew(RestWish wanted) {
        var outweighed = rest.filter(before -> !wanted.outweighs(before)).isPresent();
        rest = outweighed ? rest : Optional.of(wanted);
        return !outweighed;
    }

    /** Somebody says that it may go on: an opened lid that is closed again is out of the way. */
    void confirmed(String who) {
        if (bench.guard().isConfirmed()) {
            lidConfirmedBy = who;
            journal.append(new Remarked(who, "the coater is free to move: the lid is closed"));
        }
    }

    /** Who said last that the coater is free to move. */
    String lidConfirmedBy() {
        return lidConfirmedBy;
    }

    /** Takes a person's wish back, as long as the holder has not set off for it. */
    private void note(GoOnWanted wanted) {
        confirmed(wanted.who());
        if (heading == Heading.PLAN && rest.filter(wish -> wish.weight() != Weight.LOOK).isPresent()) {
            rest = Optional.empty();
            journal.append(new StopRequested(wanted.who(), Awaited.GO_ON));
        }
    }

    /** From now on the holder goes to the rest, whoever thinks better of it. */
    void headsForRest() {
        heading = Heading.REST;
    }

    /** What the wish to stop makes of that step; pellets that nothing has wetted yet wait wherever they are. */
    Diversion diversion(PlannedStep step) {
        return whereabouts.lastPassage().isEmpty()
                ? new Diversion.StayHere("in air; nothing has been wetted")
                : Diversion.at(step, plan.protocol());
    }

    /** Something is not right that a person must look at before the run may go on; the pellets are brought to their rest first. */
    void needsPerson(String why) {
        var look = RestWish.toLook(why);
        rest = rest.filter(wanted -> !look.outweighs(wanted)).or(() -> Optional.of(look));
    }

    /** The end of a run that was wanted to come to rest. */
    Turn restsIn(String where) {
        var wanted = rest.orElseThrow(() -> new IllegalStateException("nobody wanted a rest"));
        return new Over(new RunClosed(wanted.ending(), wanted.why() + "; the holder waits " + where));
    }
}
