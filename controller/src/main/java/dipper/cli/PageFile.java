package dipper.cli;

import dipper.report.ClockTimes;
import dipper.report.DryRunReport;
import dipper.report.HtmlReport;
import dipper.report.HtmlReport.Input;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Writes a dry run's page into a file, with all that it was made from. */
final class PageFile {

    private PageFile() {}

    static void write(Path path, Prepared prepared, DryRunReport report, ClockTimes clock) {
        var inputs = new ArrayList<>(List.of(input(prepared.recipeSource()), input(prepared.rigSource()),
                input(prepared.batchSource())));
        if (!prepared.overrides().isEmpty()) {
            inputs.add(new Input("--set", String.join("\n", prepared.overrides())));
        }
        try {
            Overwriting.onlyOf(path, HtmlReport.MARK, "a page of a dry run");
            Files.writeString(path, new HtmlReport(report, clock, inputs, ShippedTexts.page()).html(),
                    StandardCharsets.UTF_8);
        } catch (IOException unwritable) {
            throw Refusal.of(ExitCode.USAGE,
                    path + " cannot be written (" + unwritable.getClass().getSimpleName() + ": "
                            + unwritable.getMessage() + ")",
                    "give a file in a folder that exists and that you may write to");
        }
    }

    private static Input input(Sources.Source source) {
        return new Input(source.name(), source.text());
    }
}
