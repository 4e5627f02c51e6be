package dipper.forecast;

import dipper.plan.Command;
import dipper.plan.Phase;
import dipper.plan.Plan;
import dipper.units.Length;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Between which places the holder travels and how often, whatever stands where: the beakers by number (0 and up, in the order of {@link Stations}), and
 * behind them places that stay where they are, such as the loading place.
 */
final class Traffic implements Consumer<Moment> {

    /**
     * One kind of way.
     *
     * @param wetAfter where the pellets are wet: the solution of their latest layer, or empty text before the first
     */
    record Way(int from, int to, Optional<String> wetAfter) {
    }

    /** A vertical move over a beaker: its distance, and which of its ends goes up and down with the liquid. */
    record Stroke(int beaker, Length from, Length to, long nanometresPerSecond, Shift shift) {
    }

    enum Shift {
        START, END, BOTH
    }

    private final Stations stations;
    private final Roles roles;
    private final Map<Length, Integer> beakers = new HashMap<>();
    private final List<Length> fixed = new ArrayList<>();
    private final Map<Way, Long> ways = new LinkedHashMap<>();
    private final Map<Stroke, Long> strokes = new LinkedHashMap<>();
    private Optional<String> wetAfter = Optional.empty();
    private String latestLayer = "";
    private int pass = 1;

    Traffic(Stations stations, Roles roles) {
        this.stations = stations;
        this.roles = roles;
        stations.all().forEach(each -> beakers.put(each.x(), beakers.size()));
    }

    static Traffic of(Plan plan, Stations stations, Roles roles) {
        var traffic = new Traffic(stations, roles);
        Walk.through(plan, Handshake.NONE, List.of(traffic));
        return traffic;
    }

    @Override
    public void accept(Moment moment) {
        if (moment.scene().pass() != pass) {
            pass = moment.scene().pass();
            wetAfter = Optional.empty();
            latestLayer = "";
        }
        switch (moment.step().command()) {
            case Command.MoveX(var to, var _) ->
                    ways.merge(new Way(place(moment.x()), place(to), wetAfter), 1L, Long::sum);
            case Command.MoveZ(var to, var speed, var _) -> {
                stations.at(moment.x()).ifPresent(at -> strokes.merge(new Stroke(beakers.get(at.x()), moment.z(), to,
                        speed.nanometresPerSecond(), shift(moment.step().phase())), 1L, Long::sum));
                Passing.of(moment).flatMap(_ -> stations.at(moment.x())).ifPresent(at -> wet(at.beaker().solution()));
            }
            case Command.Wait _ ->
                    wetAfter = moment.step().phase() == Phase.DRY ? Optional.empty() : wetAfter;
            case Command.Home _, Command.HomeZ _, Command.Switch _, Command.Dwell _, Command.Ask _ -> {
            }
        }
    }

    private static Shift shift(Phase phase) {
        return switch (phase) {
            case APPROACH -> Shift.END;
            case RISE -> Shift.START;
            default -> Shift.BOTH;
        };
    }

    private void wet(String solution) {
        latestLayer = roles.isLayer(solution) ? solution : latestLayer;
        wetAfter = Optional.of(latestLayer);
    }

    private int place(Length x) {
        var beaker = beakers.get(x);
        if (beaker != null) {
            return beaker;
        }
        if (!fixed.contains(x)) {
            fixed.add(x);
        }
        return beakers.size() + fixed.indexOf(x);
    }

    Map<Way, Long> ways() {
        return ways;
    }

    Map<Stroke, Long> strokes() {
        return strokes;
    }

    /** Machine X of the places behind the beakers. */
    List<Length> fixed() {
        return fixed;
    }
}
