package dipper.cli;

import dipper.link.LinkAddress;
import dipper.rig.Rig;
import dipper.rig.RigReader;
import dipper.rig.Slot;
import dipper.sim.BoardServer;
import dipper.sim.ControlServer;
import dipper.sim.DiaryLog;
import dipper.sim.Firmware;
import dipper.sim.Latency;
import dipper.sim.OnOpen;
import dipper.sim.PanelServer;
import dipper.sim.Settings;
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
        mixinStandardHelpOptions = true, addMethodSubcommands = false)
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

    @Option(names = "--firmware",
            description = "what its board runs: ${COMPLETION-CANDIDATES} (default: GRBL, rebuilt where the rig homes single axes)")
    private Optional<Firmware> firmware = Optional.empty();

    @Option(names = "--control", paramLabel = "LINK",
            description = "a second port that takes words such as stat, limit z on, drop 5 (help lists them)")
    private Optional<String> control = Optional.empty();

    @Option(names = "--panel", paramLabel = "LINK",
            description = "where the rig's panel answers, for a run with the same --panel; --control touches it")
    private Optional<String> panel = Optional.empty();

    @Option(names = "--diary", paramLabel = "FILE", description = "also writes each immersion to this file (CSV)")
    private Optional<Path> diaryFile = Optional.empty();

    @Override
    public Integer call() throws Exception {
        var sources = new Sources();
        var source = sources.named(rigName);
        var rig = Terminal.sound(RigReader.read(source.name(), source.text()), sources);
        var slots = rig.slots().stream().map(Slot::number).collect(Collectors.toSet());
        var address = address("--listen", listen);
        var out = spec.commandLine().getOut();
        try (var diary = TankDiary.of(out, diaryFile)) {
            var log = new DiaryLog();
            var tank = new Tank(rig, slots, diary.andThen(log));
            var settings = firmware.map(one -> Settings.of(rig, one)).orElse(Settings.of(rig));
            try (var server = BoardServer.start(address, onOpen, new SystemClock(), new GuestBook(out),
                    sink -> VirtualBoard.of(rig, settings, tank, Latency.UNO, sink));
                    var panelServer = panel(rig, server);
                    var _ = control(server, log, panelServer)) {
                out.println("virtual coater \"%s\" listens on tcp:%s:%d; Ctrl-C ends it".formatted(rig.name(),
                        address.getHostString(), server.port()));
                new CountDownLatch(1).await();
            }
        }
        return ExitCode.DONE;
    }

    /** Its panel, where it is wanted; else nothing that is to be closed. */
    private record MaybePanel(Optional<PanelServer> server) implements AutoCloseable {

        @Override
        public void close() throws IOException {
            if (server.isPresent()) {
                server.get().close();
            }
        }
    }

    private MaybePanel panel(Rig rig, BoardServer board) throws IOException {
        if (panel.isEmpty()) {
            return new MaybePanel(Optional.empty());
        }
        var wiring = rig.panel().orElseThrow(() -> Refusal.of(ExitCode.USAGE,
                "the rig \"" + rig.name() + "\" has no panel",
                "list one under panel: of the rig, or leave --panel out"));
        var served = PanelServer.start(address("--panel", panel.get()), rig, wiring, board);
        spec.commandLine().getOut().println("its panel is on port " + served.port());
        return new MaybePanel(Optional.of(served));
    }

    private AutoCloseable control(BoardServer server, DiaryLog log, MaybePanel touched) throws IOException {
        if (control.isEmpty()) {
            return () -> {
            };
        }
        var line = ControlServer.start(address("--control", control.get()), server, log, touched.server());
        spec.commandLine().getOut().println("its control line is on port " + line.port());
        return line;
    }

    private static InetSocketAddress address(String option, String where) {
        return switch (LinkAddress.read(where)) {
            case LinkAddress.Reading.Good(LinkAddress.Tcp(var host, var port)) -> new InetSocketAddress(host, port);
            case LinkAddress.Reading.Good _, LinkAddress.Reading.Malformed _ -> throw Refusal.of(ExitCode.USAGE,
                    "the simulator cannot listen on \"" + where + "\"", "write " + option + " tcp:127.0.0.1:4001");
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
