package dipper.cli;

import dipper.record.RunEvent.Choice;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A decision on the command line, by the word that is typed when it is asked; with a hyphen or without. */
final class ChoiceWord implements ITypeConverter<Choice> {

    static final String ALL = "repeat, done, leave-out, end";

    @Override
    public Choice convert(String typed) {
        var word = typed.strip().replace('-', ' ').replace('_', ' ').toLowerCase(Locale.ROOT);
        return Stream.of(Choice.values()).filter(choice -> StandingText.word(choice).equals(word)).findFirst()
                .orElseThrow(() -> new TypeConversionException("\"%s\" is no decision; these are: %s".formatted(typed,
                        Stream.of(Choice.values()).map(StandingText::word).collect(Collectors.joining(", ")))));
    }
}
