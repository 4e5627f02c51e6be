package dipper.campaign;

import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** What happened in a run, line by line, for who wants to read it. */
interface Trace {

    Trace NONE = (_, _) -> {
    };

    void line(long nanos, Supplier<String> text);

    static Trace to(Consumer<String> lines) {
        return (nanos, text) -> lines.accept(String.format(Locale.ROOT, "%12.3f  %s", nanos / 1e9, text.get()));
    }
}
