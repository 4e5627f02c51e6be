package dipper.cli;

import dipper.cli.Sources.Source;
import dipper.yaml.Checked;
import dipper.yaml.FileKind;
import dipper.yaml.Node;
import dipper.yaml.YamlReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The arguments that name a recipe or batch, shared by the commands that plan one. */
final class WhatToRun {

    @Parameters(paramLabel = "FILE", description = "a recipe or a batch (YAML), by path or by its name in the library")
    private String file;

    @Option(names = "--rig", paramLabel = "FILE", description = "the rig, instead of the batch's own or dr3-like.yaml")
    private Optional<String> rig = Optional.empty();

    @Option(names = "--set", paramLabel = "NAME=QUANTITY",
            description = "a parameter's value for this run; may be given several times; for a dry run also several values, as bilayers=10..40:10")
    private List<String> set = new ArrayList<>();

    /** Everything from the file to its plan, or every problem found on the way. */
    Checked<Prepared> prepare(Sources sources) {
        return prepare(sources, List.copyOf(set));
    }

    /** The parameter that runs through several values, if one does. */
    Optional<Series> series() {
        return Series.among(set);
    }

    /** The same with one value of a series. */
    Checked<Prepared> prepare(Sources sources, Series series, String value) {
        var all = new ArrayList<>(set);
        all.removeIf(text -> text.contains(".."));
        all.add(series.setting(value));
        return prepare(sources, all);
    }

    private Checked<Prepared> prepare(Sources sources, List<String> settings) {
        var source = sources.named(file);
        var preparation = new Preparation(sources, rig, new Overrides(settings));
        return preparation.of(source);
    }

    /** Where it is no YAML at all, the recipe's reader says so. */
    static Optional<FileKind> kind(Source source) {
        return kind(YamlReader.read(source.name(), source.text()));
    }

    static Optional<FileKind> kind(Checked<Node> read) {
        return switch (read) {
            case Checked.Sound<Node>(var document, var _) -> FileKind.of(document);
            case Checked.Faulty<Node> _ -> Optional.empty();
        };
    }

    String file() {
        return file;
    }
}
