package dipper.coater;

import dipper.grbl.OffsetCheck;
import dipper.grbl.Reply;
import dipper.grbl.Settings;
import dipper.grbl.SettingsCheck;
import dipper.grbl.SettingsCheck.Difference;
import dipper.rig.Rig;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a board told of itself while connecting, and whether it is the one that the rig describes. */
final class Inspection {

    private final Rig rig;
    private final List<Reply.Offset> offsets = new ArrayList<>();
    private Settings settings = Settings.none();
    private String banner = "";
    private String firmware = "Grbl";
    private String version = "";
    private String modal = "";
    private String options = "";

    Inspection(Rig rig) {
        this.rig = rig;
    }

    void greeted(Reply.Banner greeting) {
        banner = greeting.text();
    }

    void told(Reply reply) {
        switch (reply) {
            case Reply.Setting setting -> settings = settings.with(setting);
            case Reply.Offset offset -> offsets.add(offset);
            case Reply.Version told -> version = told.text().replaceAll(":.*", "");
            case Reply.Options told -> options = told.text();
            case Reply.Modal told -> modal = told.text();
            case Reply.Told told when told.name().equals("FIRMWARE") -> firmware = told.text();
            case Reply.Told _, Reply.Ok _, Reply.Refused _, Reply.Alarm _, Reply.Banner _, Reply.Report _, Reply.Message _, Reply.Unknown _ -> {
                // Nothing that the rig has a word on.
            }
        }
    }

    Board board() {
        return new Board(firmware + " " + version, banner, options, settings, offsets);
    }

    /** The first reason why this board cannot be used with this rig. */
    Optional<Fault> fault() {
        return old().or(this::withoutZ).or(this::incomplete).or(this::differing).or(this::leftOver);
    }

    /** Why what it told is no basis for a comparison with any rig. */
    Optional<Fault> unusable() {
        return old().or(this::withoutZ).or(this::incomplete);
    }

    private Optional<Fault> old() {
        return version.isEmpty() || version.startsWith("0.")
                ? Optional.of(new Fault.NotGrbl("The board's firmware is none that Dipper knows.",
                        "Load GRBL 1.1, grblHAL or FluidNC.",
                        banner + " " + version))
                : Optional.empty();
    }

    /** A plotter's or a laser's board, built for fewer axes. */
    private Optional<Fault> withoutZ() {
        return settings.values().containsKey(102) || settings.values().isEmpty()
                ? Optional.empty()
                : Optional.of(new Fault.Mismatch("The board has no Z axis: it lists no $102.",
                        "Load firmware for three axes, X, Y and Z; a coater's Z is the third."));
    }

    private Optional<Fault> incomplete() {
        return offsets.stream().anyMatch(offset -> offset.name().equals("G54")) && !modal.isEmpty()
                ? Optional.empty()
                : Optional.of(new Fault.NotGrbl("The board did not list its offsets ($#) and modal state ($G).",
                        "A line was lost: check the cable, then connect again.", board().name()));
    }

    private Optional<Fault> differing() {
        var differences = SettingsCheck.compare(settings, rig);
        return differences.isEmpty()
                ? Optional.empty()
                : Optional.of(new Fault.Mismatch(
                        "The board's settings are not those of the rig \"" + rig.name() + "\": "
                                + joined(differences, "; ") + ".",
                        "Correct the rig file where the board is right; where the rig is right, send to the board: "
                                + differences.stream().map(Difference::fix).collect(Collectors.joining(", ")) + "."));
    }

    private Optional<Fault> leftOver() {
        var left = offsets.stream().filter(OffsetCheck::isLeftOver).toList();
        return left.isEmpty()
                ? Optional.empty()
                : Optional.of(new Fault.Mismatch("Another program left offsets on the board: "
                        + left.stream().map(Inspection::named).collect(Collectors.joining("; ")) + ".",
                        "If nobody needs them, send to the board: "
                                + left.stream().map(OffsetCheck::clearedBy).distinct().collect(Collectors.joining(", "))
                                + "."));
    }

    private static String named(Reply.Offset offset) {
        return offset.name() + " X " + offset.x() / 1e6 + ", Y " + offset.y() / 1e6 + ", Z " + offset.z() / 1e6 + " mm";
    }

    private static String joined(List<Difference> differences, String between) {
        return differences.stream().map(Difference::toString).collect(Collectors.joining(between));
    }
}
