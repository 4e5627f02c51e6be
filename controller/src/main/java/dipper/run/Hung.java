package dipper.run;

import dipper.batch.Substrate;
import dipper.plan.Allotment;
import dipper.plan.Plan;
import dipper.protocol.Amount;
import dipper.protocol.Tally;
import dipper.record.RunEvent.HungPellet;
import dipper.record.RunEvent.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** Everything that is to hang in a run, as its record names it. */
public final class Hung {

    private Hung() {}

    /** Pass by pass and in order of slot, each with what it is to receive. */
    public static List<HungPellet> in(Plan plan) {
        var allotted = Allotment.of(plan.protocol(), plan.deck());
        var pellets = new ArrayList<HungPellet>();
        for (var pass = 1; pass <= plan.protocol().passes(); pass++) {
            for (var substrate : plan.deck().substrates(pass)) {
                pellets.add(pellet(substrate, pass, allotted.get(substrate)));
            }
        }
        return pellets;
    }

    private static HungPellet pellet(Substrate substrate, int pass, Tally allotted) {
        var planned = new LinkedHashMap<String, Amount>();
        allotted.units().forEach(progress -> planned.put(progress.unit().name(), progress.amount()));
        var kind = switch (substrate) {
            case Substrate.Pellet _ -> Kind.PELLET;
            case Substrate.Witness _ -> Kind.WITNESS;
        };
        return new HungPellet(substrate.slot(), substrate.name(), kind, pass, planned);
    }
}
