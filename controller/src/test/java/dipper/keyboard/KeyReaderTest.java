package dipper.keyboard;

import static org.assertj.core.api.Assertions.assertThat;

import dipper.setup.Key;
import dipper.setup.Key.Letter;
import dipper.setup.Key.Named;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What terminals send for keys; {@link #NOTHING} stands for a moment in which nothing comes. */
class KeyReaderTest {

    private static final char NOTHING = '\0';

    private static List<Key> keys(String sent) throws IOException {
        var at = new int[1];
        var reader = new KeyReader(new KeyReader.Source() {
            @Override
            public int next() {
                while (at[0] < sent.length() && sent.charAt(at[0]) == NOTHING) {
                    at[0]++;
                }
                return at[0] < sent.length() ? sent.charAt(at[0]++) : -1;
            }

            @Override
            public int soon() {
                if (at[0] < sent.length() && sent.charAt(at[0]) == NOTHING) {
                    at[0]++;
                    return -2;
                }
                return next();
            }
        });
        var keys = new ArrayList<Key>();
        for (var key = reader.next(); key.isPresent(); key = reader.next()) {
            keys.add(key.get());
        }
        return keys;
    }

    @Test
    void arrows_come_in_either_mode_of_terminals_and_with_a_shift_key() throws IOException {
        assertThat(keys("\u001B[A\u001B[B\u001BOC\u001BOD")).containsExactly(Named.UP, Named.DOWN, Named.RIGHT,
                Named.LEFT);
        assertThat(keys("\u001B[1;2A")).containsExactly(Named.UP);
    }

    @Test
    void escape_alone_holds() throws IOException {
        assertThat(keys("\u001B" + NOTHING + "q")).containsExactly(Named.HOLD, new Letter('q'));
        assertThat(keys("\u001B")).containsExactly(Named.HOLD);
    }

    @Test
    void other_sequences_are_swallowed_whole() throws IOException {
        assertThat(keys("\u001B[5~\u001B[15~x")).containsExactly(new Letter('x'));
    }

    @Test
    void space_enter_ctrl_c_letters_and_digits() throws IOException {
        assertThat(keys(" \r\n\u0003Q1")).containsExactly(Named.HOLD, Named.ENTER, Named.ENTER, Named.INTERRUPT,
                new Letter('q'), new Letter('1'));
    }

    @Test
    void what_is_no_key_is_nothing() throws IOException {
        assertThat(keys("\t\u007F;/\u0001")).isEmpty();
    }
}
