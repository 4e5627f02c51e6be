package dipper.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

    @ParameterizedTest
    @CsvSource({"mni,min", "watr,water", "rinse a,rinse A", "peroxyde,peroxide", "withdrawl,withdrawal",
        "imersion,immersion", "PE0,PEO"})
    void a_slip_of_the_finger_is_recognized(String written, String meant) {
        assertThat(Words.didYouMean(written, List.of("drain", meant, "x")))
                .isEqualTo("did you mean \"" + meant + "\"? ");
    }

    @ParameterizedTest
    @CsvSource({"Y,X", "ab,cd", "water,PEI", "'',a"})
    void another_word_is_not_guessed_at(String written, String other) {
        assertThat(Words.didYouMean(written, List.of(other))).isEmpty();
    }

    @Test
    void a_very_long_word_is_not_compared() {
        assertThat(Words.didYouMean("x".repeat(100), List.of("x".repeat(99)))).isEmpty();
    }

    @Test
    void long_words_and_lists_are_cropped() {
        assertThat(Words.quoted("🧪".repeat(100))).endsWith("🧪…\"").hasSizeLessThan(100);
        assertThat(Words.list(Collections.nCopies(30, "a"))).endsWith("a, …");
    }

    @Test
    void codes_are_unique_and_numbered() {
        assertThat(Code.values()).extracting(Code::id).doesNotHaveDuplicates().allMatch(id -> id.matches("D[0-9]{3}"));
        assertThat(Code.values()).extracting(Code::meaning).allMatch(meaning -> meaning.endsWith("."));
    }
}
