package dipper.ledger;

import dipper.plan.Command.Exposure;
import dipper.plan.Command.Switched;
import dipper.protocol.Amount;
import dipper.recipe.CountedUnit;
import dipper.recipe.Purpose;
import dipper.record.RunEvent;
import dipper.record.RunEvent.Measurement;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One event of each kind and shape, the first of them the one that opens a run. */
final class EveryEvent {

    private EveryEvent() {}

    static List<RunEvent> all() {
        var planned = new LinkedHashMap<String, Amount>();
        planned.put("bilayer", new Amount(30, 0, 1));
        planned.put("quadlayer", new Amount(7, 2, 4));
        return List.of(
                new RunEvent.RunOpened("(PAA/PEO)30 – é µ", "no",
                        new RunEvent.Inputs("dipper: 1\nrecipe: x\n", "rig: y", "/lab/rig.yaml", "batch: z",
                                List.of("bilayers=30")),
                        "aa", "bb",
                        List.of(new CountedUnit("bilayer", List.of("PAA", "PEO"))),
                        List.of(new RunEvent.SetParameter(1, "bilayers", "30", "2", "command line")),
                        List.of(new RunEvent.HungPellet(1, "0412", RunEvent.Kind.PELLET, 1, planned),
                                new RunEvent.HungPellet(2, "12e4", RunEvent.Kind.WITNESS, 2, planned)),
                        "serial:/dev/ttyUSB0", "GRBL 1.1h"),
                new RunEvent.DeckConfirmed("ada"),
                new RunEvent.StepStarted("1:travel", Optional.empty(), Optional.empty()),
                new RunEvent.StepStarted("1:dwell", Optional.of(new Exposure(Purpose.LAYER, "PAA", 4)),
                        Optional.empty()),
                new RunEvent.StepStarted("1:lift", Optional.empty(), Optional.of(9_000_000_000L)),
                new RunEvent.StepDone("1:travel", new Measurement.Moved(5_000_000_000L, -100_000_000L, -2_000_000L)),
                new RunEvent.StepDone("1:lift",
                        new Measurement.Withdrawn(9_020_000_000L, -100_000_000L, -148_000_000L,
                                Optional.of(312_000_000_000L), Optional.empty())),
                new RunEvent.StepDone("2:lift",
                        new Measurement.Withdrawn(9_020_000_000L, -100_000_000L, -148_000_000L, Optional.empty(),
                                Optional.empty())),
                new RunEvent.StepDone("3:lift",
                        new Measurement.Withdrawn(9_020_000_000L, -100_000_000L, -148_000_000L, Optional.empty(),
                                Optional.of(new RunEvent.CrossingSpeed(50_000, Optional.of(50_010L), 84,
                                        Optional.of(new RunEvent.Ripple(5_000, 100_000_000L)))))),
                new RunEvent.StepDone("4:homing",
                        new Measurement.Homed(9_020_000_000L, -100_000_000L, -2_000_000L,
                                Optional.of(new RunEvent.HomingFound(-40_000, 150_000)))),
                new RunEvent.StepDone("start:homing",
                        new Measurement.Homed(9_020_000_000L, -2_000_000L, -2_000_000L, Optional.empty())),
                new RunEvent.StepDone("3:lower",
                        new Measurement.Immersed(9_020_000_000L, -100_000_000L, -148_000_000L,
                                new RunEvent.CrossingSpeed(20_000_000, Optional.empty(), 3, Optional.empty()))),
                new RunEvent.StepDone("1:dwell", new Measurement.Waited(300_000_123_456L, 300_000_000_000L)),
                new RunEvent.StepDone("7:person", new Measurement.Answered("ada", List.of())),
                new RunEvent.StepDone("8:person",
                        new Measurement.Answered("ada",
                                List.of(new RunEvent.Observed("mass", Optional.of("0412"), "12.3 mg"),
                                        new RunEvent.Observed("note", Optional.empty(), "no bubbles")))),
                new RunEvent.StepDone("9:on", new Measurement.Switched(6_000_000L, "nitrogen", Switched.ON)),
                new RunEvent.StepStarted("10:dwell", Optional.of(new Exposure(Purpose.UNCOUNTED_LAYER, "PAA", 4)),
                        Optional.empty()),
                new RunEvent.StepFailed("3:lower", "alarm", "a limit switch closed", "look at the deck"),
                new RunEvent.StepFailed("3:lower", "alarm", "a limit switch closed", "look at the deck",
                        List.of("-0.012 s > G4 P0", "-0.004 s < ALARM:1")),
                new RunEvent.StepCut("4:dwell", 120_000_000_000L),
                new RunEvent.StepDisarmed("4:lift"),
                new RunEvent.PersonAsked("7:person", "Take the pellets out."),
                new RunEvent.PelletTakenOut("5/10/4+:person", 1, "0412"),
                new RunEvent.PelletHung("p2/0:person", 2, "12e4"),
                new RunEvent.BeakerReplaced("5/10/4+:stay", 4, "PAA", Optional.of("2024-05-01")),
                new RunEvent.BeakerReplaced("5/20/4+:stay", 4, "PAA", Optional.empty()),
                new RunEvent.StopRequested("Ctrl-C", "stop"),
                new RunEvent.RunResumed("ada", "", "tcp:127.0.0.1:4001", "Grbl 1.1h", "bb", Optional.empty()),
                new RunEvent.RunResumed("ada", "beaker 4 was taught anew", "serial:/dev/ttyUSB0", "Grbl 1.1h", "cc",
                        Optional.of("rig: y\n")),
                new RunEvent.RunChanged("ada", "the bath is nearly empty", List.of("bilayers=20"),
                        List.of(new RunEvent.SetParameter(1, "bilayers", "20", "30", "command line")),
                        List.of(new RunEvent.HungPellet(1, "0412", RunEvent.Kind.PELLET, 1,
                                Map.of("bilayer", new Amount(20, 0, 1)))),
                        "dd", "ee"),
                new RunEvent.PelletLost(2, "12e4", "ada", "it lies in beaker 3"),
                new RunEvent.ExposureFound("5/7/1:dwell", new Exposure(Purpose.LAYER, "PAA", 4), 31_000_000_000_000L),
                new RunEvent.Decided("5/7/1", RunEvent.Choice.REPEAT, new Exposure(Purpose.LAYER, "PAA", 4), "ada", ""),
                new RunEvent.Decided("5/7/1", RunEvent.Choice.COUNT_AS_DONE, new Exposure(Purpose.LAYER, "PAA", 4),
                        "ada", "it hung there all night"),
                new RunEvent.Decided("5/7/1", RunEvent.Choice.LEAVE_OUT, new Exposure(Purpose.DIP, "MABr", 2), "ada",
                        ""),
                new RunEvent.Decided("5/7/1", RunEvent.Choice.END, new Exposure(Purpose.LAYER, "PAA", 4), "ada", ""),
                new RunEvent.DeviationNoted("4:dwell", "cut short", "after 120 s"),
                new RunEvent.RunClosed(RunEvent.Ending.COMPLETED, "every step of the plan is done"),
                new RunEvent.RunClosed(RunEvent.Ending.STOPPED, "stopped"),
                new RunEvent.RunClosed(RunEvent.Ending.PAUSED, "paused"),
                new RunEvent.RunClosed(RunEvent.Ending.ABORTED, "aborted"),
                new RunEvent.RunClosed(RunEvent.Ending.NEEDS_PERSON, "a person"),
                new RunEvent.RunClosed(RunEvent.Ending.FAILED, "failed"),
                new RunEvent.StartPostponed(Instant.parse("2026-11-25T00:10:07.250Z"),
                        Instant.parse("2026-11-25T08:30:00Z")),
                new RunEvent.StepStarted("4:dwell", Optional.of(new Exposure(Purpose.REHEARSAL, "PAA", 4)),
                        Optional.empty()));
    }
}
