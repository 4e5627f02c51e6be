package dipper.panel;

import dipper.rig.PanelInput;
import dipper.rig.PanelSignal;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The lines between Dipper and a panel on another computer, version 1; US-ASCII, each ended by a line feed, at most {@value #LONGEST} characters.
 *
 * <pre>
 * panel:   dipper panel 1                      at once when somebody connects
 *          emergency stop released             each contact that it has; and again whenever one has come to be something else
 *          lid closed
 *          ready                               behind the last contact
 * Dipper:  ?                                   twice a second
 * panel:   here
 * Dipper:  show amber buzzer                   just these are on; not answered
 *          relay R1 on
 * panel:   ok                                  or: error, and why
 * </pre>
 *
 * The panel debounces its contacts, and switches everything off when whoever was connected has gone.
 */
public final class PanelLine {

    public static final String GREETING = "dipper panel 1";
    public static final String READY = "ready";
    public static final String ARE_YOU_THERE = "?";
    public static final String HERE = "here";
    public static final String OK = "ok";
    public static final String ERROR = "error ";
    public static final int LONGEST = 200;

    private static final String SHOW = "show";
    private static final String RELAY = "relay ";
    private static final String ON = " on";
    private static final String OFF = " off";

    /** What Dipper wants of a panel. */
    public sealed interface Wanted {

        record Answer() implements Wanted {
        }

        record Show(Set<PanelSignal> signals) implements Wanted {
        }

        record On(String relay) implements Wanted {
        }

        record Off(String relay) implements Wanted {
        }

        record Unknown(String line) implements Wanted {
        }
    }

    /** A contact, and what it is. */
    public record Stated(PanelInput input, Sense now) {
    }

    private PanelLine() {}

    /** "lid open", "hold button released". */
    public static String stating(PanelInput input, Sense now) {
        return input + " " + switch (now) {
            case ACTING -> input.acting();
            case RESTING -> input == PanelInput.LID ? "closed" : "released";
        };
    }

    /** What such a line states; empty where it is none. */
    public static Optional<Stated> stated(String line) {
        return Stream.of(PanelInput.values())
                .flatMap(input -> Stream.of(Sense.values()).map(sense -> new Stated(input, sense)))
                .filter(one -> stating(one.input(), one.now()).equals(line)).findFirst();
    }

    /** "show red buzzer". */
    public static String show(Set<PanelSignal> signals) {
        return signals.stream().sorted().map(signal -> " " + signal).collect(Collectors.joining("", SHOW, ""));
    }

    public static String on(String relay) {
        return RELAY + relay + ON;
    }

    public static String off(String relay) {
        return RELAY + relay + OFF;
    }

    /** What a line of Dipper's wants. */
    public static Wanted wanted(String line) {
        if (line.equals(ARE_YOU_THERE)) {
            return new Wanted.Answer();
        }
        if (line.startsWith(RELAY) && line.endsWith(ON)) {
            return new Wanted.On(line.substring(RELAY.length(), line.length() - ON.length()));
        }
        if (line.startsWith(RELAY) && line.endsWith(OFF)) {
            return new Wanted.Off(line.substring(RELAY.length(), line.length() - OFF.length()));
        }
        return shown(line).<Wanted>map(Wanted.Show::new).orElseGet(() -> new Wanted.Unknown(line));
    }

    private static Optional<Set<PanelSignal>> shown(String line) {
        var words = line.split(" ", -1);
        var signals = EnumSet.noneOf(PanelSignal.class);
        Stream.of(words).skip(1).forEach(word -> Stream.of(PanelSignal.values())
                .filter(signal -> signal.toString().equals(word)).forEach(signals::add));
        return words[0].equals(SHOW) && signals.size() == words.length - 1 ? Optional.of(signals) : Optional.empty();
    }
}
