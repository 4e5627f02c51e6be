package dipper.forecast;

import dipper.plan.Plan;
import dipper.protocol.Action;
import dipper.protocol.Solutions;
import dipper.rig.Service;
import dipper.units.Length;
import dipper.yaml.Code;
import dipper.yaml.Place;
import dipper.yaml.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;

/** What stands, hangs or is wired so that the motion may come to grief, or do less than the recipe means. */
record ReachWarnings(Forecast forecast, Stations stations) {

    /** Least height over a rim: drops hang from pellets, and no axis stands truer than that after hours. */
    private static final Length OVER_RIM = Length.ofMillimetres(3);
    /** Fillings are measured no better than this part. */
    private static final double ALIKE = 0.02;

    List<Problem> all() {
        var problems = new ArrayList<Problem>();
        filledOtherwise(problems);
        holderBelowRim(problems);
        nearRims(problems);
        touchingBeakers(problems);
        switchesNothing(problems);
        unused(problems);
        return problems;
    }

    private Plan plan() {
        return forecast.plan();
    }

    /** The motion knows the rig's level, which belongs to the rig's volume. */
    private void filledOtherwise(List<Problem> problems) {
        for (var standing : stations.all()) {
            var station = standing.station();
            var said = (double) standing.volume().nanolitres();
            var ofRig = (double) station.volume().nanolitres();
            if (Math.abs(said / ofRig - 1) > ALIKE) {
                var high = station.level().minus(station.floor()).millimetres() * said / ofRig;
                problems.add(Problem.warning(Code.FILLED_OTHERWISE, standing.beaker().place(), String.format(
                        Locale.ROOT,
                        "%s has %s of liquid; the level of %s that station %d has in the rig is that of %s. In the same beaker it would stand at %.1f mm, and the rim is at %s",
                        standing.beaker().solution(), standing.volume(), station.level(), station.number(),
                        station.volume(), station.floor().millimetres() + high, station.rim()),
                        "measure the level of this beaker and write it, with the volume, at station %d of the rig"
                                .formatted(station.number())));
            }
        }
    }

    private void holderBelowRim(List<Problem> problems) {
        forecast.reach().stations().stream()
                .filter(at -> at.holderOverRim().filter(over -> over.compareTo(Length.ZERO) <= 0).isPresent())
                .findFirst().ifPresent(at -> problems.add(Problem.warning(Code.HOLDER_BELOW_RIM, place(at.station()),
                        "at its deepest the holder is %s below the rim of station %d, so it must go into the beaker"
                                .formatted(at.holderOverRim().orElseThrow().negated(), at.station()),
                        "hang the pellets lower on the holder, fill the beaker higher, or see that the holder is narrower than it")));
    }

    private void nearRims(List<Problem> problems) {
        forecast.reach().nearestRim().filter(at -> at.overRim().compareTo(OVER_RIM) < 0).ifPresent(
                at -> problems.add(Problem.warning(Code.NEAR_A_RIM, place(at.station()),
                        "what hangs lowest passes %s over the rim of station %d; %s are wanted".formatted(at.overRim(),
                                at.station(), OVER_RIM),
                        "raise safe: in the rig by %s or more".formatted(OVER_RIM.minus(at.overRim())))));
    }

    private void touchingBeakers(List<Problem> problems) {
        var standing = stations.all();
        for (var at = 1; at < standing.size(); at++) {
            var one = standing.get(at - 1);
            var other = standing.get(at);
            var apart = other.x().minus(one.x());
            var width = (one.station().diameter().millimetres() + other.station().diameter().millimetres()) / 2;
            if (apart.millimetres() < width) {
                problems.add(Problem.warning(Code.BEAKERS_TOUCH, other.beaker().place(), String.format(Locale.ROOT,
                        "stations %d and %d are %s apart, and their beakers take %.1f mm inside alone",
                        one.station().number(), other.station().number(), apart, width),
                        "check x, volume and diameter of the two stations"));
            }
        }
    }

    /** A place to dry at whose gas nothing switches: the pellets hang there, and perhaps in still air. */
    private void switchesNothing(List<Problem> problems) {
        var seen = new HashSet<String>();
        for (var treatment : plan().protocol()) {
            if (treatment.action() instanceof Action.Dry dry) {
                dry.service().flatMap(plan().rig()::service).filter(service -> service.output().isEmpty())
                        .map(Service::name).filter(seen::add)
                        .ifPresent(name -> problems.add(unswitched(name, dry.place())));
            }
        }
    }

    private static Problem unswitched(String service, Place place) {
        return Problem.warning(Code.SERVICE_SWITCHES_NOTHING, place,
                "pellets dry at \"%s\", and the rig wires no output that would switch it on".formatted(service),
                "see that it is on during the whole run, or wire it and write output: flood at the service in the rig");
    }

    private void unused(List<Problem> problems) {
        var wanted = Solutions.used(plan().protocol());
        stations.all().stream().filter(standing -> !wanted.contains(standing.beaker().solution()))
                .forEach(standing -> problems.add(Problem.warning(Code.BEAKER_UNUSED, standing.beaker().place(),
                        "%s stands on station %d, and no step goes into it".formatted(standing.beaker().solution(),
                                standing.station().number()),
                        "take it off the deck and out of the batch, or add the step that is missing")));
    }

    private Place place(int station) {
        return stations.all().stream().filter(standing -> standing.station().number() == station)
                .map(standing -> standing.beaker().place()).findFirst().orElse(plan().protocol().recipe().place());
    }
}
