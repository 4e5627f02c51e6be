package dipper.link.serial;

import com.fazecast.jSerialComm.SerialPort;
import com.fazecast.jSerialComm.SerialPortInvalidPortException;
import dipper.link.Arrival;
import dipper.link.Link;
import dipper.link.LinkAddress;
import dipper.link.LinkLost;
import dipper.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/**
 * A line over a serial port, 8 bits, no parity, one stop bit, no flow control. Arrivals come on a daemon thread named after the link; writing is safe
 * from any thread and never waits for reading. Opening resets most boards.
 */
public final class SerialLink implements Link {

    private static final int READ_MILLIS = 100;
    private static final int CHUNK = 4_096;

    private final LinkAddress.Serial address;
    private final Clock clock;
    private final ReentrantLock writing = new ReentrantLock();
    /** The port in use; null while closed, so that a reader whose port is not this one keeps silent. */
    private volatile SerialPort port;

    /** The clock dates what arrives. */
    public SerialLink(LinkAddress.Serial address, Clock clock) {
        this.address = address;
        this.clock = clock;
    }

    @Override
    public String name() {
        return address.toString();
    }

    @Override
    public Optional<LinkLost> open(Consumer<Arrival> receiver) {
        close();
        SerialPort opening;
        try {
            opening = SerialPort.getCommPort(address.path());
        } catch (SerialPortInvalidPortException invalid) {
            return Optional.of(OpenFailure.missing(address.path(), listed()));
        }
        opening.setComPortParameters(address.baud(), 8, SerialPort.ONE_STOP_BIT, SerialPort.NO_PARITY);
        opening.setFlowControl(SerialPort.FLOW_CONTROL_DISABLED);
        opening.setComPortTimeouts(SerialPort.TIMEOUT_READ_SEMI_BLOCKING, READ_MILLIS, 0);
        // The error code is looked at only where opening failed: a pseudo-terminal leaves 25 after a success.
        if (!opening.openPort(0)) {
            return Optional.of(OpenFailure.explain(opening.getLastErrorCode(), address.path(), listed()));
        }
        port = opening;
        Thread.ofPlatform().daemon().name(name()).start(() -> read(opening, receiver));
        return Optional.empty();
    }

    @Override
    public Optional<LinkLost> write(byte[] bytes) {
        var current = port;
        if (current == null) {
            return Optional.of(new LinkLost(name() + " is not open.", "Connect first."));
        }
        writing.lock();
        try {
            var taken = current.writeBytes(bytes, bytes.length);
            return taken == bytes.length
                    ? Optional.empty()
                    : Optional.of(broken("it took " + Math.max(0, taken) + " of " + bytes.length + " bytes"));
        } finally {
            writing.unlock();
        }
    }

    @Override
    public void close() {
        var closing = port;
        port = null;
        if (closing != null) {
            closing.closePort();
        }
    }

    /** A port whose other side is gone still says that it is open; only a negative read tells. */
    private void read(SerialPort from, Consumer<Arrival> receiver) {
        var buffer = new byte[CHUNK];
        var count = 0;
        while (count >= 0 && from.equals(port)) {
            count = from.readBytes(buffer, buffer.length);
            if (count > 0) {
                receiver.accept(new Arrival.Bytes(clock.nanos(), Arrays.copyOf(buffer, count)));
            }
        }
        if (from.equals(port)) {
            receiver.accept(new Arrival.Lost(broken("the other side is gone")));
        }
    }

    private LinkLost broken(String why) {
        return new LinkLost(name() + " broke: " + why + ".",
                "Look at the coater: the board goes on with the motion it has. Check the USB cable and the board's power, then connect again.");
    }

    private static List<String> listed() {
        return SerialPorts.list().stream().map(SerialPorts.Port::path).toList();
    }
}
