package dipper.rig;

import dipper.yaml.Code;
import dipper.yaml.Entries;
import dipper.yaml.Naming;
import dipper.yaml.Node;
import dipper.yaml.Problems;
import dipper.yaml.Words;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads {@code services:}, what a rig can do for recipes beside its stations. */
final class ServicesReader {

    private static final int MOST = 20;
    private static final String EXAMPLE = "{x: 20 mm, height: 60 mm, output: flood}";

    private final Problems problems;
    private final Map<Output, String> taken = new EnumMap<>(Output.class);

    ServicesReader(Problems problems) {
        this.problems = problems;
    }

    List<RigReader.Placed<Service>> read(Node node) {
        var services = new ArrayList<RigReader.Placed<Service>>();
        for (var entry : Entries.of(node, "\"services\"", MOST, problems)) {
            if (Naming.isName(entry.key(), "a service", List.of(), problems)) {
                Measures.of(entry.value(), "the service " + Words.quoted(entry.key().text()), EXAMPLE, problems)
                        .ifPresent(measures -> services.add(new RigReader.Placed<>(service(entry.key(), measures),
                                measures.fields())));
            }
        }
        return services;
    }

    private Service service(Node.Scalar name, Measures measures) {
        var fields = measures.fields();
        var hasSpot = fields.has("x") || fields.has("height");
        var spot = hasSpot
                ? Optional.of(new Service.Spot(measures.length("x"), measures.length("height")))
                : Optional.<Service.Spot>empty();
        var output = fields.optionalWord("output").flatMap(word -> output(word, name));
        fields.noOthers();
        if (!hasSpot && !fields.has("output")) {
            problems.error(Code.SERVICE_CANNOT, name.place(),
                    "the service " + Words.quoted(name.text()) + " has neither a place nor an output",
                    "write e.g. " + name.text() + ": " + EXAMPLE);
        }
        return new Service(name.text(), spot, output);
    }

    private Optional<Output> output(Node.Scalar word, Node.Scalar service) {
        var output = switch (word.text()) {
            case "flood" -> Optional.of(Output.FLOOD);
            case "spindle" -> Optional.of(Output.SPINDLE);
            default -> {
                unknown(word);
                yield Optional.<Output>empty();
            }
        };
        output.ifPresent(found -> once(found, word, service));
        return output;
    }

    private void unknown(Node.Scalar word) {
        problems.error(Code.UNKNOWN_WORD, word.place(),
                "a board has no output " + Words.quoted(word.text())
                        + (word.text().equals("mist") ? " that stock GRBL would switch" : ""),
                "write flood (the coolant output) or spindle");
    }

    private void once(Output output, Node.Scalar word, Node.Scalar service) {
        var other = taken.putIfAbsent(output, service.text());
        if (other != null) {
            problems.error(Code.OUTPUT_TWICE, word.place(),
                    "the output " + output + " switches " + Words.quoted(other) + " already",
                    "give each service an output of its own");
        }
    }
}
