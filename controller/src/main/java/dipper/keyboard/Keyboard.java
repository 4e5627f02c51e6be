package dipper.keyboard;

import dipper.setup.Incoming;
import java.io.IOException;
import java.util.function.Consumer;
import org.jline.terminal.Attributes;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.utils.NonBlockingReader;

/** The terminal of this process in a mode that hands over each key at once, until closed; keys go to the inbox, from a thread of their own. */
public final class Keyboard implements AutoCloseable {

    /** What an arrow key sends comes in one go, but for a busy computer. */
    private static final long AT_ONCE = 100;
    /** A read without an end would keep the terminal's lock, and who closes it would wait for a key. */
    private static final long LISTENS = 100;

    private final Terminal terminal;
    private final Attributes before;

    private Keyboard(Terminal terminal) {
        this.terminal = terminal;
        this.before = terminal.enterRawMode();
    }

    /** Throws IOException where this process has no terminal that could be set so. Ctrl-C stays a signal. */
    public static Keyboard open(Consumer<Incoming> inbox) throws IOException {
        var terminal = TerminalBuilder.builder().system(true).provider("exec").dumb(false).nativeSignals(false).build();
        var keyboard = new Keyboard(terminal);
        keyboard.forgetWhatWasTyped();
        Thread.ofPlatform().daemon().name("keyboard").start(() -> keyboard.listen(inbox));
        return keyboard;
    }

    /** What was typed before there was anything to see moves nothing and answers nothing. */
    private void forgetWhatWasTyped() throws IOException {
        while (terminal.reader().read(AT_ONCE) >= 0) {
            // Dropped.
        }
    }

    private void listen(Consumer<Incoming> inbox) {
        var reader = terminal.reader();
        var keys = new KeyReader(new KeyReader.Source() {
            @Override
            public int next() throws IOException {
                var read = reader.read(LISTENS);
                while (read == NonBlockingReader.READ_EXPIRED) {
                    read = reader.read(LISTENS);
                }
                return read;
            }

            @Override
            public int soon() throws IOException {
                return reader.read(AT_ONCE);
            }
        });
        try {
            for (var key = keys.next(); key.isPresent(); key = keys.next()) {
                inbox.accept(new Incoming.Pressed(key.get()));
            }
            inbox.accept(new Incoming.NobodyThere());
        } catch (IOException gone) {
            inbox.accept(new Incoming.NobodyThere());
        }
    }

    /** The terminal is as it was. */
    @Override
    public void close() throws IOException {
        terminal.setAttributes(before);
        terminal.close();
    }
}
