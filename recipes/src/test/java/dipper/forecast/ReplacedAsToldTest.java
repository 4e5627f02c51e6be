package dipper.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import dipper.Shipped;
import dipper.yaml.Problem;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Goal: who replaces the beakers as a forecast tells has no more to replace. Method: what is told goes into the batch, which is foretold again. */
class ReplacedAsToldTest {

    private static final String HEAD = "dipper: 1\nbatch: b\nrecipe: latp-paa-peo-30.yaml\nrig: dr3-like.yaml\n";
    private static final Map<Integer, String> SEVEN =
            Map.of(1, "peroxide", 2, "water", 3, "PEI", 4, "PAA", 5, "rinse A", 6, "PEO", 7, "rinse B");

    @Test
    void a_rinse_behind_the_last_layer_of_a_unit_too() {
        var told = told(SEVEN, "pellets: {1: A, 2: B, 3: C, 4: D}\n");

        assertThat(told).containsExactlyInAnyOrderEntriesOf(Map.of(4, 12L, 5, 13L, 6, 12L, 7, 13L));
        assertCured(SEVEN, told, "pellets: {1: A, 2: B, 3: C, 4: D}\n");
    }

    @Test
    void a_beaker_that_takes_its_turn_late_is_told_how_long_it_serves_and_not_how_long_it_stood_there() {
        var eight = new TreeMap<>(SEVEN);
        eight.put(8, "PAA");
        var rest = "in turn: {PAA: 15 bilayers}\npellets: {1: A, 2: B, 3: C, 4: D}\n";
        var told = told(eight, rest);

        assertThat(told).containsEntry(4, 12L).containsEntry(8, 12L);
        assertCured(eight, told, rest);
    }

    @Test
    void beakers_that_take_turns_at_every_unit_count_their_own_units() {
        var eight = new TreeMap<>(SEVEN);
        eight.put(8, "rinse A");
        var rest = "in turn: {rinse A: 1 bilayer}\npellets: {1: A, 2: B, 3: C, 4: D}\n";
        var told = told(eight, rest);

        assertThat(told).containsEntry(5, 13L).containsEntry(8, 13L);
        assertCured(eight, told, rest);
    }

    private static void assertCured(Map<Integer, String> beakers, Map<Integer, Long> told, String rest) {
        assertThat(changes(Forecast.of(Shipped.planOf(Shipped.batch(batch(beakers, told, rest))), Handshake.NONE)))
                .as("replaced as told: %s", told).isEmpty();
    }

    private static Map<Integer, Long> told(Map<Integer, String> beakers, String rest) {
        var told = new TreeMap<Integer, Long>();
        Forecast.of(Shipped.planOf(Shipped.batch(batch(beakers, Map.of(), rest))), Handshake.NONE).baths()
                .forEach(bath -> bath.change().ifPresent(change -> told.put(bath.station(), change.after())));
        return told;
    }

    private static List<String> changes(Forecast forecast) {
        return forecast.warnings().stream().filter(warning -> List.of("D165", "D166", "D167").contains(warning.code()))
                .map(Problem::what).toList();
    }

    private static String batch(Map<Integer, String> beakers, Map<Integer, Long> every, String rest) {
        var lines = new StringBuilder(HEAD + "beakers:\n");
        new TreeMap<>(beakers).forEach((station, solution) -> lines.append("  ").append(station).append(": {holds: ")
                .append(solution).append(every.containsKey(station)
                        ? ", replace every: " + every.get(station) + " bilayers"
                        : "")
                .append("}\n"));
        return lines + rest;
    }
}
