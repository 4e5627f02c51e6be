package dipper.report;

import dipper.batch.Beaker;
import dipper.batch.Substrate;
import dipper.plan.Plan;
import dipper.recipe.Solution;
import java.util.ArrayList;
import java.util.List;

/** Which beaker stands where and what hangs where, for a person to compare with the bench. */
public final class DeckText {

    private DeckText() {}

    public static List<String> lines(Plan plan) {
        var lines = new ArrayList<String>();
        plan.deck().beakers()
                .forEach(beaker -> lines.add("station %-2d %-12s %s%s".formatted(beaker.station(), beaker.solution(),
                        described(plan.protocol().recipe().solutions().get(beaker.solution())), filling(beaker))));
        for (var pass = 1; pass <= plan.protocol().passes(); pass++) {
            var heading = plan.protocol().passes() == 1 ? "" : "pass " + pass + ", ";
            plan.deck().substrates(pass).forEach(substrate -> lines
                    .add("%sslot %-5d %s".formatted(heading, substrate.slot(), described(substrate))));
        }
        return lines;
    }

    private static String described(Solution solution) {
        var said = new StringBuilder(solution.name());
        solution.concentration().ifPresent(concentration -> said.append(", ").append(concentration));
        solution.pH().ifPresent(pH -> said.append(", pH ").append(pH));
        solution.temperature().ifPresent(temperature -> said.append(", kept at ").append(temperature));
        solution.hazard().ifPresent(hazard -> said.append(" (").append(hazard).append(")"));
        return said.toString();
    }

    private static String filling(Beaker beaker) {
        var said = new StringBuilder();
        beaker.lot().ifPresent(lot -> said.append(", lot ").append(lot));
        beaker.volume().ifPresent(volume -> said.append(", ").append(volume));
        beaker.pH().ifPresent(pH -> said.append(", measured pH ").append(pH));
        beaker.prepared().ifPresent(prepared -> said.append(", prepared ").append(prepared));
        beaker.replaceEvery().ifPresent(every -> said.append(", replaced every ").append(every));
        return said.toString();
    }

    private static String described(Substrate substrate) {
        return substrate.name() + switch (substrate) {
            case Substrate.Pellet _ -> "";
            case Substrate.Witness(var _, var _, var hanging, var _, var _) ->
                    ", witness" + hanging.map(length -> " hanging " + length).orElse("");
        } + substrate.until().map(amount -> ", leaves after " + amount).orElse("");
    }
}
