package dipper.batch;

import static org.assertj.core.api.Assertions.assertThat;

import dipper.Shipped;
import org.junit.jupiter.api.Test;

class DeckRulesReaderTest {

    @Test
    void a_batch_says_what_stays_and_what_keeps_apart() {
        var rules = rules("deck: {stays: {PEI: 1, water: 2}, apart: [[PAA, PEO]]}\n");

        assertThat(rules.stays()).extracting(DeckRules.Stay::solution, DeckRules.Stay::station)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("PEI", 1),
                        org.assertj.core.groups.Tuple.tuple("water", 2));
        assertThat(rules.apart()).singleElement().satisfies(pair -> assertThat(pair.one()).isEqualTo("PAA"))
                .satisfies(pair -> assertThat(pair.other()).isEqualTo("PEO"));
    }

    @Test
    void a_batch_without_rules_has_none() {
        assertThat(rules("")).isEqualTo(DeckRules.NONE);
    }

    private static DeckRules rules(String section) {
        return Shipped.sound(BatchReader.read("batch.yaml", Shipped.text("demo-batch.yaml") + section)).deckRules();
    }
}
