package dipper.batch;

import dipper.batch.Batch.Setting;
import dipper.yaml.Place;
import java.util.List;
import java.util.Map;

/** One load of the holder, from the recipe's first step to its last, with the parameters that are set for it alone; in order of slot. */
public record Pass(List<Substrate> substrates, Map<String, Setting> set, Place place) {

    public Pass {
        substrates = List.copyOf(substrates);
    }
}
