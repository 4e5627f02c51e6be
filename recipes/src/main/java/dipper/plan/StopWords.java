package dipper.plan;

import dipper.protocol.Action.Stop;
import dipper.protocol.Errand;
import java.util.List;
import java.util.stream.Collectors;

/** How a person is asked to do what a batch needs. */
final class StopWords {

    private StopWords() {}

    /** While the pellets wait in the refuge. */
    static String inRefuge(Stop stop, String solution) {
        var resting = "The pellets rest in " + solution + ". ";
        var lifting = stop.atLoadingPlace().isEmpty()
                ? ""
                : " to lift them out; then: " + listed(stop.atLoadingPlace());
        return stop.meanwhile().isEmpty()
                ? resting + "Confirm" + lifting + "."
                : resting + sentence(stop.meanwhile()) + " Confirm when that is done" + (lifting.isEmpty()
                        ? "."
                        : "," + lifting + ".");
    }

    static String atLoadingPlace(Stop stop) {
        return sentence(stop.atLoadingPlace());
    }

    private static String sentence(List<Errand> errands) {
        var listed = listed(errands);
        return Character.toUpperCase(listed.charAt(0)) + listed.substring(1) + ".";
    }

    private static String listed(List<Errand> errands) {
        return errands.stream().map(Errand::inWords).collect(Collectors.joining(", "));
    }
}
