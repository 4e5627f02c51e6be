package dipper.report;

import dipper.batch.Beaker;
import dipper.plan.Plan;
import dipper.recipe.Solution;
import java.util.ArrayList;
import java.util.List;

/** Which beaker stands where and which pellet hangs where, for a person to compare with the bench. */
public final class DeckText {

    private DeckText() {}

    public static List<String> lines(Plan plan) {
        var lines = new ArrayList<String>();
        plan.deck().beakers()
                .forEach(beaker -> lines.add("station %-2d %-12s %s%s".formatted(beaker.station(), beaker.solution(),
                        described(plan.protocol().recipe().solutions().get(beaker.solution())), lot(beaker))));
        plan.deck().pellets().forEach(pellet -> lines.add("slot %-5d %s".formatted(pellet.slot(), pellet.name())));
        return lines;
    }

    private static String described(Solution solution) {
        var said = new StringBuilder(solution.name());
        solution.concentration().ifPresent(concentration -> said.append(", ").append(concentration));
        solution.pH().ifPresent(pH -> said.append(", pH ").append(pH));
        solution.hazard().ifPresent(hazard -> said.append(" (").append(hazard).append(")"));
        return said.toString();
    }

    private static String lot(Beaker beaker) {
        return beaker.lot().map(lot -> ", lot " + lot).orElse("");
    }
}
