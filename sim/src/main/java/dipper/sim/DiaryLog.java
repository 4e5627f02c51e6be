package dipper.sim;

import java.util.ArrayDeque;
import java.util.Locale;
import java.util.function.Consumer;

/** The tank's last 10 000 entries, each by its number since the start. For one thread. */
public final class DiaryLog implements Consumer<Diary> {

    private static final int MOST = 10_000;

    private final ArrayDeque<Diary> entries = new ArrayDeque<>();
    private long forgotten;

    @Override
    public void accept(Diary entry) {
        if (entries.size() == MOST) {
            entries.remove();
            forgotten++;
        }
        entries.add(entry);
    }

    long count() {
        return forgotten + entries.size();
    }

    /** That entry as a line, from 1 on; what is not there, or no longer, is said. */
    String line(long number) {
        if (number < 1 || number > count()) {
            return count() == 0
                    ? "error: the diary is empty"
                    : "error: the diary has entries 1 to " + count() + ", not " + number;
        }
        if (number <= forgotten) {
            return "error: entries up to " + forgotten + " are forgotten";
        }
        return number + " "
                + text(entries.stream().skip(number - forgotten - 1).findFirst().orElseThrow());
    }

    private static String text(Diary entry) {
        return switch (entry) {
            case Diary.Entered(var slot, var station, var at) ->
                    String.format(Locale.ROOT, "entered slot %d station %d at %.3f", slot, station, at / 1e9);
            case Diary.Immersed(var slot, var station, var entered, var full, var lifted, var departed, var lowest) ->
                    String.format(Locale.ROOT,
                            "immersed slot %d station %d entered %.3f full %.3f lifted %.3f left %.3f lowest %s", slot,
                            station, entered / 1e9, full / 1e9, lifted / 1e9, departed / 1e9, lowest);
            case Diary.Dragged(var slot, var at, var height) ->
                    String.format(Locale.ROOT, "dragged slot %d at %.3f height %s", slot, at / 1e9, height);
            case Diary.Grounded(var slot, var station, var at) ->
                    String.format(Locale.ROOT, "grounded slot %d station %d at %.3f", slot, station, at / 1e9);
            case Diary.Astray(var slot, var at, var height) ->
                    String.format(Locale.ROOT, "astray slot %d at %.3f height %s", slot, at / 1e9, height);
        };
    }
}
