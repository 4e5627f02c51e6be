package dipper.yaml;

import java.util.Optional;

/** What a file is, told by its first words: a batch names a recipe too, and a recipe has no axes. */
public enum FileKind {
    RECIPE("recipe"), RIG("rig"), BATCH("batch");

    static final String VERSION_KEY = "dipper";

    private static final String VERSION = "1";

    private final String word;

    FileKind(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    /** What a document calls itself, if it does. */
    public static Optional<FileKind> of(Node document) {
        if (!(document instanceof Node.Mapping(var entries, var _))) {
            return Optional.empty();
        }
        var keys = entries.stream().map(entry -> entry.key().text()).toList();
        if (keys.contains("steps") && !keys.contains("batch")) {
            return Optional.of(RECIPE);
        }
        if (keys.contains("batch") || keys.contains("beakers") || keys.contains("pellets") || keys.contains("passes")) {
            return Optional.of(BATCH);
        }
        if (keys.contains("axes") || keys.contains("stations") || keys.contains("rig")) {
            return Optional.of(RIG);
        }
        return keys.contains("recipe") || keys.contains("steps") ? Optional.of(RECIPE) : Optional.empty();
    }

    /** The fields of a document of this kind, its version read; empty, with a problem, where it is of another kind. */
    public Optional<Fields> open(Node document, Problems problems) {
        var found = of(document);
        if (found.isPresent() && found.get() != this) {
            problems.error(Code.WRONG_FILE, document.place(), "this is a " + found.get().word + ", not a " + word,
                    "give the " + word + "'s file here");
            return Optional.empty();
        }
        var fields = Fields.of(document, "the " + word,
                "dipper: " + VERSION + " on the first line, then one key per line", problems);
        fields.ifPresent(top -> version(top, problems));
        return fields;
    }

    private static void version(Fields top, Problems problems) {
        top.requiredWord(VERSION_KEY, VERSION_KEY + ": " + VERSION)
                .filter(version -> !version.text().equals(VERSION))
                .ifPresent(version -> problems.error(Code.WRONG_VERSION, version.place(),
                        "version " + Words.quoted(version.text())
                                + " is not known; this Dipper reads version " + VERSION,
                        "write dipper: " + VERSION + ", or use a newer Dipper"));
    }
}
