package dipper.forecast;

import dipper.batch.Substrate;
import dipper.protocol.Tally;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What one pellet or witness receives, and how thick its film grows where the recipe names a growth model.
 *
 * @param pass in which it hangs, from 1
 */
public record Coated(int pass, Substrate substrate, Tally tally, Optional<Film.Thickness> thickness) {

    /** Of those, the one that receives most layers; there always is one. */
    static Coated most(List<Coated> all) {
        return all.stream().max(Comparator.comparingLong(each -> each.tally().layers())).orElseThrow();
    }
}
