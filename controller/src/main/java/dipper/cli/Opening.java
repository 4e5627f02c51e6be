package dipper.cli;

import dipper.batch.Batch.Setting;
import dipper.protocol.Protocol;
import dipper.record.RunEvent.HungPellet;
import dipper.record.RunEvent.Inputs;
import dipper.record.RunEvent.RunOpened;
import dipper.record.RunEvent.SetParameter;
import dipper.run.Hung;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A run's first event from what was prepared. */
final class Opening {

    private Opening() {}

    static RunOpened of(Prepared prepared, String coater, String board) {
        var plan = prepared.plan();
        var inputs = new Inputs(prepared.recipeSource().text(), prepared.rigSource().text(),
                Path.of(prepared.rigSource().name()).toAbsolutePath().normalize().toString(),
                prepared.batchSource().text(), prepared.overrides(), prepared.aim());
        return new RunOpened(plan.protocol().recipe().title(), prepared.batch().map(batch -> batch.name()).orElse(""),
                inputs, plan.protocol().hash(), plan.hash(), plan.protocol().counts(), settings(plan.protocol()),
                pellets(prepared), coater, board);
    }

    /** Whatever hangs in a rehearsal is no pellet of anybody's. */
    private static List<HungPellet> pellets(Prepared prepared) {
        return switch (prepared.aim()) {
            case COATING -> Hung.in(prepared.plan());
            case REHEARSAL -> List.of();
        };
    }

    static List<SetParameter> settings(Protocol protocol) {
        var settings = new ArrayList<SetParameter>();
        for (var pass = 1; pass <= protocol.passes(); pass++) {
            for (var entry : protocol.settings(pass).entrySet()) {
                var recipes = protocol.recipe().parameters().get(entry.getKey()).value();
                settings.add(new SetParameter(pass, entry.getKey(), entry.getValue().value().toString(),
                        recipes.toString(), by(entry.getValue(), pass)));
            }
        }
        return settings;
    }

    private static String by(Setting setting, int pass) {
        return switch (setting.by()) {
            case BATCH -> "batch";
            case PASS -> "pass " + pass;
            case COMMAND_LINE -> "command line";
        };
    }
}
