package dipper.cli;

import dipper.record.RunState;
import java.util.ArrayList;
import java.util.List;

/** What is not as it was when a run was begun, a line each; a person must say why it may go on all the same. */
final class Changes {

    private Changes() {}

    static List<String> ofPlan(RunState state, String planHash, String rigFile) {
        return planHash.equals(state.opened().planHash())
                ? List.of()
                : List.of("changed    the plan: with %s the motion is another than the run was begun with"
                        .formatted(rigFile));
    }

    static List<String> ofBoard(RunState state, String link, String board) {
        var changes = new ArrayList<String>();
        if (!link.equals(state.opened().coater())) {
            changes.add("changed    the coater: %s instead of %s".formatted(link, state.opened().coater()));
        }
        if (!board.equals(state.opened().board())) {
            changes.add("changed    the board: %s instead of %s".formatted(board, state.opened().board()));
        }
        return changes;
    }
}
