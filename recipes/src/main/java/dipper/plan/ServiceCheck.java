package dipper.plan;

import dipper.protocol.Action;
import dipper.protocol.Passage;
import dipper.recipe.Stirring;
import dipper.rig.Rig;
import dipper.rig.Service;
import dipper.yaml.Code;
import dipper.yaml.Place;
import dipper.yaml.Problem;
import dipper.yaml.Words;
import java.util.List;
import java.util.stream.Stream;

/** Whether the rig has the services that a step asks for. */
final class ServiceCheck {

    private ServiceCheck() {}

    static List<Problem> drying(Action.Dry dry, Rig rig) {
        return dry.service().filter(name -> rig.service(name).isEmpty())
                .map(name -> List.of(missing(name, dry.place(), rig, List.of("air"),
                        "write dry: air, or list it under services: of the rig, e.g. " + name
                                + ": {x: 20 mm, height: 60 mm, output: flood}")))
                .orElse(List.of());
    }

    static List<Problem> stirring(Passage passage, Place place, Rig rig) {
        if (passage.stirring() == Stirring.OFF) {
            return List.of();
        }
        var service = rig.service(Stirring.SERVICE);
        if (service.isEmpty()) {
            return List.of(missing(Stirring.SERVICE, place, rig, List.of(),
                    "take stir out, or list stirring: {output: spindle} under services: of the rig"));
        }
        return service.get().output().isPresent()
                ? List.of()
                : List.of(Problem.error(Code.SERVICE_CANNOT, place,
                        "the service \"%s\" of the rig \"%s\" has no output to switch".formatted(Stirring.SERVICE,
                                rig.name()),
                        "write stirring: {output: spindle} under services: of the rig"));
    }

    private static Problem missing(String name, Place place, Rig rig, List<String> others, String otherwise) {
        var names = rig.services().stream().map(Service::name).toList();
        return Problem.unknown(Code.NO_SUCH_SERVICE, place, name,
                "the rig \"%s\" has no service \"%s\"".formatted(rig.name(), name),
                Stream.concat(others.stream(), names.stream()).toList(),
                (names.isEmpty() ? "" : "its services: " + Words.list(names) + "; ") + otherwise);
    }
}
