package dipper.cli;

import dipper.plan.Deck;
import dipper.record.RunEvent;
import dipper.record.RunEvent.PelletHung;
import dipper.record.RunEvent.PelletTakenOut;
import dipper.rig.Slot;
import dipper.sim.VirtualCoater;

/** Does at the virtual coater's holder what the record says that a person did at the loading place. */
record Hands(VirtualCoater coater, Deck deck) {

    /** Hangs what the run begins with. */
    void load() {
        deck.slots(1).forEach(coater::hang);
    }

    void follow(RunEvent event) {
        switch (event) {
            case PelletTakenOut(var _, var slot, var _) -> coater.takeOut(slot);
            case PelletHung(var _, var slot, var pellet) -> deck.substrates().stream()
                    .filter(substrate -> substrate.name().equals(pellet)).findFirst()
                    .ifPresent(substrate -> coater.hang(new Slot(slot, deck.hanging(substrate))));
            case RunEvent.RunOpened _, RunEvent.DeckConfirmed _, RunEvent.StepStarted _, RunEvent.StepDone _, RunEvent.StepFailed _, RunEvent.StepCut _, RunEvent.StepDisarmed _, RunEvent.PersonAsked _, RunEvent.BeakerReplaced _, RunEvent.StopRequested _, RunEvent.RunResumed _, RunEvent.RunChanged _, RunEvent.PelletLost _, RunEvent.StartPostponed _, RunEvent.Remarked _, RunEvent.ExposureFound _, RunEvent.Decided _, RunEvent.DeviationNoted _, RunEvent.RunClosed _ ->
                    {
                    }
        }
    }
}
