package dipper.forecast;

import dipper.forecast.TimeTable.AtBath;
import dipper.forecast.TimeTable.PersonNeeded;
import dipper.plan.Command;
import dipper.plan.Phase;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Sums up where the time goes. */
final class TimeFold implements Consumer<Moment> {

    private final Stations stations;
    private final Map<Phase, Timing> phases = new EnumMap<>(Phase.class);
    private final Map<Integer, AtBath> baths = new TreeMap<>();
    private final List<PersonNeeded> people = new ArrayList<>();
    private Timing total = Timing.NONE;
    private long asked;

    TimeFold(Stations stations) {
        this.stations = stations;
    }

    @Override
    public void accept(Moment moment) {
        total = total.plus(moment.takes());
        phases.merge(moment.step().phase(), moment.takes(), Timing::plus);
        switch (moment.step().command()) {
            case Command.Ask ask -> ask(moment, ask.message());
            case Command.MoveX _, Command.Home _, Command.HomeZ _, Command.Switch _ -> {
            }
            case Command.MoveZ _, Command.Wait _, Command.Dwell _ -> stations.at(moment.x()).filter(_ -> isAtBath(moment))
                    .ifPresent(standing -> baths.merge(standing.station().number(),
                            new AtBath(standing.station().number(), standing.beaker().solution(), moment.takes(),
                                    moment.begins(), moment.ends()),
                            (before, now) -> new AtBath(before.station(), before.solution(),
                                    before.takes().plus(now.takes()), before.first(), now.last())));
        }
    }

    private static boolean isAtBath(Moment moment) {
        return moment.step().phase() != Phase.DRY;
    }

    private void ask(Moment moment, String message) {
        asked++;
        if (people.size() < TimeTable.MOST_MOMENTS) {
            people.add(new PersonNeeded(moment.begins(), moment.step().key(), message));
        }
    }

    TimeTable table() {
        return new TimeTable(total, phases, List.copyOf(baths.values()), people, asked);
    }
}
