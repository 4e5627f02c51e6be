package dipper.cli;

import dipper.report.HtmlReport;
import dipper.yaml.Code;
import dipper.yaml.FileKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The texts that ship with the readers: the long story of each code, and a commented start of each kind of file, the style of pages. */
final class ShippedTexts {

    private ShippedTexts() {}

    /** What a code means, why the rule is there, an example that breaks it and the same mended; Markdown. */
    static String explanation(Code code) {
        return read("/explain/" + code.id() + ".md");
    }

    static String start(FileKind kind) {
        return read("/start/" + kind.word() + ".yaml");
    }

    /** How a dry run's page looks and answers. */
    static HtmlReport.Page page() {
        return new HtmlReport.Page(read("/page/forecast.css"), read("/page/forecast.js"));
    }

    private static String read(String resource) {
        try (var stream = ShippedTexts.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("this build lacks " + resource);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(resource, unreadable);
        }
    }
}
