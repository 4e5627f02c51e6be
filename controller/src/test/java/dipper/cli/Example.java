package dipper.cli;

import dipper.yaml.FileKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * An example in an explanation: a whole file, or sections that take the place of those of the same name in what {@code dipper new} writes.
 *
 * @param kind what a recipe, rig or batch it belongs to
 */
record Example(FileKind kind, String text) {

    private static final Pattern FENCED =
            Pattern.compile("```(recipe|rig|batch)( whole)?\n(.*?)```\n", Pattern.DOTALL);
    private static final Pattern SECTION = Pattern.compile("(?m)^(?=[^\\s#])");

    /** Those of a code's explanation: the one that breaks the rule, then the same mended. */
    static List<Example> of(String explanation) {
        return FENCED.matcher(explanation).results().map(fence -> {
            var kind = FileKind.valueOf(fence.group(1).toUpperCase(Locale.ROOT));
            return new Example(kind, fence.group(2) == null ? woven(kind, fence.group(3)) : fence.group(3));
        }).toList();
    }

    private static String woven(FileKind kind, String sections) {
        var own = sections(sections).stream().map(Example::name).collect(Collectors.toSet());
        var kept = new ArrayList<>(
                sections(ShippedTexts.start(kind)).stream().filter(section -> !own.contains(name(section))).toList());
        kept.add(sections);
        return String.join("", kept);
    }

    private static List<String> sections(String text) {
        return List.of(SECTION.split(text));
    }

    private static String name(String section) {
        return section.split("[:\\s]", 2)[0];
    }
}
