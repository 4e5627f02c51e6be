package dipper.report;

import dipper.protocol.Protocol;
import dipper.recipe.Parameter.Origin;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What a recipe assumes beyond its source, with the values of this run. */
public final class Assumptions {

    private Assumptions() {}

    public static List<String> of(Protocol protocol) {
        var recipe = protocol.recipe();
        var named = recipe.parameters().values().stream().filter(parameter -> parameter.origin() == Origin.ASSUMED)
                .map(parameter -> parameter.name() + " " + values(protocol, parameter.name()));
        var pellet = recipe.pellet().filter(_ -> recipe.pelletOrigin() == Origin.ASSUMED).stream()
                .map(shape -> "pellet " + shape.inWords());
        return Stream.concat(named, pellet).toList();
    }

    /** Passes may differ. */
    private static String values(Protocol protocol, String name) {
        return IntStream.rangeClosed(1, protocol.passes())
                .mapToObj(pass -> protocol.parameters(pass).get(name).toString()).distinct()
                .collect(Collectors.joining(" or "));
    }
}
