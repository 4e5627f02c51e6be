package dipper.recipe;

import dipper.units.Count;
import dipper.yaml.Place;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A coating recipe, format version 1, as written. Maps keep the order of the text.
 *
 * @param title the value of {@code recipe:}
 * @param counts what the counted units are made of; empty where nothing is counted
 * @param rest where a half-coated pellet waits, unless a step says otherwise
 * @param homeZEvery after how many counted units Z is homed on the way, 0 for never; empty where the rig decides
 * @param pelletOrigin whether the pellet's measures are the source's or stand under {@code assumed:}
 * @param parameters stated and assumed ones under one name space
 */
public record Recipe(String title, Optional<String> source, List<CountedUnit> counts, Rest rest,
        Optional<PelletShape> pellet, Parameter.Origin pelletOrigin, Optional<Growth> growth,
        Optional<Count> homeZEvery,
        Map<String, Parameter> parameters, Map<String, Solution> solutions, Manner defaults, Map<String, Block> blocks,
        List<Step> steps,
        Place place) {
}
