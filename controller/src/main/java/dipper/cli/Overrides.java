package dipper.cli;

import dipper.batch.Batch.Setting;
import dipper.units.QuantityText;
import dipper.units.QuantityText.Reading;
import dipper.yaml.Checked;
import dipper.yaml.Place;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Parameters set on the command line: {@code --set bilayers=10}, {@code --set "water time=30 s"}. */
record Overrides(List<String> texts) {

    /** By parameter's name; a text that is no {@code name=quantity} is a mistake of usage. */
    Checked<Map<String, Setting>> settings() {
        var settings = new LinkedHashMap<String, Setting>();
        texts.forEach(text -> settings.put(name(text), setting(text)));
        return Checked.of(settings, List.of());
    }

    private static String name(String text) {
        var equals = text.indexOf('=');
        if (equals < 1) {
            throw Refusal.of(ExitCode.USAGE, "--set " + text + " is no name=quantity",
                    "write it as in --set bilayers=10 or --set \"water time=30 s\"");
        }
        return text.substring(0, equals).strip();
    }

    private static Setting setting(String text) {
        var value = text.substring(text.indexOf('=') + 1).strip();
        var place = new Place("--set " + text, 1, 1, text.length());
        return switch (QuantityText.read(value)) {
            case Reading.Good(var quantity) -> new Setting(quantity, place);
            case Reading.MissingUnit _ -> throw refused(text, "\"" + value + "\" has no unit");
            case Reading.LeadingZero(var without) -> throw refused(text, "write it without the zero: " + without);
            case Reading.Negative _ -> throw refused(text, "\"" + value + "\" is negative");
            case Reading.NoNumber _ -> throw refused(text, "\"" + value + "\" is no quantity");
            case Reading.UnknownUnit(var unit) -> throw refused(text, "the unit \"" + unit + "\" is not known");
            case Reading.OutOfRange _ -> throw refused(text, "\"" + value + "\" is too fine or too large");
            case Reading.WrongDimension(var found) -> throw refused(text, "\"" + found + "\" cannot stand here");
        };
    }

    private static Refusal refused(String text, String why) {
        return Refusal.of(ExitCode.USAGE, "--set " + text + ": " + why,
                "a quantity starts with a digit and has its unit: 10, 30 s, 2 mm/s");
    }
}
