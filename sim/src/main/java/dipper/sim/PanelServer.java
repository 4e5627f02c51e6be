package dipper.sim;

import dipper.panel.Lines;
import dipper.panel.PanelLine;
import dipper.panel.PanelLine.Wanted;
import dipper.panel.Sense;
import dipper.rig.PanelInput;
import dipper.rig.PanelSignal;
import dipper.rig.PanelWiring;
import dipper.rig.Rig;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The panel of a virtual coater in true time, on a TCP port, by the lines of {@link PanelLine}; what is done to it comes from the control line. One client
 * at a time: another finds its connection closed. When the client goes, everything is off. Any thread.
 */
public final class PanelServer implements AutoCloseable {

    private static final int CHUNK = 1_024;
    private static final String NO_PANEL = "error: this panel has no ";

    private final ServerSocket socket;
    private final Rig rig;
    private final PanelWiring wiring;
    private final BoardServer board;
    private final Map<PanelInput, Sense> contacts = new EnumMap<>(PanelInput.class);
    private final Set<String> relays = new TreeSet<>();
    private Set<PanelSignal> signals = Set.of();
    private Optional<Socket> guest = Optional.empty();

    private PanelServer(ServerSocket socket, Rig rig, PanelWiring wiring, BoardServer board) {
        this.socket = socket;
        this.rig = rig;
        this.wiring = wiring;
        this.board = board;
        wiring.inputs().keySet().forEach(input -> contacts.put(input, Sense.RESTING));
    }

    /** Listens there, port 0 taking a free one, as the panel of that rig, which has one. Throws IOException when the address cannot be had. */
    public static PanelServer start(InetSocketAddress address, Rig rig, PanelWiring wiring, BoardServer board)
            throws IOException {
        var socket = Port.at(address);
        var panel = new PanelServer(socket, rig, wiring, board);
        Thread.ofPlatform().daemon().name("panel server").start(panel::accept);
        return panel;
    }

    /** Where it listens. */
    public int port() {
        return socket.getLocalPort();
    }

    @Override
    public synchronized void close() throws IOException {
        socket.close();
        if (guest.isPresent()) {
            guest.get().close();
        }
    }

    /** Somebody does that to a contact; the answer for whoever said so. */
    synchronized String touch(PanelInput input, Sense now) {
        if (input == PanelInput.EMERGENCY_STOP) {
            board.act((virtual, at) -> {
                switch (now) {
                    case ACTING -> EmergencyCut.press(rig, virtual, at);
                    case RESTING -> EmergencyCut.release(virtual, at);
                }
            });
        }
        if (contacts.replace(input, now) == null) {
            return input == PanelInput.EMERGENCY_STOP ? "ok, unseen by the panel" : NO_PANEL + input;
        }
        say(PanelLine.stating(input, now));
        return "ok";
    }

    boolean has(PanelInput input) {
        return wiring.inputs().containsKey(input);
    }

    /** What its contacts are, and what it has on. */
    synchronized String describe() {
        return "ok " + contacts.entrySet().stream()
                .map(contact -> PanelLine.stating(contact.getKey(), contact.getValue()))
                .collect(Collectors.joining(", ")) + "; shows: " + words(signals.stream().sorted().toList())
                + "; relays on: " + words(relays);
    }

    private static String words(Iterable<?> things) {
        var text = new StringBuilder();
        things.forEach(thing -> text.append(text.isEmpty() ? "" : " ").append(thing));
        return text.isEmpty() ? "none" : text.toString();
    }

    private void accept() {
        while (!socket.isClosed()) {
            next();
        }
    }

    private void next() {
        try {
            welcome(socket.accept());
        } catch (IOException gone) {
            // A guest who left before he was let in, or the socket's end, which the loop sees.
            return;
        }
    }

    private synchronized void welcome(Socket client) throws IOException {
        if (guest.isPresent()) {
            client.close();
            return;
        }
        client.setTcpNoDelay(true);
        guest = Optional.of(client);
        say(PanelLine.GREETING);
        contacts.forEach((input, now) -> say(PanelLine.stating(input, now)));
        say(PanelLine.READY);
        Thread.ofPlatform().daemon().name("panel guest").start(() -> listen(client));
    }

    private void listen(Socket client) {
        var lines = new Lines(this::obey);
        var buffer = new byte[CHUNK];
        try (client) {
            for (var count = client.getInputStream().read(buffer); count >= 0; count =
                    client.getInputStream().read(buffer)) {
                lines.feed(Arrays.copyOf(buffer, count));
            }
        } catch (IOException broken) {
            // Gone, as one who closes is.
            gone();
            return;
        }
        gone();
    }

    private synchronized void gone() {
        guest = Optional.empty();
        signals = Set.of();
        relays.clear();
    }

    private synchronized void obey(String line) {
        switch (PanelLine.wanted(line)) {
            case Wanted.Answer _ -> say(PanelLine.HERE);
            case Wanted.Show(var shown) -> signals = shown;
            case Wanted.On(var relay) -> relay(relay, () -> relays.add(relay));
            case Wanted.Off(var relay) -> relay(relay, () -> relays.remove(relay));
            case Wanted.Unknown(var word) -> say(PanelLine.ERROR + "\"" + word + "\" is not understood");
        }
    }

    private void relay(String name, Runnable switched) {
        if (wiring.relays().containsKey(name)) {
            switched.run();
            say(PanelLine.OK);
        } else {
            say(PanelLine.ERROR + "there is no relay " + name);
        }
    }

    private void say(String line) {
        guest.ifPresent(client -> {
            try {
                client.getOutputStream().write((line + "\n").getBytes(StandardCharsets.US_ASCII));
            } catch (IOException broken) {
                // Its own thread finds that out too, and cleans up.
                return;
            }
        });
    }
}
