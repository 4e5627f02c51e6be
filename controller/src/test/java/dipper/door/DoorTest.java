package dipper.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dipper.door.Answer.Granted;
import dipper.door.Answer.Refused;
import dipper.record.RunEvent.Choice;
import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Goal: whoever may ask is answered, whoever asks badly harms nothing. Method: a door with a keeper that says what it understood. */
class DoorTest {

    @TempDir
    private Path folder;

    private final Doorkeeper keeper = (asked, who) -> asked.kind() == Asked.Kind.STOP
            ? new Refused("not now", "later")
            : new Granted(who + " asks " + asked);

    @ParameterizedTest
    @EnumSource(value = Asked.Kind.class, names = "STOP", mode = EnumSource.Mode.EXCLUDE)
    void every_kind_of_request_arrives_as_it_was_meant_with_the_account_that_asks(Asked.Kind kind) throws IOException {
        var asked = new Asked(kind, Optional.of(Choice.COUNT_AS_DONE), List.of("until=20 bilayers", "a=b"),
                "the \"cloudy\" beaker\nof µ");
        try (var _ = Door.open(file(), keeper)) {
            assertThat(Caller.call(file(), asked))
                    .contains(new Granted(System.getProperty("user.name") + " asks " + asked));
        }
    }

    @Test
    void a_refusal_comes_with_its_remedy() throws IOException {
        try (var _ = Door.open(file(), keeper)) {
            assertThat(Caller.call(file(), Asked.of(Asked.Kind.STOP))).contains(new Refused("not now", "later"));
        }
    }

    @Test
    void only_its_own_account_can_open_it() throws IOException {
        try (var _ = Door.open(file(), keeper)) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file()))).isEqualTo("rw-------");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file().getParent())))
                    .isEqualTo("rwx------");
        }
    }

    @Test
    void nobody_is_there_before_after_and_behind_a_file_that_a_dead_process_left() throws IOException {
        assertThat(Caller.isAnswered(file())).isFalse();
        assertThat(Caller.call(file(), Asked.of(Asked.Kind.PAUSE))).isEmpty();
        try (var _ = Door.open(file(), keeper)) {
            assertThat(Caller.isAnswered(file())).isTrue();
        }
        assertThat(file()).doesNotExist();
        Files.createFile(file());
        assertThat(Caller.isAnswered(file())).isFalse();
        assertThat(Caller.call(file(), Asked.of(Asked.Kind.PAUSE))).isEmpty();
        try (var _ = Door.open(file(), keeper)) {
            assertThat(Caller.isAnswered(file())).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"no json\n", "[1, 2]\n", "\n", "{\"ask\": \"dance\"}\n", "{}\n", "{\"ask\": 7}\n", "half a line",
                "\u0000\u0001\u00ff\n"})
    void what_nobody_understands_harms_nothing(String text) throws IOException {
        try (var _ = Door.open(file(), keeper)) {
            try (var guest = guest()) {
                guest.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.ISO_8859_1)));
            }
            assertThat(Caller.call(file(), Asked.of(Asked.Kind.PAUSE))).isPresent();
        }
    }

    @Test
    void a_line_without_an_end_is_cut_off() throws IOException {
        try (var _ = Door.open(file(), keeper); var guest = guest()) {
            var endless = ByteBuffer.wrap("x".repeat(1_000).getBytes(StandardCharsets.US_ASCII));
            assertThatThrownBy(() -> {
                for (var i = 0; i < 10_000; i++) {
                    guest.write(endless.rewind());
                }
            }).isInstanceOf(IOException.class);
            assertThat(Caller.call(file(), Asked.of(Asked.Kind.PAUSE))).isPresent();
        }
    }

    @Test
    void those_who_hang_keep_nobody_out() throws IOException {
        var hanging = new ArrayList<SocketChannel>();
        try (var _ = Door.open(file(), keeper)) {
            for (var i = 0; i < 40; i++) {
                hanging.add(guest());
            }
            assertThat(Caller.call(file(), Asked.of(Asked.Kind.PAUSE))).isPresent();
        } finally {
            closeAll(hanging);
        }
    }

    @Test
    void a_path_too_long_for_a_socket_is_an_error_that_says_so() {
        var deep = folder.resolve("a".repeat(120)).resolve("run.sock");

        assertThatThrownBy(() -> Door.open(deep, keeper)).isInstanceOf(IOException.class)
                .hasMessageContaining("too long");
    }

    private static void closeAll(List<SocketChannel> channels) throws IOException {
        for (var channel : channels) {
            channel.close();
        }
    }

    private SocketChannel guest() throws IOException {
        return SocketChannel.open(UnixDomainSocketAddress.of(file()));
    }

    private Path file() {
        return folder.resolve("doors").resolve("run.sock");
    }
}
