package dipper.setup;

import dipper.coater.Board;
import dipper.grbl.Listed;
import dipper.grbl.OffsetCheck;
import dipper.grbl.Reply;
import dipper.grbl.SettingName;
import dipper.grbl.SettingsCheck;
import dipper.rig.Rig;
import dipper.rig.Wiring;
import dipper.units.Speed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A board held against a rig: every setting, the offsets that another program left, how it homes, which inputs are closed, its slowest speed. Pure. */
public record Findings(Rig rig, Board board, List<Row> rows, int unnamed, List<Remark> remarks) {

    /** How one of the board's settings relates to the rig. */
    public enum Verdict {
        AGREES, DIFFERS,
        /** The rig has no word on it. */
        FREE
    }

    /** One setting: what it is, the board's value, the rig's, and the line that would set it so. */
    public record Row(int setting, String means, String board, String rig, Verdict verdict, Optional<String> fix) {
    }

    /** Something beside the settings that is not as the rig needs it, and what to do about it: lines for the board, or words. */
    public record Remark(String what, String remedy, List<String> lines) {

        public Remark {
            lines = List.copyOf(lines);
        }
    }

    public Findings {
        rows = List.copyOf(rows);
        remarks = List.copyOf(remarks);
    }

    /** {@code latest}: what the board said of its inputs while nobody touched anything. */
    public static Findings of(Rig rig, Board board, Optional<Reply.Report> latest) {
        var rows = new ArrayList<Row>();
        var judged = new TreeMap<Integer, Row>();
        for (var one : SettingsCheck.all(board.settings(), rig)) {
            var differs = one.verdict() == SettingsCheck.Verdict.DIFFERS;
            judged.put(one.setting(), new Row(one.setting(), means(one.setting()), one.found(), one.wanted(),
                    differs ? Verdict.DIFFERS : Verdict.AGREES,
                    differs ? Optional.of("$" + one.setting() + "=" + one.mended()) : Optional.empty()));
        }
        var numbers = new TreeMap<>(board.settings().values());
        judged.keySet().forEach(number -> numbers.putIfAbsent(number, ""));
        var unnamed = 0;
        for (var number : numbers.keySet()) {
            if (judged.containsKey(number)) {
                rows.add(judged.get(number));
            } else if (SettingName.of(number).isPresent()) {
                rows.add(new Row(number, means(number), numbers.get(number), "", Verdict.FREE, Optional.empty()));
            } else {
                unnamed++;
            }
        }
        return new Findings(rig, board, rows, unnamed, remarks(rig, board, latest));
    }

    private static String means(int setting) {
        return SettingName.of(setting).orElse("");
    }

    /** The lines that would mend the settings, in the order in which a board takes them: soft limits are refused while homing is off. */
    public List<String> fixes() {
        return SettingsCheck.compare(board.settings(), rig).stream().map(SettingsCheck.Difference::fix).toList();
    }

    public long differing() {
        return rows.stream().filter(row -> row.verdict() == Verdict.DIFFERS).count();
    }

    public boolean agrees() {
        return differing() == 0 && remarks.isEmpty();
    }

    /** Slower moves of Z are paced by the host. */
    public Speed slowestUnpaced() {
        return board.kept(rig.z());
    }

    private static List<Remark> remarks(Rig rig, Board board, Optional<Reply.Report> latest) {
        var remarks = new ArrayList<Remark>();
        leftOver(board).ifPresent(remarks::add);
        singleAxes(rig, board).ifPresent(remarks::add);
        latest.flatMap(Findings::closed).ifPresent(remarks::add);
        return remarks;
    }

    private static Optional<Remark> leftOver(Board board) {
        var left = board.offsets().stream().filter(OffsetCheck::isLeftOver).toList();
        return left.isEmpty()
                ? Optional.empty()
                : Optional.of(new Remark("another program left offsets: "
                        + left.stream().map(Findings::named).collect(Collectors.joining("; ")),
                        "if nobody needs them, send", left.stream().map(OffsetCheck::clearedBy).distinct().toList()));
    }

    private static String named(Reply.Offset offset) {
        return "%s X %s, Y %s, Z %s mm".formatted(offset.name(), millimetres(offset.x()), millimetres(offset.y()),
                millimetres(offset.z()));
    }

    private static String millimetres(long nanometres) {
        return new Listed(nanometres * 1_000).toString();
    }

    private static Optional<Remark> singleAxes(Rig rig, Board board) {
        return switch (rig.wiring().homing()) {
            case Y_WITH_X -> Optional.empty();
            case SINGLE_AXIS -> switch (board.singleAxes()) {
                case HOMED -> Optional.empty();
                case NOT_BUILT_IN -> Optional.of(new Remark(
                        "the rig says switches: single axis, and this board's firmware was built without ($I: no H)",
                        "wire the Y switch input in parallel with X's and write switches: Y with X; or load firmware that homes single axes",
                        List.of()));
                case SWITCHED_OFF -> Optional.of(new Remark(
                        "the rig says switches: single axis, and this board has that switched off (bit 1 of $22)",
                        "send", List.of("$22=" + (homing(board) | 3))));
                case NOT_TOLD -> Optional.of(new Remark(
                        "the rig says switches: single axis, and this board does not tell ($I) whether it can",
                        "look it up in its manual: it must know $HX and $HZ", List.of()));
            };
        };
    }

    private static int homing(Board board) {
        return board.settings().number(22).map(value -> (int) value.whole()).orElse(0);
    }

    private static Optional<Remark> closed(Reply.Report report) {
        var closed = closedLimits(report);
        return closed.isEmpty()
                ? Optional.empty()
                : Optional.of(new Remark(
                        (closed.length() == 1
                                ? "a limit input is closed while nothing moves: "
                                : "limit inputs are closed while nothing moves: ")
                                + String.join(", ", closed.split("")),
                        "move the axis off its switch by hand; where it stays closed, look at the switch and its cable, and at $5",
                        List.of()));
    }

    /** The letters of the axes whose limit inputs are closed. */
    static String closedLimits(Reply.Report report) {
        return "XYZ".chars().filter(axis -> report.closed((char) axis)).mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    /** Whether the rig wants the Y input closed along with X's. */
    static boolean wantsYWithX(Rig rig) {
        return rig.wiring().homing() == Wiring.Homing.Y_WITH_X;
    }
}
