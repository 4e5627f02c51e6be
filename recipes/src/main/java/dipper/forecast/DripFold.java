package dipper.forecast;

import dipper.forecast.Wetness.Drip;
import dipper.plan.Command;
import dipper.plan.Phase;
import dipper.plan.Plan;
import dipper.units.Length;
import dipper.yaml.Place;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Sees which beakers wet pellets are carried over. What they drip into a layer's bath that is not the one of their own latest layer, spoils it. */
final class DripFold implements Consumer<Moment> {

    private record Over(String wetWith, int station) {
    }

    private final Stations stations;
    private final Roles roles;
    private final Map<Over, Drip> drips = new LinkedHashMap<>();
    private Optional<String> wetWith = Optional.empty();
    private String latestLayer = "";
    private int pass = 1;
    private Place latest;

    DripFold(Plan plan, Stations stations, Roles roles) {
        this.stations = stations;
        this.roles = roles;
        this.latest = plan.protocol().recipe().place();
    }

    @Override
    public void accept(Moment moment) {
        if (moment.scene().pass() != pass) {
            pass = moment.scene().pass();
            wetWith = Optional.empty();
            latestLayer = "";
        }
        moment.step().treatment().ifPresent(treatment -> latest = treatment.action().place());
        switch (moment.step().command()) {
            case Command.MoveZ _ -> Passing.of(moment)
                    .ifPresent(_ -> stations.at(moment.x()).ifPresent(at -> wet(at.beaker().solution())));
            case Command.MoveX(var to, var _) -> wetWith.ifPresent(with -> carry(with, moment, to));
            case Command.Switch _, Command.Wait _, Command.Dwell _ ->
                    wetWith = moment.step().phase() == Phase.DRY ? Optional.empty() : wetWith;
            case Command.Ask _, Command.Home _, Command.HomeZ _ -> {
            }
        }
    }

    private void wet(String solution) {
        wetWith = Optional.of(solution);
        latestLayer = roles.isLayer(solution) ? solution : latestLayer;
    }

    private void carry(String with, Moment moment, Length to) {
        for (var below : stations.between(moment.x(), to)) {
            var over = below.beaker().solution();
            if (roles.isLayer(over) && !over.equals(latestLayer)) {
                var number = below.station().number();
                drips.merge(new Over(with, number), new Drip(with, over, number, 1, moment.step().key(), latest),
                        (before, _) -> new Drip(with, over, number, before.passes() + 1, before.key(),
                                before.place()));
            }
        }
    }

    List<Drip> drips() {
        return drips.values().stream().sorted(Comparator.comparingLong(Drip::passes).reversed()).toList();
    }
}
