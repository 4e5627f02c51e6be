package dipper.yaml;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What labs and other programs call a key for which the language has another word, too unlike to be guessed from the letters. */
final class OtherKeys {

    private static final Map<String, List<String>> WORDS = Map.ofEntries(Map.entry("time", List.of("for")),
            Map.entry("duration", List.of("for")), Map.entry("dwell", List.of("for")),
            Map.entry("dwell time", List.of("for")), Map.entry("dip time", List.of("for")),
            Map.entry("withdrawal speed", List.of("withdrawal")), Map.entry("lift", List.of("withdrawal")),
            Map.entry("immersion speed", List.of("immersion")), Map.entry("stirring", List.of("stir")),
            Map.entry("agitation", List.of("move")), Map.entry("agitate", List.of("move")),
            Map.entry("max", List.of("at most", "to")), Map.entry("min", List.of("from")),
            Map.entry("value", List.of("is")), Map.entry("default", List.of("is")),
            Map.entry("Mw", List.of("molar mass")),
            Map.entry("MW", List.of("molar mass")), Map.entry("conc", List.of("concentration")),
            Map.entry("c", List.of("concentration")), Map.entry("title", List.of("recipe", "batch", "rig")),
            Map.entry("substrate", List.of("pellet")), Map.entry("sample", List.of("pellet")),
            Map.entry("samples", List.of("pellets")), Map.entry("substrates", List.of("pellets")),
            Map.entry("count", List.of("counts")), Map.entry("replace", List.of("replace every")),
            Map.entry("renew every", List.of("replace every")), Map.entry("variables", List.of("parameters")),
            Map.entry("doi", List.of("source")), Map.entry("reference", List.of("source")),
            Map.entry("solution", List.of("holds", "solutions")), Map.entry("batch number", List.of("lot")));

    private OtherKeys() {}

    /** The key that such a word stands for, if it is one of these. */
    static Optional<String> meant(String word, Collection<String> known) {
        return WORDS.getOrDefault(word, List.of()).stream().filter(known::contains).findFirst();
    }

    static boolean mean(String word, String key) {
        return WORDS.getOrDefault(word, List.of()).contains(key);
    }
}
