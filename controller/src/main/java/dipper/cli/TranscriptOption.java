package dipper.cli;

import dipper.link.Entry;
import dipper.link.Link;
import dipper.link.RecordedLink;
import dipper.link.Transcript;
import dipper.link.TranscriptFile;
import dipper.link.TranscriptWriter;
import dipper.time.Clock;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import picocli.CommandLine.Option;

/** {@code --transcript FILE}: what passes over the line is also written to a file, as {@link dipper.link.Transcript} shows it. */
final class TranscriptOption {

    @Option(names = "--transcript", paramLabel = "FILE",
            description = "also writes every line and byte to and from the board to this file, with its instant")
    private Optional<Path> path = Optional.empty();

    /** What is being written, if anything. */
    private Optional<Kept> kept = Optional.empty();

    /** A file under way; after closing it says why it is not whole, if it is not. */
    private sealed interface Kept extends Consumer<Entry> {

        Optional<String> close();
    }

    /** In true time: a disk that stalls holds nobody up. */
    private record InItsOwnTime(TranscriptFile file) implements Kept {

        @Override
        public void accept(Entry entry) {
            file.accept(entry);
        }

        @Override
        public Optional<String> close() {
            file.close();
            return file.failure();
        }
    }

    /** In virtual time, which waits for the disk. */
    private static final class AtOnce implements Kept {

        private final Writer out;
        private final TranscriptWriter writer;
        private Optional<String> failure = Optional.empty();

        AtOnce(Writer out, List<String> notes) throws IOException {
            this.out = out;
            this.writer = new TranscriptWriter(out, notes);
        }

        @Override
        public void accept(Entry entry) {
            attempt(() -> writer.write(entry));
        }

        @Override
        public Optional<String> close() {
            attempt(writer::flush);
            attempt(out::close);
            return failure;
        }

        private void attempt(Deed deed) {
            try {
                if (failure.isEmpty()) {
                    deed.act();
                }
            } catch (IOException broken) {
                failure = Optional.of(String.valueOf(broken.getMessage()));
            }
        }

        private interface Deed {

            void act() throws IOException;
        }
    }

    /** The link, with its traffic written behind its back where a file was named. */
    Link aside(Link link, Clock clock) {
        return kept(link, clock, file -> new InItsOwnTime(TranscriptFile.create(file, notes(link, clock))));
    }

    /** The same in virtual time. */
    Link atOnce(Link link, Clock clock) {
        return kept(link, clock,
                file -> new AtOnce(Files.newBufferedWriter(file, StandardCharsets.UTF_8), notes(link, clock)));
    }

    private interface Opener {

        Kept open(Path file) throws IOException;
    }

    private Link kept(Link link, Clock clock, Opener opener) {
        if (path.isEmpty()) {
            return link;
        }
        try {
            Overwriting.onlyOf(path.get(), Transcript.TITLE, "a transcript");
            var opened = opener.open(path.get());
            kept = Optional.of(opened);
            return new RecordedLink(link, clock, opened);
        } catch (IOException refused) {
            throw Refusal.of(ExitCode.USAGE, "the transcript cannot be written to " + path.get() + ": " + refused,
                    "name a file in a folder that is there and that you may write to. Nothing was moved.");
        }
    }

    private static List<String> notes(Link link, Clock clock) {
        return List.of(link.name() + ", from " + clock.wall());
    }

    /** Where no line is talked on. */
    void refuseWith(String what) {
        if (path.isPresent()) {
            throw Refusal.of(ExitCode.USAGE, "--transcript does not go with " + what, "leave one of the two out");
        }
    }

    /** Ends the file, and says where it lies, or why it is not whole. */
    void close(PrintWriter err) {
        kept.ifPresent(under -> err.println(under.close()
                .map(why -> "warning: the transcript " + path.get() + " is not whole: " + why)
                .orElse("transcript " + path.get())));
    }
}
