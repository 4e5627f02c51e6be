package dipper.door;

import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Asks at a run's door. */
public final class Caller {

    private Caller() {}

    /** Whether a process of this machine works on the run whose door that is. */
    public static boolean isAnswered(Path door) {
        try {
            return Files.exists(door) && connected(door);
        } catch (IOException nobody) {
            return false;
        }
    }

    private static boolean connected(Path door) throws IOException {
        try (var channel = SocketChannel.open(UnixDomainSocketAddress.of(door))) {
            return channel.isConnected();
        }
    }

    /** The answer; nothing where nobody is there. Waits for it as long as the process lives. */
    public static Optional<Answer> call(Path door, Asked asked) {
        if (!Files.exists(door)) {
            return Optional.empty();
        }
        try (var channel = SocketChannel.open(UnixDomainSocketAddress.of(door))) {
            Line.write(channel, asked.form());
            return Optional.of(Answer.read(Line.read(channel)));
        } catch (IOException nobody) {
            return Optional.empty();
        }
    }
}
