package dipper.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import dipper.Shipped;
import dipper.units.Time;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** Goal: a rehearsal is the protocol without its waiting and its repeating. Method: small recipes, whose rehearsals are written down by hand. */
class RehearsalTest {

    private static final String HEAD = """
            dipper: 1
            recipe: all kinds of steps
            counts: {bilayer: [A, B]}
            rest: {in: R, because: it does no harm}
            pellet: {diameter: 8 mm, thickness: 1 mm, hung: on edge}
            solutions: {A: {name: a}, B: {name: b}, R: {name: r}, P: {name: p}}
            defaults: {immersion: 5 mm/s, withdrawal: 2 mm/s, drain: 20 s, depth: 2 mm}
            blocks:
              pair: {steps: [{layer: A, for: 5 min}, {layer: B, for: 1 s}]}
            """;

    private static final String BATCH = """
            dipper: 1
            batch: b
            recipe: demo.yaml
            rig: dr3-like.yaml
            beakers: {1: PEI, 2: water, 3: {holds: PAA, replace every: 1 immersion}, 5: rinse A, 6: PEO, 7: rinse B}
            """;

    @Test
    void nested_loops_and_blocks_are_gone_through_once() {
        assertThat(told(HEAD + """
                steps:
                  - repeat: 3
                    steps:
                      - {repeat: 2, do: pair}
                      - {rinse: R, for: 2 min}
                  - {repeat: 0, do: pair}
                  - {do: pair}
                """)).containsExactly("1/1/1/1/1 rehearsal A 2 s", "1/1/1/1/2 rehearsal B 1 s", "1/1/2 rinse R 2 s",
                "3/1/1 rehearsal A 2 s", "3/1/2 rehearsal B 1 s");
    }

    @Test
    void dips_dryings_stays_and_people_wait_two_seconds_at_most() {
        assertThat(told(HEAD + """
                steps:
                  - {dip: P, for: 10 min, at most: 12 min}
                  - {dry: air, for: 30 s}
                  - {stay: R}
                  - {person: weigh them, allow: 2 h, record: {mass: mg each}}
                  - {person: look, allow: 1 s}
                """)).containsExactly("1 rehearsal P 2 s", "2 dry 2 s", "3 stay R", "4 weigh them 2 s []",
                "5 look 1 s []");
    }

    @Test
    void a_movement_in_a_bath_has_time_for_one_period() {
        assertThat(told(HEAD + """
                steps:
                  - {layer: A, for: 5 min, move: {stroke: 4 mm, period: 6 s}}
                  - {layer: B, for: 8 s, move: {stroke: 4 mm, period: 6 s}}
                """)).containsExactly("1 rehearsal A 10 s", "2 rehearsal B 8 s");
    }

    @Test
    void manners_are_the_runs_but_for_the_drain() {
        var run = Shipped.protocolOf(HEAD + "steps: [{layer: A, for: 5 min, depth: 3 mm, withdrawal: 0.1 mm/s}]\n");
        var passage = passage(run);

        assertThat(passage(run.rehearsal())).isEqualTo(new Passage(passage.immersion(), passage.withdrawal(),
                Time.ofSeconds(2), passage.depth(), passage.stirring()));
    }

    @Test
    void no_beaker_wears_out_and_no_pellet_leaves() {
        var rehearsal =
                batch(BATCH + "pellets: {1: A, 2: {name: B, until: 1 bilayer}}\nset: {bilayers: 9}\n").rehearsal();

        assertThat(treatments(rehearsal)).noneMatch(treatment -> treatment.action() instanceof Action.Stop).hasSize(6);
    }

    @Test
    void beakers_that_take_turns_are_all_visited_even_where_one_comes_twice_in_a_round() {
        var rehearsal = batch(BATCH.replace("{holds: PAA, replace every: 1 immersion}", "PAA, 4: PAA, 8: PAA")
                + "in turn: {PAA: 3 bilayers}\npellets: {1: A}\nset: {bilayers: 9}\n").rehearsal();

        assertThat(treatments(rehearsal).stream()
                .filter(treatment -> treatment.action().bath().filter("PAA"::equals).isPresent())
                .map(treatment -> treatment.scene().turn("PAA").orElseThrow())).containsExactly(3, 4, 8);
    }

    @Test
    void it_does_no_more_rounds_than_the_run() {
        var rehearsal = batch(BATCH.replace("{holds: PAA, replace every: 1 immersion}", "PAA, 4: PAA, 8: PAA")
                + "in turn: {PAA: 1 bilayer}\npellets: {1: A}\nset: {bilayers: 2}\n").rehearsal();

        assertThat(treatments(rehearsal)).hasSize(10);
    }

    @Test
    void what_is_begun_in_a_rehearsal_counts_for_nothing() {
        var tally = Tally.none(Shipped.protocolOf(HEAD + "steps: [{do: pair}]\n").counts());
        var rehearsed = tally;
        for (var treatment : Shipped.protocolOf(HEAD + "steps: [{do: pair}]\n").rehearsal()) {
            rehearsed = rehearsed.plus(treatment.action());
        }

        assertThat(rehearsed).isEqualTo(tally);
    }

    private static List<String> told(String recipe) {
        return treatments(Shipped.protocolOf(recipe).rehearsal()).stream()
                .map(treatment -> treatment.key() + " " + switch (treatment.action()) {
                    case Action.Immerse immerse -> immerse.purpose().verb() + " " + immerse.solution() + " "
                            + immerse.dwell().time() + immerse.dwell().atMost().map(Object::toString).orElse("");
                    case Action.Dry dry -> "dry " + dry.time();
                    case Action.Stay stay -> "stay " + stay.solution();
                    case Action.Ask ask -> ask.message() + " " + ask.allowed() + " " + ask.record();
                    case Action.Stop stop -> stop.inWords();
                }).toList();
    }

    private static Passage passage(Protocol protocol) {
        return treatments(protocol).getFirst().action().way().orElseThrow();
    }

    private static List<Treatment> treatments(Protocol protocol) {
        return StreamSupport.stream(protocol.spliterator(), false).toList();
    }

    private static Protocol batch(String yaml) {
        return Shipped.protocolIn(Shipped.batch(yaml));
    }
}
