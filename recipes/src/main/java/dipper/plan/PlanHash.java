package dipper.plan;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Collectors;

/** The hash of a plan's motion: format, then a line a step: key and command in base units. */
final class PlanHash {

    private PlanHash() {}

    static String of(Plan plan) {
        var digest = sha256();
        digest.update("dipper plan 1\n".getBytes(StandardCharsets.UTF_8));
        for (var step : plan) {
            digest.update((step.key() + "|" + line(step.command()) + "\n").getBytes(StandardCharsets.UTF_8));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static String line(Command command) {
        return switch (command) {
            case Command.Home _ -> "home";
            case Command.HomeZ(var from) -> "home z|" + from.nanometres();
            case Command.MoveX(var to, var speed) -> "x|" + to.nanometres() + "|" + speed.nanometresPerSecond();
            case Command.MoveZ(var to, var speed, var crossing) -> "z|" + to.nanometres() + "|"
                    + speed.nanometresPerSecond()
                    + crossing.map(c -> "|" + c.touches().nanometres() + "|" + c.covered().nanometres()).orElse("");
            case Command.Switch wanted -> "switch|" + wanted.service() + "|" + wanted.output() + "|" + wanted.to();
            case Command.Wait(var time) -> "wait|" + time.nanoseconds();
            case Command.Dwell(var time, var atMost, var exposure, var agitation) -> "wait|" + time.nanoseconds()
                    + "|" + exposure.purpose().word() + "|" + exposure.solution() + "|" + exposure.station()
                    + atMost.map(limit -> "|at most " + limit.nanoseconds()).orElse("")
                    + agitation.map(PlanHash::line).orElse("");
            case Command.Ask(var message, var _, var _, var record) -> "ask|" + message
                    + record.stream().map(observation -> "|" + observation.asked() + "|" + observation.per())
                            .collect(Collectors.joining());
        };
    }

    private static String line(Agitation agitation) {
        return "|moved|" + agitation.top().nanometres() + "|" + agitation.bottom().nanometres() + "|"
                + agitation.speed().nanometresPerSecond() + "|" + agitation.period().nanoseconds();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
    }
}
