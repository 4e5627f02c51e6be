package dipper.setup;

import dipper.coater.Fault;
import dipper.setup.Findings.Remark;
import dipper.yaml.Revision.Change;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What was found out with a person's help.
 *
 * @param checked in words, what is as it should be
 * @param remarks what is not
 * @param notChecked in words, with the reason
 * @param direction which way Z turned out to home; empty where it was not tried, or nothing moved
 * @param answers for the rig file
 * @param broken where the talk with the board came to an end
 */
public record Interviewed(List<String> checked, List<Remark> remarks, List<String> notChecked,
        Optional<HomingDirection.Found> direction, List<Change> answers, Optional<Fault> broken) {

    public Interviewed {
        checked = List.copyOf(checked);
        remarks = List.copyOf(remarks);
        notChecked = List.copyOf(notChecked);
        answers = List.copyOf(answers);
    }

    /** Where there is nobody to ask; what is on record of the direction needs no asking. */
    public static Interviewed nobody(String reason, Optional<HomingDirection> known) {
        var notChecked = new ArrayList<String>();
        notChecked.add("whether each home switch reaches the board: " + reason);
        if (known.isEmpty()) {
            notChecked.add("which way Z homes: " + reason);
        }
        return new Interviewed(List.of(), List.of(), notChecked, Optional.empty(), List.of(), Optional.empty());
    }
}
