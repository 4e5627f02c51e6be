package dipper.protocol;

import dipper.recipe.Recipe;
import dipper.recipe.Rest;
import dipper.recipe.Solution;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.Optional;

/**
 * The hash of a protocol's chemistry. It covers, a line each: the format, what counts, the pellet, every solution as stated, every treatment in base
 * units. Renaming a recipe, commenting or reflowing it changes nothing.
 */
final class ProtocolHash {

    private ProtocolHash() {}

    static String of(Protocol protocol) {
        var digest = sha256();
        header(protocol.recipe()).forEach(line -> digest.update(bytes(line)));
        var lines = new IdentityHashMap<Action, byte[]>();
        for (var treatment : protocol) {
            digest.update(lines.computeIfAbsent(treatment.action(), action -> bytes(line(action))));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static java.util.stream.Stream<String> header(Recipe recipe) {
        var format = java.util.stream.Stream.of("dipper protocol 1");
        var counts =
                recipe.counts().stream().map(unit -> "counts|" + unit.name() + "|" + String.join("|", unit.layers()));
        var pellet = recipe.pellet().stream().map(shape -> "pellet|" + shape.height().nanometres());
        var solutions = recipe.solutions().values().stream().map(ProtocolHash::line).sorted();
        return java.util.stream.Stream.of(format, counts, pellet, solutions).flatMap(part -> part);
    }

    private static String line(Solution solution) {
        return "solution|" + solution.key() + "|" + base(solution.molarMass()) + "|"
                + solution.concentration().map(c -> c.dimension() + ":" + c.base()).orElse("") + "|"
                + base(solution.pH());
    }

    private static String base(Optional<? extends dipper.units.Quantity> quantity) {
        return quantity.map(q -> Long.toString(q.base())).orElse("");
    }

    private static String line(Action action) {
        return switch (action) {
            case Action.Immerse(var purpose, var solution, var dwell, var passage, var rest, var _) ->
                    purpose.verb() + "|" + solution + "|"
                            + dwell.nanoseconds() + "|" + line(passage) + "|" + line(rest);
            case Action.Dry(var time, var rest, var _) -> "dry|" + time.nanoseconds() + "|" + line(rest);
            case Action.Stay(var solution, var passage, var _) -> "stay|" + solution + "|" + line(passage);
            case Action.Ask(var message, var _) -> "person|" + message;
        };
    }

    private static String line(Passage passage) {
        return passage.immersion().nanometresPerSecond() + "|" + passage.withdrawal().nanometresPerSecond() + "|"
                + passage.drain().nanoseconds()
                + "|" + passage.depth().nanometres();
    }

    private static String line(Rest rest) {
        return switch (rest) {
            case Rest.Reasoned(var inner, var _) -> line(inner);
            case Rest.Here _ -> "here";
            case Rest.NextRinse _ -> "rinse";
            case Rest.InSolution(var solution) -> "in " + solution;
            case Rest.Never _ -> "never";
        };
    }

    private static byte[] bytes(String line) {
        return (line + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
    }
}
