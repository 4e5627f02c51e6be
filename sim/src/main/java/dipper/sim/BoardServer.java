package dipper.sim;

import dipper.time.Clock;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ObjLongConsumer;

/**
 * The virtual board over the wall clock on a TCP port, for one client at a time; a second one finds its connection closed, unless the first is just
 * leaving. The board goes on when the client goes away.
 *
 * <p>Threads: {@code board} alone touches the board and calls the diary; {@code accept} waits for clients; each has a {@code guest} thread until it is let
 * in or refused, then a {@code read} and a {@code write} thread of its own, so that one who reads slowly holds nothing up. Listeners are called on these
 * threads. Methods may be called from any thread.
 */
public final class BoardServer implements AutoCloseable {

    /** Told of clients, by their address. */
    public interface Guests {

        default void came(String client) {}

        default void went(String client) {}

        /** Somebody came while another one was there, or the cable was out. */
        default void refused(String client) {}
    }

    private static final long LONGEST_ANSWER = 2_000;
    private static final int MOST_WAITING = 16;

    private final ServerSocket socket;
    private final BoardThread board;
    private final OnOpen onOpen;
    private final Guests guests;
    private final Thread accepting;
    private final ClientPlace place;
    private final Semaphore waiting = new Semaphore(MOST_WAITING);
    private final Cable cable = new Cable();

    private BoardServer(ServerSocket socket, BoardThread board, OnOpen onOpen, ClientPlace place, Guests guests) {
        this.place = place;
        this.socket = socket;
        this.board = board;
        this.onOpen = onOpen;
        this.guests = guests;
        this.accepting = new Thread(this::accept, "accept");
        accepting.setDaemon(true);
    }

    /**
     * Listens there; port 0 takes a free one. The board is made for a sink of its lines; its instants, the diary's too, count from now. Throws
     * IOException when the address cannot be had.
     */
    public static BoardServer start(InetSocketAddress address, OnOpen onOpen, Clock clock, Guests guests,
            Function<Consumer<byte[]>, VirtualBoard> maker)
            throws IOException {
        var socket = Port.at(address);
        var board = new BoardThread(clock, maker);
        var server = new BoardServer(socket, board, onOpen, new ClientPlace(clock), guests);
        board.start(server::send);
        server.accepting.start();
        return server;
    }

    /** Where it listens. */
    public int port() {
        return socket.getLocalPort();
    }

    /** Does something to the board on its own thread, e.g. stalls a motor; the number is the board's now. */
    public void act(ObjLongConsumer<VirtualBoard> deed) {
        board.act(deed);
    }

    /** Asks the board something on its own thread; empty where it gives no answer within 2 s. */
    Optional<String> ask(Question question) {
        var answer = new CompletableFuture<String>();
        board.act((one, now) -> answer.complete(question.put(one, now)));
        try {
            return Optional.of(answer.get(LONGEST_ANSWER, TimeUnit.MILLISECONDS));
        } catch (TimeoutException | ExecutionException late) {
            return Optional.empty();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException("the server's threads are never interrupted", interrupted);
        }
    }

    /** What is asked of a board at its instant. */
    interface Question {

        String put(VirtualBoard board, long now);
    }

    /** What the line does to bytes; touched on the board's thread alone. */
    Cable cable() {
        return cable;
    }

    /** The cable is pulled: the client finds its connection closed, and nobody can connect. */
    public void unplug() {
        place.unplug().ifPresent(this::sendAway);
    }

    /** The cable is back. */
    public void plugIn() {
        place.plugIn();
    }

    private void sendAway(ClientLine client) {
        client.close();
        guests.went(client.name());
    }

    @Override
    public void close() {
        place.close().ifPresent(this::sendAway);
        try {
            socket.close();
        } catch (IOException nothingToSave) {
            throw new IllegalStateException("a listening socket always closes", nothingToSave);
        }
        board.stop();
    }

    private void accept() {
        while (true) {
            try {
                welcome(socket.accept());
            } catch (SocketException _) {
                if (socket.isClosed()) {
                    return;
                }
            } catch (IOException gone) {
                guests.refused(gone.getMessage());
            }
        }
    }

    private void welcome(Socket guest) throws IOException {
        guest.setTcpNoDelay(true);
        var line = new ClientLine(guest, board, cable, this::gone);
        if (!waiting.tryAcquire()) {
            refuse(line);
            return;
        }
        Thread.ofPlatform().daemon().name("guest").start(() -> {
            try {
                receive(line);
            } finally {
                waiting.release();
            }
        });
    }

    private void receive(ClientLine line) {
        if (!place.isTakenBy(line)) {
            refuse(line);
            return;
        }
        guests.came(line.name());
        switch (onOpen) {
            case RESETS -> board.act(VirtualBoard::power);
            case KEEPS -> {
            }
        }
        line.start();
    }

    private void refuse(ClientLine line) {
        line.close();
        guests.refused(line.name());
    }

    private void gone(ClientLine line) {
        if (place.isLeftBy(line)) {
            guests.went(line.name());
        }
    }

    /** A line from the board; without a client it goes nowhere. */
    private void send(byte[] line) {
        if (cable.carriesBack()) {
            place.client().ifPresent(client -> client.send(line));
        }
    }
}
