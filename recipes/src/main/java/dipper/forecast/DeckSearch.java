package dipper.forecast;

import dipper.batch.DeckRules;
import dipper.forecast.Arrangement.Cost;
import dipper.forecast.BestDeck.FileOrder;
import dipper.forecast.BestDeck.Moved;
import dipper.forecast.BestDeck.Proof;
import dipper.plan.Plan;
import dipper.rig.Station;
import dipper.yaml.Checked;
import dipper.yaml.Code;
import dipper.yaml.Place;
import dipper.yaml.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Looks for the best arrangement of a plan's beakers by branch and bound: beakers are put on stations one by one, the busiest first, and what costs at
 * least as much as the best known is not followed further. What is left out cannot be better, so the result is proven.
 */
public final class DeckSearch {

    /** So many arrangements are looked at and no more; eight beakers on eight stations have 109 601 in all. */
    private static final long MOST = 20_000_000;

    private final Arrangement arrangement;
    private final List<Station> stations;
    private final DeckLimits limits;
    private final int[] order;
    private final int[] stationOf;
    private int[] best = {};
    private Cost leastCost = new Cost(Long.MAX_VALUE, Double.POSITIVE_INFINITY);
    private long looked;

    private DeckSearch(Arrangement arrangement, List<Station> stations, DeckLimits limits) {
        this.arrangement = arrangement;
        this.stations = stations;
        this.limits = limits;
        this.stationOf = new int[arrangement.beakers()];
        Arrays.fill(stationOf, Arrangement.NOWHERE);
        this.order = IntStream.range(0, stationOf.length).boxed()
                .sorted(Comparator.comparingLong(arrangement::visits).reversed()).mapToInt(beaker -> beaker).toArray();
    }

    /** The best deck within the rules; a problem at the rules' place where none keeps to all of them. */
    public static Checked<BestDeck> best(Plan plan, DeckRules rules, Place place) {
        var standing = new Stations(plan);
        var arrangement = new Arrangement(plan, standing, new Roles(plan.protocol()));
        var stations = Arrangement.stations(plan);
        var limits = new DeckLimits(plan, rules, standing, stations);
        var file = standing.all().stream().mapToInt(each -> stations.indexOf(each.station())).toArray();
        var search = new DeckSearch(arrangement, stations, limits);
        var fileOrder = limits.allow(file) ? FileOrder.KEEPS_TO_RULES : FileOrder.BREAKS_RULES;
        if (fileOrder == FileOrder.KEEPS_TO_RULES) {
            search.take(file);
        }
        search.place(0);
        return search.found(standing, fileOrder, arrangement.cost(file)).<Checked<BestDeck>>map(
                deck -> new Checked.Sound<>(deck, List.of()))
                .orElseGet(() -> new Checked.Faulty<>(List.of(Problem.error(Code.DECK_RULES_CLASH, place,
                        "no arrangement of %d beakers on %d stations keeps to all rules for the deck%s".formatted(
                                arrangement.beakers(), stations.size(), inWords(rules)),
                        "let a solution go from its station, or allow two of them to be neighbours"))));
    }

    private static String inWords(DeckRules rules) {
        var stays = rules.stays().stream().map(stay -> "%s stays at %d".formatted(stay.solution(), stay.station()));
        var apart = rules.apart().stream().map(pair -> "%s not beside %s".formatted(pair.one(), pair.other()));
        var all = Stream.concat(stays, apart).toList();
        return all.isEmpty() ? "" : ": " + String.join(", ", all);
    }

    private void take(int[] whole) {
        best = whole.clone();
        leastCost = arrangement.cost(whole);
    }

    private void place(int next) {
        if (next == order.length) {
            if (limits.keepsStays(stationOf)) {
                take(stationOf);
            }
            return;
        }
        var beaker = order[next];
        for (var station = 0; station < stations.size() && looked < MOST; station++) {
            if (limits.allow(beaker, station, stationOf)) {
                looked++;
                stationOf[beaker] = station;
                if (arrangement.cost(stationOf).isLessThan(leastCost)) {
                    place(next + 1);
                }
                stationOf[beaker] = Arrangement.NOWHERE;
            }
        }
    }

    private Optional<BestDeck> found(Stations standing, FileOrder fileOrder, Cost file) {
        if (best.length != stationOf.length || best.length == 0) {
            return Optional.empty();
        }
        var moved = new ArrayList<Moved>();
        for (var beaker = 0; beaker < best.length; beaker++) {
            moved.add(new Moved(arrangement.solution(beaker), standing.all().get(beaker).station().number(),
                    stations.get(best[beaker]).number()));
        }
        moved.sort(Comparator.comparingInt(Moved::to));
        return Optional
                .of(new BestDeck(moved, fileOrder, BestDeck.drips(file, leastCost), BestDeck.motion(file, leastCost),
                        looked, looked < MOST ? Proof.PROVEN : Proof.FOUND));
    }
}
