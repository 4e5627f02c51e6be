package dipper.panel;

import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** Cuts what arrives into lines. A line that is too long is cut off where the limit is, and nothing of it is understood. */
public final class Lines {

    private final StringBuilder begun = new StringBuilder();
    private final Consumer<String> taker;

    public Lines(Consumer<String> taker) {
        this.taker = taker;
    }

    /** Hands on each line that these bytes end. */
    public void feed(byte[] bytes) {
        for (var sign : new String(bytes, StandardCharsets.ISO_8859_1).toCharArray()) {
            if (sign == '\n') {
                taker.accept(begun.toString().strip());
                begun.setLength(0);
            } else if (begun.length() < PanelLine.LONGEST) {
                begun.append(sign);
            }
        }
    }
}
