package dipper.report;

import dipper.protocol.Protocol;
import dipper.recipe.Parameter.Origin;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What a recipe assumes beyond its source, with the values of this run. */
public final class Assumptions {

    private Assumptions() {}

    public static List<String> of(Protocol protocol) {
        return protocol.recipe().parameters().values().stream()
                .filter(parameter -> parameter.origin() == Origin.ASSUMED)
                .map(parameter -> parameter.name() + " " + values(protocol, parameter.name())).toList();
    }

    /** Passes may differ. */
    private static String values(Protocol protocol, String name) {
        return IntStream.rangeClosed(1, protocol.passes())
                .mapToObj(pass -> protocol.parameters(pass).get(name).toString()).distinct()
                .collect(Collectors.joining(" or "));
    }
}
