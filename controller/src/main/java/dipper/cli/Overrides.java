package dipper.cli;

import dipper.batch.Amount;
import dipper.batch.Batch;
import dipper.batch.Batch.By;
import dipper.batch.Batch.Setting;
import dipper.batch.Overridden;
import dipper.batch.Pass;
import dipper.units.QuantityText;
import dipper.units.QuantityText.Reading;
import dipper.yaml.Place;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Parameters set on the command line: {@code --set bilayers=10}, {@code --set "water time=30 s"}, {@code --set "pass 2: dip time=5 s"}. */
record Overrides(List<String> texts) {

    private static final Pattern OF_PELLET =
            Pattern.compile("pellet (?<name>.+): until=(?<whole>[0-9]{1,7}) (?<word>\\p{L}.*)");

    /** More than a recipe may have parameters and a holder pellets. */
    static final int MOST = 1_000;

    /** As long as a pellet's name and an amount may be, with room to spare. */
    static final int LONGEST = 2_400;

    private static final Pattern IN_PASS = Pattern.compile("pass +(?<number>[0-9]{1,4}) *:(?<rest>.*)");

    Overrides {
        texts = List.copyOf(texts);
        if (texts.size() > MOST) {
            throw Refusal.of(ExitCode.USAGE, "--set is given %d times; the limit is %d".formatted(texts.size(), MOST),
                    "write the values into a batch, under set: or passes:");
        }
        texts.stream().filter(text -> text.length() > LONGEST).findFirst().ifPresent(text -> {
            throw Refusal.of(ExitCode.USAGE,
                    "--set %s…: %d characters; the limit is %d".formatted(text.substring(0, 40), text.length(),
                            LONGEST),
                    "write name=quantity, as in --set bilayers=10");
        });
    }

    /**
     * Over what a batch sets. A text that is no {@code name=quantity} is a mistake of usage; so is one for all passes where a pass sets the parameter
     * itself, since it would undo what makes passes differ.
     */
    Batch over(Batch batch) {
        var inPasses = new LinkedHashMap<Integer, Map<String, Setting>>();
        for (var text : ofParameters()) {
            var inPass = IN_PASS.matcher(text);
            if (inPass.matches()) {
                put(inPasses.computeIfAbsent(Integer.valueOf(inPass.group("number")), _ -> new LinkedHashMap<>()),
                        text, inPass.group("rest"));
            }
        }
        var everywhere = everywhere();
        for (var number = 1; number <= batch.passes().size(); number++) {
            leaves(batch.passes().get(number - 1), number, everywhere);
        }
        inPasses.keySet().stream().filter(number -> number < 1 || number > batch.passes().size()).findFirst()
                .ifPresent(number -> {
                    throw Refusal.of(ExitCode.USAGE, "--set: the batch has no pass " + number,
                            "it has " + (batch.passes().size() == 1 ? "one" : "passes 1 to " + batch.passes().size()));
                });
        return Overridden.batch(batch, everywhere, inPasses);
    }

    /** The batch with those leaving after so much that are said to: {@code pellet 0412: until=12 bilayers}. */
    Batch leaving(Batch batch) {
        var leaving = batch;
        for (var text : texts) {
            var ofPellet = OF_PELLET.matcher(text);
            if (ofPellet.matches()) {
                leaving = Overridden.leaving(leaving, ofPellet.group("name"),
                        new Amount(Integer.parseInt(ofPellet.group("whole")), 0, 1, ofPellet.group("word"),
                                new Place("--set " + text, 1, 1, text.length())));
            }
        }
        return leaving;
    }

    private List<String> ofParameters() {
        return texts.stream().filter(text -> !OF_PELLET.matcher(text).matches()).toList();
    }

    private static void leaves(Pass pass, int number, Map<String, Setting> everywhere) {
        everywhere.entrySet().stream().filter(entry -> pass.set().containsKey(entry.getKey())).findFirst()
                .ifPresent(entry -> {
                    throw Refusal.of(ExitCode.USAGE,
                            "%s: pass %d sets %s itself".formatted(entry.getValue().place().source(), number,
                                    entry.getKey()),
                            "name the pass, as in --set \"pass %d: %s=%s\"".formatted(number, entry.getKey(),
                                    entry.getValue().value()));
                });
    }

    /** Over what a recipe sets, without a batch. */
    Map<String, Setting> alone() {
        texts.stream().filter(text -> IN_PASS.matcher(text).matches()).findFirst().ifPresent(text -> {
            throw Refusal.of(ExitCode.USAGE, "--set " + text + ": a recipe by itself has no passes",
                    "leave \"pass n:\" out, or give a batch");
        });
        return everywhere();
    }

    private Map<String, Setting> everywhere() {
        var settings = new LinkedHashMap<String, Setting>();
        ofParameters().stream().filter(text -> !IN_PASS.matcher(text).matches())
                .forEach(text -> put(settings, text, text));
        return settings;
    }

    /** {@code whole} is what was typed; {@code text} what is left of it without the pass. */
    private static void put(Map<String, Setting> settings, String whole, String text) {
        var equals = text.indexOf('=');
        if (equals < 1) {
            throw Refusal.of(ExitCode.USAGE, "--set " + whole + " is no name=quantity",
                    "write it as in --set bilayers=10 or --set \"water time=30 s\"");
        }
        settings.put(text.substring(0, equals).strip(), setting(whole, text.substring(equals + 1).strip()));
    }

    private static Setting setting(String whole, String value) {
        var place = new Place("--set " + whole, 1, 1, whole.length());
        return switch (QuantityText.read(value)) {
            case Reading.Good(var quantity) -> new Setting(quantity, By.COMMAND_LINE, place);
            case Reading.MissingUnit _ -> throw refused(whole, "\"" + value + "\" has no unit");
            case Reading.LeadingZero(var without) -> throw refused(whole, "write it without the zero: " + without);
            case Reading.Negative _ -> throw refused(whole, "\"" + value + "\" is negative");
            case Reading.NoNumber _ -> throw refused(whole, "\"" + value + "\" is no quantity");
            case Reading.UnknownUnit(var unit) -> throw refused(whole, "the unit \"" + unit + "\" is not known");
            case Reading.OutOfRange _ -> throw refused(whole, "\"" + value + "\" is too fine or too large");
            case Reading.WrongDimension(var found) -> throw refused(whole, "\"" + found + "\" cannot stand here");
        };
    }

    private static Refusal refused(String text, String why) {
        return Refusal.of(ExitCode.USAGE, "--set " + text + ": " + why,
                "a quantity starts with a digit and has its unit: 10, 30 s, 2 mm/s");
    }
}
