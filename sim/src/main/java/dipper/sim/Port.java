package dipper.sim;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Where a server of this machine's listens. */
final class Port {

    private Port() {}

    /** Bound there, port 0 taking a free one. Throws IOException when the address cannot be had. */
    static ServerSocket at(InetSocketAddress address) throws IOException {
        var socket = new ServerSocket();
        socket.setReuseAddress(true);
        try {
            socket.bind(address);
        } catch (IOException taken) {
            socket.close();
            throw taken;
        }
        return socket;
    }
}
