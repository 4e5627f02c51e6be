package dipper.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dipper.yaml.Problem;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Goal: what was made to keep a reader busy is refused for what it is. How soon is the benchmark's to say. */
class HostileFilesTest {

    static List<HostileTexts> files() {
        return HostileTexts.all();
    }

    @ParameterizedTest
    @MethodSource("files")
    void a_hostile_file_is_refused_for_its_reason(HostileTexts file) {
        assertThat(HostileFiles.pictured(file)).hasSizeLessThanOrEqualTo(200).extracting(Problem::code)
                .contains(file.refusedFor().id());
    }
}
