package dipper.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import dipper.Shipped;
import org.junit.jupiter.api.Test;

/** Goal: the hash says the chemistry and nothing else. Method: golden values, and texts changed in one way each. */
class ProtocolHashTest {

    private static final String LATP = Shipped.text("latp-paa-peo-30.yaml");

    @Test
    void the_shipped_recipes_have_the_hashes_they_were_published_with() {
        assertThat(Shipped.protocol("latp-paa-peo-30.yaml").hash())
                .isEqualTo("f3a19f7b818682d3466c70bf5758a95fd3542fb7bb247b35fbe46fbb9aa63abf");
        assertThat(Shipped.protocol("demo.yaml").hash())
                .isEqualTo("4baee93a604261e76c660acf54079b8d837a52b4ffc4b451154acb31de2191f3");
    }

    @Test
    void comments_line_breaks_titles_and_spelling_change_nothing() {
        var original = Shipped.protocolOf(LATP).hash();

        assertThat(Shipped.protocolOf("# another first line\n" + LATP).hash()).isEqualTo(original);
        assertThat(Shipped.protocolOf(
                LATP.replace("{dip: peroxide, for: peroxide time}", "{dip: peroxide,\n     for: peroxide time}"))
                .hash()).isEqualTo(original);
        assertThat(Shipped.protocolOf(LATP.replace("for: 5 min", "for: 300 s")).hash()).isEqualTo(original);
        assertThat(
                Shipped.protocolOf(LATP.replace("recipe: (PAA/PEO)30 on LATP pellets", "recipe: another title")).hash())
                .isEqualTo(original);
    }

    @Test
    void a_dwell_a_speed_a_pH_a_rest_and_a_word_for_doubt_change_it() {
        var original = Shipped.protocolOf(LATP).hash();

        assertThat(Shipped.protocolOf(LATP.replace("{layer: PAA, for: 5 min}", "{layer: PAA, for: 301 s}")).hash())
                .isNotEqualTo(original);
        assertThat(Shipped.protocolOf(LATP.replace("withdrawal speed: 2 mm/s", "withdrawal speed: 3 mm/s")).hash())
                .isNotEqualTo(original);
        assertThat(Shipped
                .protocolOf(LATP.replace("concentration: 0.01 M, pH: 2.6}", "concentration: 0.01 M, pH: 2.65}")).hash())
                .isNotEqualTo(original);
        assertThat(Shipped.protocolOf(LATP.replace("pH: 6}", "pH: 6, temperature: 40 °C}")).hash())
                .isNotEqualTo(original);
        assertThat(Shipped.protocolOf(LATP.replace("\nrest: rinse", "\nrest: here")).hash()).isNotEqualTo(original);
        assertThat(Shipped
                .protocolOf(LATP.replace("{layer: PAA, for: 5 min}", "{layer: PAA, for: 5 min, in doubt: repeat}"))
                .hash()).isNotEqualTo(original);
        assertThat(Shipped
                .protocolOf(LATP.replace("{layer: PAA, for: 5 min}", "{layer: PAA, for: 5 min, in doubt: ask}"))
                .hash()).isEqualTo(original);
    }
}
