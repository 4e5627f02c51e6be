package dipper.protocol;

import dipper.recipe.Meanwhile;
import dipper.recipe.Observation;
import dipper.recipe.Recipe;
import dipper.recipe.Rest;
import dipper.recipe.Solution;
import dipper.recipe.Stirring;
import dipper.recipe.WhenInDoubt;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The hash of a protocol's chemistry. It covers, a line each: the format, what counts, the pellet, every solution as stated, every treatment in base
 * units, where a pass begins, what a stop of the batch's does, and which of several beakers a solution is taken from, by its turn and not its
 * station. Renaming a recipe or a pellet, commenting or reflowing changes nothing.
 */
final class ProtocolHash {

    private ProtocolHash() {}

    static String of(Protocol protocol) {
        var digest = sha256();
        header(protocol.recipe()).forEach(line -> digest.update(bytes(line)));
        var lines = new IdentityHashMap<Action, byte[]>();
        var pass = 1;
        for (var treatment : protocol) {
            if (treatment.scene().pass() != pass) {
                pass = treatment.scene().pass();
                digest.update(bytes("pass"));
            }
            digest.update(lines.computeIfAbsent(treatment.action(), action -> bytes(line(action, protocol))));
            turn(treatment, protocol).ifPresent(turn -> digest.update(bytes("beaker " + turn)));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static Optional<Integer> turn(Treatment treatment, Protocol protocol) {
        return treatment.action().bath().flatMap(solution -> treatment.scene().turn(solution)
                .map(station -> 1 + protocol.turns(solution).indexOf(station)));
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
                + base(solution.pH()) + solution.temperature().map(kept -> "|" + kept.base()).orElse("");
    }

    private static String base(Optional<? extends dipper.units.Quantity> quantity) {
        return quantity.map(q -> Long.toString(q.base())).orElse("");
    }

    private static String line(Action action, Protocol protocol) {
        return switch (action) {
            case Action.Immerse(var purpose, var solution, var dwell, var passage, var rest, var doubt, var _) ->
                    purpose.word() + "|" + solution + "|" + dwell.time().nanoseconds() + "|" + line(passage) + "|"
                            + line(rest) + beyondTime(dwell) + line(doubt);
            case Action.Dry(var service, var time, var rest, var _) ->
                    "dry|" + time.nanoseconds() + "|" + line(rest) + service.map(name -> "|at " + name).orElse("");
            case Action.Stay(var solution, var passage, var _) -> "stay|" + solution + "|" + line(passage);
            case Action.Ask(var message, var holder, var _, var record, var _) ->
                    "person|" + message + (holder == Meanwhile.LEAVES ? "|leaves" : "") + record(record);
            case Action.Stop(var refuge, var meanwhile, var atLoadingPlace, var _) ->
                    "stop|" + refuge.map(in -> in.solution() + "|" + line(in.passage())).orElse("air")
                            + errands("|meanwhile", meanwhile, protocol) + errands("|out", atLoadingPlace, protocol);
        };
    }

    /** What hangs is told by how many there are; names are labels. */
    private static String errands(String where, List<Errand> errands, Protocol protocol) {
        return errands.stream().map(errand -> switch (errand) {
            case Errand.TakeOut _ -> where + " take";
            case Errand.Hang _ -> where + " hang";
            case Errand.Replace(var beaker) -> where + " replace " + beaker.solution() + " "
                    + (1 + protocol.turns(beaker.solution()).indexOf(beaker.station()));
        }).collect(Collectors.joining());
    }

    /** What a dwell may say beyond its time adds to its line only where it is said. */
    private static String beyondTime(Dwell dwell) {
        return dwell.atMost().map(time -> "|at most " + time.nanoseconds()).orElse("")
                + dwell.movement().map(movement -> "|moved " + movement.stroke().nanometres() + "|"
                        + movement.period().nanoseconds()).orElse("");
    }

    private static String record(List<Observation> record) {
        return record.stream().map(observation -> "|" + observation.name() + "|" + observation.kind() + "|"
                + observation.per()).collect(Collectors.joining());
    }

    private static String line(Passage passage) {
        return passage.immersion().nanometresPerSecond() + "|" + passage.withdrawal().nanometresPerSecond() + "|"
                + passage.drain().nanoseconds()
                + "|" + passage.depth().nanometres() + (passage.stirring() == Stirring.ON ? "|stirred" : "");
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

    private static String line(WhenInDoubt doubt) {
        return doubt == WhenInDoubt.ASK ? "" : "|in doubt " + doubt.word();
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
