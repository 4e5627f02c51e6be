package dipper.plan;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

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
            case Command.MoveX(var to, var speed) -> "x|" + to.nanometres() + "|" + speed.nanometresPerSecond();
            case Command.MoveZ(var to, var speed, var crossing) -> "z|" + to.nanometres() + "|"
                    + speed.nanometresPerSecond()
                    + crossing.map(c -> "|" + c.touches().nanometres() + "|" + c.covered().nanometres()).orElse("");
            case Command.Wait(var time, var exposure) -> "wait|" + time.nanoseconds()
                    + exposure.map(e -> "|" + e.purpose().verb() + "|" + e.solution() + "|" + e.station()).orElse("");
            case Command.Ask(var message) -> "ask|" + message;
        };
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
    }
}
