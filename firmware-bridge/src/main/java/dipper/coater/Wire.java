package dipper.coater;

import dipper.grbl.GrblLine;
import dipper.grbl.RealTime;
import dipper.grbl.Reply;
import dipper.link.Link;
import dipper.link.LinkLost;
import dipper.time.Clock;
import java.util.List;
import java.util.Optional;

/** The writing side of a line to a board, with what it tells about time: the round trip, and since when a report is owed. */
final class Wire {

    static final long NEVER = Long.MAX_VALUE;

    private final Link link;
    private final Clock clock;
    private final Evidence evidence;
    private GrblLine lastLine = GrblLine.IDENTITY;
    private long lineWritten = NEVER;
    private long asked = NEVER;
    private long owedSince = NEVER;
    private int owed;
    private long lineTrip = NEVER;
    private long reportTrip = NEVER;
    private long received;
    private long noise;
    private String lastNoise = "nothing";
    private String garbled = "";
    private long garbledAt = NEVER;
    /** Also written by the thread that brakes. */
    private volatile LinkLost lost;

    Wire(Link link, Clock clock) {
        this.link = link;
        this.clock = clock;
        this.evidence = new Evidence(clock);
    }

    /** Forgets what an earlier connection told. */
    void fresh() {
        lost = null;
        lineWritten = NEVER;
        owedSince = NEVER;
        owed = 0;
        received = 0;
        noise = 0;
        garbled = "";
        garbledAt = NEVER;
        evidence.forget();
    }

    void line(GrblLine line) {
        lastLine = line;
        lineWritten = clock.nanos();
        write(line.bytes());
    }

    /** A real-time byte; safe from any thread. */
    void now(RealTime byteForNow) {
        write(byteForNow.bytes());
    }

    void ask() {
        asked = clock.nanos();
        owedSince = owed == 0 ? asked : owedSince;
        owed++;
        write(RealTime.REPORT.bytes());
    }

    void received(byte[] bytes, long at) {
        received += bytes.length;
        evidence.heard(bytes, at);
    }

    /** How many bytes have come since it was opened. */
    long received() {
        return received;
    }

    /** Takes note of a reply, before any exchange judges it. */
    void heard(Heard heard) {
        var reply = heard.reply();
        var at = heard.at();
        if (reply instanceof Reply.Report) {
            // Several askings may share one answer, so only a lone one tells the round trip.
            reportTrip = owed == 1 ? Math.min(reportTrip, at - owedSince) : reportTrip;
            owed = 0;
            owedSince = NEVER;
        } else if (reply instanceof Reply.Ok && lineWritten != NEVER) {
            lineTrip = Math.min(lineTrip, at - lineWritten);
            lineWritten = NEVER;
        } else if (reply instanceof Reply.Unknown(var text)) {
            garbled = text;
            garbledAt = at;
        }
    }

    /** A reply outside its window is counted, and kept as evidence. */
    void noise(Reply reply) {
        noise++;
        lastNoise = reply.toString();
    }

    GrblLine lastLine() {
        return lastLine;
    }

    long asked() {
        return asked;
    }

    /** Since when an asking has been without an answer, or NEVER. */
    long owedSince() {
        return owedSince;
    }

    /** The shortest from a line to its ok, 0 before any. */
    long lineTrip() {
        return lineTrip == NEVER ? 0 : Math.max(0, lineTrip);
    }

    /** The shortest from {@code ?} to its report, 0 before any. */
    long reportTrip() {
        return reportTrip == NEVER ? 0 : Math.max(0, reportTrip);
    }

    /** What was not understood so far, in words. */
    String evidence() {
        return noise == 0 ? "nothing else was heard" : noise + " replies out of place, the last: " + lastNoise;
    }

    /** What could not be read, the last of it, where that was within so many ns before now. */
    Optional<String> garbled(long nanoseconds) {
        return garbledAt != NEVER && clock.nanos() - garbledAt <= nanoseconds ? Optional.of(garbled) : Optional.empty();
    }

    /** The last lines on this line, both ways. */
    List<String> lastLines() {
        return evidence.lines();
    }

    long noiseHeard() {
        return noise;
    }

    Optional<LinkLost> lost() {
        return Optional.ofNullable(lost);
    }

    void lost(LinkLost why) {
        lost = why;
    }

    private void write(byte[] bytes) {
        evidence.written(bytes);
        var gone = link.write(bytes);
        if (gone.isPresent()) {
            lost(gone.get());
        }
    }
}
