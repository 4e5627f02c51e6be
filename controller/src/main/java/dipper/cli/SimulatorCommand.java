package dipper.cli;

import dipper.link.LinkAddress;
import dipper.rig.RigReader;
import dipper.rig.Slot;
import dipper.sim.BoardServer;
import dipper.sim.Latency;
import dipper.sim.OnOpen;
import dipper.sim.Tank;
import dipper.sim.VirtualBoard;
import dipper.time.SystemClock;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code dipper simulator --listen tcp:…}: a virtual coater in true time, for whoever connects; every slot holds a pellet. */
@Command(name = "simulator",
        description = "A virtual coater in true time on a TCP port, until Ctrl-C; tells what is dipped where.",
        mixinStandardHelpOptions = true)
final class SimulatorCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(names = "--listen", required = true, paramLabel = "LINK", description = "where, as in tcp:127.0.0.1:4001")
    private String listen;

    @Option(names = "--rig", paramLabel = "FILE", description = "the rig to be (default: ${DEFAULT-VALUE})",
            defaultValue = "bench.yaml")
    private String rigName;

    @Option(names = "--on-open",
            description = "what a new connection does to the board: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}, as USB boards do)",
            defaultValue = "RESETS")
    private OnOpen onOpen;

    @Option(names = "--diary", paramLabel = "FILE", description = "also writes each immersion to this file (CSV)")
    private Optional<Path> diaryFile = Optional.empty();

    @Override
    public Integer call() throws IOException, InterruptedException {
        var sources = new Sources();
        var source = sources.named(rigName);
        var rig = Terminal.sound(RigReader.read(source.name(), source.text()), sources);
        var slots = rig.slots().stream().map(Slot::number).collect(Collectors.toSet());
        var address = address();
        var out = spec.commandLine().getOut();
        try (var diary = TankDiary.of(out, diaryFile)) {
            var tank = new Tank(rig, slots, diary);
            try (var server = BoardServer.start(address, onOpen, new SystemClock(), new GuestBook(out),
                    sink -> VirtualBoard.of(rig, tank, Latency.UNO, sink))) {
                out.println("virtual coater \"%s\" listens on tcp:%s:%d; Ctrl-C ends it".formatted(rig.name(),
                        address.getHostString(), server.port()));
                new CountDownLatch(1).await();
            }
        }
        return ExitCode.DONE;
    }

    private InetSocketAddress address() {
        return switch (LinkAddress.read(listen)) {
            case LinkAddress.Reading.Good(LinkAddress.Tcp(var host, var port)) -> new InetSocketAddress(host, port);
            case LinkAddress.Reading.Good _, LinkAddress.Reading.Malformed _ -> throw Refusal.of(ExitCode.USAGE,
                    "the simulator cannot listen on \"" + listen + "\"", "write tcp:127.0.0.1:4001");
        };
    }

    /** Says who comes and goes. */
    private record GuestBook(java.io.PrintWriter out) implements BoardServer.Guests {

        @Override
        public void came(String client) {
            out.println("connected: " + client);
        }

        @Override
        public void went(String client) {
            out.println("gone: " + client + "; the board goes on with what it has");
        }

        @Override
        public void refused(String client) {
            out.println("refused: " + client + "; somebody is connected already");
        }
    }
}
