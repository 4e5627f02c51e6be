package dipper.cli;

import dipper.protocol.Tally;
import dipper.record.RunEvent.HungPellet;
import dipper.record.RunEvent.Inputs;
import dipper.record.RunEvent.RunOpened;
import java.util.LinkedHashMap;

/** A run's first event from what was prepared. */
final class Opening {

    private Opening() {}

    static RunOpened of(Prepared prepared, String coater, String board) {
        var plan = prepared.plan();
        var planned = new LinkedHashMap<String, Integer>();
        Tally.of(plan.protocol()).units().forEach(progress -> planned.put(progress.unit().name(), progress.complete()));
        var inputs = new Inputs(prepared.recipeSource().text(), prepared.rigSource().text(),
                prepared.batchSource().text(), prepared.overrides());
        var pellets =
                plan.deck().pellets().stream().map(pellet -> new HungPellet(pellet.slot(), pellet.name())).toList();
        return new RunOpened(plan.protocol().recipe().title(), inputs, plan.protocol().hash(), plan.hash(),
                plan.protocol().counts(), planned, pellets, coater,
                board);
    }
}
