package dipper.report;

import dipper.protocol.Protocol;
import dipper.recipe.Parameter.Origin;
import java.util.List;

/** What a recipe assumes beyond its source, with the values of this run. */
public final class Assumptions {

    private Assumptions() {}

    public static List<String> of(Protocol protocol) {
        return protocol.recipe().parameters().values().stream()
                .filter(parameter -> parameter.origin() == Origin.ASSUMED)
                .map(parameter -> parameter.name() + " " + protocol.parameters().get(parameter.name())).toList();
    }
}
